"""From slots and an order to coordinates: the columns, rows and boxes of the phase x lane grid."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .boxes import Problem
from .channels import channels
from .geometry import Rect
from .spacing import Arrangement, Spacing

Cell = tuple[int, int, int]
"""Phase, slot within the phase, and lane."""


@dataclass(frozen=True)
class Places:
    """Which slot of its phase each box stands in, and all boxes in the order in which they stack."""

    slot: Mapping[str, int]
    order: Sequence[str]


Gaps = Mapping[tuple[str, str], float]
"""The room between two boxes above each other, where it is not the usual."""


def arranged(problem: Problem, places: Places, spacing: Spacing, gaps: Gaps | None = None) -> Arrangement:
    """Return every box in its place: a slot is as wide as its widest box, a row as tall as its tallest stack.

    Who asks often gives the `gaps` along: they are the same for all places.
    """
    cells: dict[Cell, list[str]] = defaultdict(list)
    boxes, slot = problem.boxes, places.slot
    for name in places.order:
        box = boxes[name]
        cells[box.column, slot[name], box.row].append(name)
    gaps = stack_gaps(problem, spacing) if gaps is None else gaps
    lefts, columns = columns_of(problem, places.slot, spacing)
    rows = rows_of(problem, cells, gaps, spacing)
    rects = dict(_stacked(problem, cells, gaps, lefts, rows, spacing))
    return Arrangement({name: rects[name] for name in problem.boxes}, columns, rows)


def stack_gaps(problem: Problem, spacing: Spacing) -> Gaps:
    """Return the room between two boxes that stand above each other, where a line between them carries a point."""
    found: dict[tuple[str, str], float] = {}
    for tie in problem.ties:
        for pair in ((tie.source, tie.target), (tie.target, tie.source)):
            found[pair] = max(found.get(pair, spacing.stack), tie.room)
    return found


def below(
    cells: Mapping[Cell, Sequence[str]], cell: Cell, gaps: Gaps,
    spacing: Spacing,
) -> float:  # fmt: skip
    """Return the extra room under a stack for a point on a short line to the box right under it in the next lane."""
    column, slot, row = cell
    under = cells.get((column, slot, row + 1))
    if not under:
        return 0
    there = 2 * spacing.edge + spacing.gap / 2
    return max(0.0, gaps.get((cells[cell][-1], under[0]), 0) - there)


def columns_of(
    problem: Problem, slot: Mapping[str, int], spacing: Spacing
) -> tuple[dict[tuple[int, int], float], tuple[tuple[float, float], ...]]:
    """Return where each slot of each phase begins, and where the phases begin and end."""
    lefts: dict[tuple[int, int], float] = {}
    columns: list[tuple[float, float]] = []
    wide = channels(problem, slot, spacing.channel)
    widths: dict[tuple[int, int], float] = {}
    counts = [0] * problem.columns
    for name, number in slot.items():
        box = problem.boxes[name]
        place = (box.column, number)
        if box.width > widths.get(place, 0):
            counts[box.column] += place not in widths
            widths[place] = box.width
    x = spacing.left
    for column in range(problem.columns):
        left = x
        count = counts[column]
        if not count:
            x += spacing.empty_column
        for number in range(count):
            room = wide.get((column, number), spacing.channel)
            x = round(x + (max(spacing.edge, room - spacing.edge) if number == 0 else room), 2)
            lefts[column, number] = x
            x += widths[column, number]
        passing = wide.get((column, count), 0) - spacing.channel / 2
        x = round(x + (max(spacing.edge, passing) if count else 0), 2)
        columns.append((left, x))
        x += spacing.gap
    return lefts, tuple(columns)


def rows_of(
    problem: Problem,
    cells: Mapping[Cell, Sequence[str]],
    gaps: Gaps,
    spacing: Spacing,
) -> tuple[tuple[float, float], ...]:
    """Return where the lanes begin and end."""
    tall: dict[int, float] = {}
    boxes, edges, usual = problem.boxes, 2 * spacing.edge, spacing.stack
    for cell, names in cells.items():
        stack = edges + below(cells, cell, gaps, spacing)
        before = ""
        for name in names:
            stack += boxes[name].height
            if before:
                stack += gaps.get((before, name), usual)
            before = name
        if stack > tall.get(cell[2], 0):
            tall[cell[2]] = stack
    rows: list[tuple[float, float]] = []
    y = spacing.top
    for row in range(problem.rows):
        bottom = round(y + tall.get(row, spacing.empty_row), 2)
        rows.append((y, bottom))
        y = bottom + spacing.gap / 2
    return tuple(rows)


def _stacked(
    problem: Problem,
    cells: Mapping[Cell, list[str]],
    gaps: Gaps,
    lefts: Mapping[tuple[int, int], float],
    rows: tuple[tuple[float, float], ...],
    spacing: Spacing,
) -> Iterator[tuple[str, Rect]]:
    boxes, edge, usual = problem.boxes, spacing.edge, spacing.stack
    for (column, number, row), names in cells.items():
        left, y = lefts[column, number], rows[row][0] + edge
        before = ""
        for name in names:
            if before:
                y += boxes[before].height + gaps.get((before, name), usual)
            box = boxes[name]
            yield name, Rect(left, round(y, 2), box.width, box.height)
            before = name
