"""Where every box goes: slots from an engine, then rows and columns of our own."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from .boxes import Problem
from .channels import channels
from .engine import Engine, RankGraph, Seat
from .engines import best_engine
from .geometry import Rect
from .ranking import rank_graph, slots
from .settle import settle
from .spacing import Arrangement, Spacing

_NEAR = (28, 98, 100_000)
"""Days within which steps in other lanes may stand above each other, tried until the picture is not too wide."""
_WIDE = 1.7
"""A picture wider than this many times its height gets small on a page: then something more compact is tried."""
_BETTER = 0.95
"""Something more compact is only taken when the picture can be shown that much larger: the order of time is dearer."""


def arrange(
    problem: Problem, *, engine: Engine | None = None, spacing: Spacing | None = None, base: Arrangement | None = None
) -> Arrangement:
    """Return places for all boxes: time runs to the right within a phase, lanes lie under each other.

    Boxes that a person placed (`problem.fixed`) stay there. With `base`, boxes that have a place in it keep that.
    """
    spacing = spacing or Spacing()
    if not problem.boxes:
        return _blank(problem, spacing)
    if base is None or not base.rects:
        base = _fresh(problem, engine or best_engine(), spacing)
        if not problem.fixed:
            return base
    return settle(problem, base, spacing)


def _blank(problem: Problem, spacing: Spacing) -> Arrangement:
    """Return the grid of a route without steps."""
    roomy = replace(spacing, empty_column=spacing.blank_column, empty_row=spacing.blank_row)
    return Arrangement({}, _columns(problem, {}, roomy)[1], _rows(problem, {}, roomy))


def _fresh(problem: Problem, engine: Engine, spacing: Spacing) -> Arrangement:
    """Return the first arrangement that fits a page well, else the one that can be shown largest."""
    best: tuple[float, Arrangement] | None = None
    before: RankGraph | None = None
    for near in _NEAR:
        graph = rank_graph(problem, near)
        if graph == before:
            continue
        before = graph
        found = _arranged(problem, engine.place(graph), spacing)
        wide, tall = found.columns[-1][1], max(found.rows[-1][1], 1)
        size = max(wide, _WIDE * tall)
        if best is None or size < best[0] * _BETTER:
            best = (size, found)
        if wide <= _WIDE * tall:
            break
    assert best is not None
    return best[1]


def _arranged(problem: Problem, seats: Mapping[str, Seat], spacing: Spacing) -> Arrangement:
    slot = slots(problem, seats)
    cells: dict[tuple[int, int, int], list[str]] = defaultdict(list)
    for name, box in problem.boxes.items():
        cells[box.column, slot[name], box.row].append(name)
    for names in cells.values():
        names.sort(key=lambda name: seats[name].order)
    lefts, columns = _columns(problem, slot, spacing)
    rows = _rows(problem, cells, spacing)
    rects = dict(_stacked(problem, cells, lefts, rows, spacing))
    return Arrangement({name: rects[name] for name in problem.boxes}, columns, rows)


def _stacked(
    problem: Problem,
    cells: Mapping[tuple[int, int, int], list[str]],
    lefts: Mapping[tuple[int, int], float],
    rows: tuple[tuple[float, float], ...],
    spacing: Spacing,
) -> Iterator[tuple[str, Rect]]:
    for (column, number, row), names in cells.items():
        y = rows[row][0] + spacing.edge
        for name in names:
            box = problem.boxes[name]
            yield name, Rect(lefts[column, number], round(y, 2), box.width, box.height)
            y += box.height + spacing.stack


def _columns(
    problem: Problem, slot: Mapping[str, int], spacing: Spacing
) -> tuple[dict[tuple[int, int], float], tuple[tuple[float, float], ...]]:
    lefts: dict[tuple[int, int], float] = {}
    columns: list[tuple[float, float]] = []
    wide = channels(problem, slot, spacing.channel)
    x = spacing.left
    for column in range(problem.columns):
        left = x
        mine = [name for name, box in problem.boxes.items() if box.column == column]
        if not mine:
            x += spacing.empty_column
        for number in range(max((slot[name] for name in mine), default=-1) + 1):
            room = wide.get((column, number), spacing.channel)
            x = round(x + (max(spacing.edge, room - spacing.edge) if number == 0 else room), 2)
            lefts[column, number] = x
            x += max(problem.boxes[name].width for name in mine if slot[name] == number)
        x = round(x + (spacing.edge if mine else 0), 2)
        columns.append((left, x))
        x += spacing.gap
    return lefts, tuple(columns)


def _rows(
    problem: Problem, cells: Mapping[tuple[int, int, int], list[str]], spacing: Spacing
) -> tuple[tuple[float, float], ...]:
    tall: dict[int, float] = {}
    for (_, _, row), names in cells.items():
        stack = sum(problem.boxes[name].height for name in names) + spacing.stack * (len(names) - 1)
        tall[row] = max(tall.get(row, 0), stack + 2 * spacing.edge)
    rows: list[tuple[float, float]] = []
    y = spacing.top
    for row in range(problem.rows):
        bottom = round(y + tall.get(row, spacing.empty_row), 2)
        rows.append((y, bottom))
        y = bottom + spacing.gap / 2
    return tuple(rows)
