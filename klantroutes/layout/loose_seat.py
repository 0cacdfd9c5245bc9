"""A seat for one new step without lines among what stands: in the next place of its cell, row by row.

When its cell is full the picture becomes wider or taller, whatever keeps it more like a page.
"""

from collections.abc import Iterable, Mapping

from .bands import Bands, grow, is_held
from .boxes import Box, Problem
from .geometry import Rect, clear
from .guess import beyond_page, is_narrow
from .spacing import Spacing

_AIR = 23.0
"""Room kept around it, a little less than there is between boxes above each other."""
_REACH, _LINE = 17.0, 6.0
"""Level lines touch a box so far below its upper edge, and need so much room on both sides."""
_FAR = float("inf")


def seat_loose(
    problem: Problem, name: str, rects: dict[str, Rect], columns: Bands, rows: Bands, spacing: Spacing
) -> None:
    """Give a box without lines a place in its cell; what stands keeps its order, and moves along with what grows."""
    box = problem.boxes[name]
    column, row = columns.new[box.column], rows.new[box.row]
    first, last = _limits(problem, box, rects)
    lefts = _lefts(problem, box, rects, column, spacing)
    widest = column[1] - spacing.edge - box.width
    allowed = [x for x in lefts if first <= x <= min(last, widest + 0.5)] or [min(max(first, lefts[0]), last, widest)]
    cell = _cell(rects, column, row)
    free = _free(box, allowed, cell, [*cell, *_lines(problem, box, rects)], row, spacing)
    if free is not None:
        rects[name] = free
        return
    under = _under(box, allowed, cell, row, spacing)
    more = under.bottom + spacing.edge - row[1]
    aside = _aside(problem, box, rects, columns, row, spacing, last)
    if aside is not None and _wider(problem, box, (columns.new[-1][1], rows.new[-1][1]), aside[1], more):
        rects[name], by = aside
        _part(problem, name, rects, by)
        grow(problem, rects, columns, box.column, by, level=True)
    else:
        rects[name] = under
        grow(problem, rects, rows, box.row, more, level=False)


def _wider(problem: Problem, box: Box, size: tuple[float, float], across: float, down: float) -> bool:
    """Say whether a picture had better become wider than taller; what has lines moves along only when it is narrow."""
    wide, tall = size
    linked = any(other.column > box.column and name not in problem.loose for name, other in problem.boxes.items())
    if linked and not is_narrow(wide, tall + down):
        return False
    return beyond_page(wide + across, tall) <= beyond_page(wide, tall + down)


def _limits(problem: Problem, box: Box, rects: Mapping[str, Rect]) -> tuple[float, float]:
    """Return between which two places a box must begin: time runs to the right, and what leaves the route ends it."""
    first, last = -_FAR, _FAR
    for name, rect in rects.items():
        other = problem.boxes[name]
        if other.column != box.column or name in problem.fixed:
            continue
        if _before(other, box):
            first = max(first, rect.x)
        elif _before(box, other):
            last = min(last, rect.x)
    return first, max(first, last)


def _before(one: Box, other: Box) -> bool:
    """Say whether one box may not stand to the right of another of its phase."""
    if one.edge == "end" or other.edge == "end":
        return one.edge != other.edge and other.edge == "end"
    return not one.edge and not other.edge and one.time is not None and other.time is not None and one.time < other.time


def _lefts(
    problem: Problem, box: Box, rects: Mapping[str, Rect], column: tuple[float, float], spacing: Spacing
) -> list[float]:
    """Return where boxes of this phase begin, and where a next one could, from left to right."""
    mine = [rect for name, rect in rects.items()
            if problem.boxes[name].column == box.column and rect.x >= column[0]]  # fmt: skip
    if not mine:
        return [column[0] + spacing.edge]
    return sorted({*(rect.x for rect in mine), round(max(rect.right for rect in mine) + spacing.channel, 2)})


def _cell(rects: Mapping[str, Rect], column: tuple[float, float], row: tuple[float, float]) -> list[Rect]:
    """Return what stands in or over the cell of a box."""
    around = Rect(column[0], row[0], column[1] - column[0], row[1] - row[0]).grown(_AIR)
    return [rect for rect in rects.values() if rect.overlaps(around)]


def _lines(problem: Problem, box: Box, rects: Mapping[str, Rect]) -> Iterable[Rect]:
    """Yield the room that level lines in the lane of a box probably take: nothing new is put on those."""
    for tie in problem.ties:
        if problem.boxes[tie.source].row == problem.boxes[tie.target].row == box.row:
            ends = [rects[end] for end in (tie.source, tie.target) if end in rects]
            if len(ends) == 2:
                one, two = sorted(ends, key=lambda rect: rect.x)
                low, high = sorted((one.y + _REACH, two.y + _REACH))
                yield Rect(one.right, low - _LINE, max(0.0, two.x - one.right), high - low + 2 * _LINE)


def _free(
    box: Box, lefts: Iterable[float], cell: Iterable[Rect], taken: Iterable[Rect], row: tuple[float, float],
    spacing: Spacing,
) -> Rect | None:  # fmt: skip
    """Return the first free place of the cell, row by row from the left; None when it is full."""
    tops = {row[0] + spacing.edge, *(rect.y for rect in cell), *(rect.bottom + spacing.stack for rect in cell)}
    bottom = row[1] - spacing.edge - box.height + 0.5
    level = [y for y in sorted(tops) if row[0] + spacing.edge - 0.5 <= y <= bottom]
    places = (Rect(round(x, 2), round(y, 2), box.width, box.height) for y in level for x in lefts)
    return next((place for place in places if clear(place, taken, _AIR)), None)


def _under(box: Box, lefts: list[float], cell: list[Rect], row: tuple[float, float], spacing: Spacing) -> Rect:
    """Return the highest place under what stands in the cell."""
    places = []
    for x in lefts:
        place = Rect(round(x, 2), row[0] + spacing.edge, box.width, box.height)
        for rect in sorted(cell, key=lambda rect: rect.y):
            over = Rect(place.x, rect.y, place.width, rect.height)
            if not clear(over, [rect], _AIR) and rect.bottom + spacing.stack > place.y:
                place = place.moved(0, rect.bottom + spacing.stack - place.y)
        places.append(place)
    return min(places, key=lambda place: (round(place.y), place.x))


def _aside(
    problem: Problem, box: Box, rects: Mapping[str, Rect], columns: Bands, row: tuple[float, float], spacing: Spacing,
    last: float,
) -> tuple[Rect, float] | None:  # fmt: skip
    """Return a place right of what may not come after the box, and by how much the column grows for it.

    None where something put by hand would have to move, or within the phase something with lines, or where there is no
    room between.
    """
    mine = {name: rect for name, rect in rects.items() if problem.boxes[name].column == box.column}
    after = [name for name, rect in mine.items() if rect.x >= last]
    if is_held(problem, box.column) or any(name in problem.fixed or name not in problem.loose for name in after):
        return None
    high = columns.new[box.column][1]
    x = last if after else max([rect.right for rect in mine.values()], default=high) + spacing.channel
    by = box.width + spacing.channel if after else x + box.width + spacing.edge - high
    place = Rect(round(x, 2), row[0] + spacing.edge, box.width, box.height)
    others = [rect for name, rect in mine.items() if name not in after]
    return (place, max(0.0, by)) if clear(place, others, _AIR) else None


def _part(problem: Problem, name: str, rects: dict[str, Rect], by: float) -> None:
    """Move what stands in the phase of a new box right of where it begins, to make room for it."""
    column, x = problem.boxes[name].column, rects[name].x
    for other, rect in rects.items():
        if other != name and problem.boxes[other].column == column and rect.x >= x:
            rects[other] = rect.moved(by, 0)
