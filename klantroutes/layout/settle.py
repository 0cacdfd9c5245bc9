"""Places for boxes among others that stay where they are: put by a person, or shown there before."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from .bands import Bands, bands_of, grow, is_held
from .boxes import Box, Problem
from .geometry import Rect, clear
from .loose_seat import seat_loose
from .spacing import Arrangement, Spacing

_PACE = 12.0
_MOST = 100
"""So many paces to each side are looked at."""
_AGAIN = 5
"""So many times boxes that came over fixed ones look for another place: what grows for one may push another."""
_AIR = 24.0
"""Room kept around a box that gets a new place: a line can turn there and still have its arrowhead."""


def settle(problem: Problem, base: Arrangement, spacing: Spacing) -> Arrangement:
    """Return an arrangement in which fixed boxes stand where they must and the others as near to `base` as can be."""
    rects = {name: _at(problem, name) for name in problem.fixed}
    free = [name for name in problem.boxes if name not in rects]
    # A point that was put on the border of two cells makes neither of them larger.
    cells = replace(problem, boxes={name: b for name, b in problem.boxes.items() if not (b.point and name in rects)})
    held = {name: rect for name, rect in rects.items() if name in cells.boxes}
    columns = bands_of(cells, base.columns, held, base.rects, spacing, level=True)
    rows = bands_of(cells, base.rows, held, base.rects, spacing, level=False)
    # What stands where it stood before is in nobody's way; only the others need to be compared with everything.
    strange = [rect for name, rect in rects.items() if rect != _moved_along(base, problem.boxes[name], columns, rows)]
    late = []
    for name in free:
        box, place = problem.boxes[name], _moved_along(base, problem.boxes[name], columns, rows)
        if place is None:
            late.append(name)
            continue
        same = (place.width, place.height) == (box.width, box.height)
        place = place if same else Rect(place.x, place.y, box.width, box.height)
        room = strange if same else rects.values()
        if clear(place, room, 2) and _within(place, columns.new[box.column], rows.new[box.row]):
            rects[name] = place
            strange += [] if same else [place]
        else:
            late.append(name)
    for _ in range(_AGAIN):
        for name in late:
            rects.pop(name, None)
        for name in late:
            seat = seat_loose if name in problem.loose else _seat
            seat(problem, name, rects, columns, rows, spacing)
        late = _pushed(problem, rects)
        if not late:
            break
    return Arrangement({name: rects[name] for name in problem.boxes}, tuple(columns.new), tuple(rows.new))


def _pushed(problem: Problem, rects: Mapping[str, Rect]) -> list[str]:
    """Return the boxes that came over fixed ones while rows and columns became larger, since those do not move."""
    fixed = [rects[name] for name in problem.fixed]
    return [name for name, rect in rects.items() if name not in problem.fixed and not clear(rect, fixed, 0)]


def _moved_along(base: Arrangement, box: Box, columns: Bands, rows: Bands) -> Rect | None:
    """Return where a box stood before, moved along with its column and row; None when it is new."""
    old = base.rects.get(box.id)
    if old is None:
        return None
    x, y = old.x + columns.shift(box.column), old.y + rows.shift(box.row)
    return Rect(round(x, 2), round(y, 2), old.width, old.height)


def _at(problem: Problem, name: str) -> Rect:
    box, point = problem.boxes[name], problem.fixed[name]
    return Rect(point.x - box.width / 2, point.y - box.height / 2, box.width, box.height)


def _within(place: Rect, column: tuple[float, float], row: tuple[float, float]) -> bool:
    return column[0] <= place.x and place.right <= column[1] and row[0] <= place.y and place.bottom <= row[1]


def _seat(problem: Problem, name: str, rects: dict[str, Rect], columns: Bands, rows: Bands, spacing: Spacing) -> None:
    """Give a box the free place in its cell nearest to where it wants to be; the row grows when there is none."""
    box = problem.boxes[name]
    wish = _wish(problem, name, rects, columns.new[box.column], rows.new[box.row], spacing)
    if not is_held(problem, box.column):
        grow(problem, rects, columns, box.column, wish.right + spacing.edge - columns.new[box.column][1], level=True)
    free = _nearest(wish, _cell(columns.new[box.column], rows.new[box.row], spacing), rects.values())
    if free is not None:
        rects[name] = free
        return
    low, high = rows.new[box.row]
    below = max([low, *(rect.bottom for rect in rects.values() if low <= rect.y < high)])
    x = min(wish.x, columns.new[box.column][1] - spacing.edge - box.width)
    top = max(below + spacing.stack, low + spacing.edge)
    for rect in sorted((rects[name] for name in problem.fixed), key=lambda rect: rect.y):
        if not clear(Rect(x, top, box.width, box.height), [rect], _AIR):
            top = rect.bottom + spacing.stack
    grow(problem, rects, rows, box.row, top + box.height + spacing.edge - high, level=False)
    rects[name] = Rect(x, top, box.width, box.height)


def _wish(
    problem: Problem, name: str, rects: Mapping[str, Rect], column: tuple[float, float], row: tuple[float, float],
    spacing: Spacing,
) -> Rect:  # fmt: skip
    """Return where a box wants to be: right of what leads to it, else where its time is among the others."""
    box = problem.boxes[name]
    before = [rects[tie.source] for tie in problem.ties if tie.target == name and tie.source in rects]
    earlier = [
        rects[other]
        for other, around in problem.boxes.items()
        if other in rects and around.column == box.column and box.time is not None and around.time is not None
        and around.time < box.time
    ]  # fmt: skip
    same = [rect for rect in before if row[0] <= rect.y < row[1]]
    left = column[0] + spacing.edge
    if box.edge == "end":
        left = max([column[1] - spacing.edge - box.width, *(rect.right + spacing.channel for rect in same)])
    elif same and not box.edge:
        after = max(rect.right for rect in same)
        left = max(left + (spacing.border if after < column[0] else 0), after + spacing.channel)
    elif before and not box.edge:
        left = max([left, *(rect.x for rect in before)])
    elif earlier:
        left = max([left, *(rect.x for rect in earlier)])
    return Rect(left, same[0].y if same else row[0] + spacing.edge, box.width, box.height)


def _cell(column: tuple[float, float], row: tuple[float, float], spacing: Spacing) -> Rect:
    """Return the part of a cell where boxes may stand."""
    wide, tall = column[1] - column[0] - 2 * spacing.edge, row[1] - row[0] - 2 * spacing.edge
    return Rect(column[0] + spacing.edge, row[0] + spacing.edge, wide, tall)


def _nearest(wish: Rect, cell: Rect, others: Iterable[Rect]) -> Rect | None:
    """Return the free place in the cell nearest to the wish, None when there is none within reach."""
    xs = _paces(cell.x, cell.right - wish.width, wish.x)
    ys = _paces(cell.y, cell.bottom - wish.height, wish.y)
    near = [other for other in others if other.overlaps(cell.grown(_AIR))]
    best: Rect | None = None
    least = float("inf")
    for x in xs:
        for y in ys:
            far = abs(x - wish.x) + 1.5 * abs(y - wish.y)
            if far >= least:
                break
            place = Rect(x, y, wish.width, wish.height)
            if clear(place, near, _AIR):
                best, least = place, far
    return best


def _paces(low: float, high: float, wish: float) -> list[float]:
    """Return places between two borders, in paces from the first, the nearest to the wish first; never too many."""
    if high + 0.5 < low:
        return []
    middle = round((min(max(wish, low), high) - low) / _PACE)
    last = int((high + 0.5 - low) / _PACE)
    numbers = range(max(0, middle - _MOST), min(last, middle + _MOST) + 1)
    return sorted((low + number * _PACE for number in numbers), key=lambda place: abs(place - wish))
