"""A seat for one new step without lines among what stands: in the next place of its cell, row by row.

When its cell is full the picture becomes wider or taller, whatever keeps it more like a page.
"""

from collections.abc import Iterator, Mapping

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
    cell = _Cell(problem, problem.boxes[name], rects, columns.new, rows.new, spacing)
    place, across = cell.free() or cell.under(), 0.0
    down = place.bottom + spacing.edge - rows.new[cell.box.row][1]
    aside = cell.aside() if down > 0 else None
    if aside is not None and _wider(problem, cell.box, (columns.new[-1][1], rows.new[-1][1]), aside[1], down):
        (place, across), down = aside, 0.0
        for other in cell.after(place.x):
            rects[other] = rects[other].moved(across, 0)
    rects[name] = place
    across = max(across, place.right + spacing.edge - columns.new[cell.box.column][1])
    grow(problem, rects, columns, cell.box.column, across, level=True)
    grow(problem, rects, rows, cell.box.row, down, level=False)


def _wider(problem: Problem, box: Box, size: tuple[float, float], across: float, down: float) -> bool:
    """Say whether a picture had better become wider than taller; what has lines moves along only when it is narrow."""
    wide, tall = size
    linked = any(other.column > box.column and name not in problem.loose for name, other in problem.boxes.items())
    if linked and not is_narrow(wide, tall + down):
        return False
    return beyond_page(wide + across, tall) <= beyond_page(wide, tall + down)


class _Cell:
    """The cell of a new box, with what stands there and in the rest of its phase."""

    def __init__(
        self, problem: Problem, box: Box, rects: Mapping[str, Rect], columns: list[tuple[float, float]],
        rows: list[tuple[float, float]], spacing: Spacing,
    ) -> None:  # fmt: skip
        self.box = box
        self._problem, self._rects, self._spacing = problem, rects, spacing
        self._column, row = columns[box.column], rows[box.row]
        self._top, self._bottom = row[0] + spacing.edge, row[1] - spacing.edge
        self._right = self._column[1] - spacing.edge
        self._phase = {name: rect for name, rect in rects.items() if problem.boxes[name].column == box.column}
        around = Rect(self._column[0], row[0], self._column[1] - self._column[0], row[1] - row[0])
        self._standing = [rect for rect in rects.values() if rect.overlaps(around)]
        self._lines = list(_lines(problem, box.row, rects))
        self._slot = max(other.width for other in problem.boxes.values())
        self._first, self._last = self._limits()

    def free(self) -> Rect | None:
        """Return the first free place, row by row from the left; None when the cell is full."""
        stack = self._spacing.stack
        tops = {self._top, *(rect.y for rect in self._standing), *(rect.bottom + stack for rect in self._standing)}
        level = [y for y in sorted(tops) if self._top - 0.5 <= y <= self._bottom - self.box.height + 0.5]
        taken = [*self._standing, *self._lines]
        lefts = self._lefts()
        places = (self._at(x, y) for y in level for x in lefts)
        return next((place for place in places if clear(place, taken, _AIR)), None)

    def under(self) -> Rect:
        """Return the highest place under what stands in the cell, which may be below its edge."""
        return min((self._under(x) for x in self._lefts()), key=lambda place: (round(place.y), place.x))

    def aside(self) -> tuple[Rect, float] | None:
        """Return a place right of what may not come after the box, and by how much the column grows for it.

        None where something put by hand would have to move, or within the phase something with lines, or where there
        is no room between.
        """
        after = self.after(self._last)
        stuck = any(name in self._problem.fixed or name not in self._problem.loose for name in after)
        if stuck or is_held(self._problem, self.box.column) or (after and self._first == self._last):
            return None
        x = self._last if after else self._next()
        across = self._slot + self._spacing.channel if after else max(0.0, x + self._slot - self._right)
        staying = [rect for name, rect in self._rects.items()
                   if name in self._problem.fixed or (name in self._phase and name not in after)]  # fmt: skip
        taken = [*staying, *self._lines]
        tops = (self._top, *(line.bottom + _AIR for line in self._lines))
        places = (self._at(x, y) for y in sorted(tops) if y <= self._bottom - self.box.height + 0.5)
        place = next((place for place in places if clear(place, taken, _AIR)), None)
        return (place, across) if place is not None else None

    def after(self, x: float) -> list[str]:
        """Return what begins in the phase at `x` or further right."""
        return [name for name, rect in self._phase.items() if rect.x >= x]

    def _at(self, x: float, y: float) -> Rect:
        return Rect(round(x, 2), round(y, 2), self.box.width, self.box.height)

    def _limits(self) -> tuple[float, float]:
        """Return between which two places the box must begin: time runs to the right, who leaves the route ends it."""
        first, last = -_FAR, _FAR
        for name, rect in self._phase.items():
            other = self._problem.boxes[name]
            if name not in self._problem.fixed:
                first = max(first, rect.x) if _before(other, self.box) else first
                last = min(last, rect.x) if _before(self.box, other) else last
        return first, max(first, last)

    def _lefts(self) -> list[float]:
        """Return where in the column the box may begin, from left to right: where others begin, and after the last."""
        lefts = sorted({*(rect.x for rect in self._phase.values() if rect.x >= self._column[0]), self._next()})
        most = self._right - self.box.width
        allowed = [x for x in lefts if self._first <= x <= min(self._last, most + 0.5)]
        beyond = min(max(self._first, lefts[0]), self._last)
        return allowed or [min(beyond, most) if is_held(self._problem, self.box.column) else beyond]

    def _next(self) -> float:
        """Return where the next box of the phase may begin, with room for a wide one to come under the last."""
        if not self._phase:
            return self._column[0] + self._spacing.edge
        ends = (max(rect.right, rect.x + self._slot) for rect in self._phase.values())
        return round(max(ends) + self._spacing.channel, 2)

    def _under(self, x: float) -> Rect:
        place = self._at(x, self._top)
        for rect in [*self._standing, *self._lines]:
            over = Rect(place.x, rect.y, place.width, rect.height)
            if not clear(over, [rect], _AIR) and rect.bottom + self._spacing.stack > place.y:
                place = self._at(x, rect.bottom + self._spacing.stack)
        for rect in sorted((self._rects[name] for name in self._problem.fixed), key=lambda rect: rect.y):
            if not clear(place, [rect], _AIR):
                place = self._at(x, rect.bottom + self._spacing.stack)
        return place


def _before(one: Box, other: Box) -> bool:
    """Say whether one box may not stand to the right of another of its phase."""
    if one.edge == "end" or other.edge == "end":
        return one.edge != other.edge and other.edge == "end"
    return not one.edge and not other.edge and one.time is not None and other.time is not None and one.time < other.time


def _lines(problem: Problem, row: int, rects: Mapping[str, Rect]) -> Iterator[Rect]:
    """Yield the room that level lines in a lane probably take: nothing new is put on those."""
    for tie in problem.ties:
        if problem.boxes[tie.source].row == problem.boxes[tie.target].row == row:
            ends = [rects[end] for end in (tie.source, tie.target) if end in rects]
            if len(ends) == 2:
                one, two = sorted(ends, key=lambda rect: rect.x)
                low, high = sorted((one.y + _REACH, two.y + _REACH))
                yield Rect(one.right, low - _LINE, max(0.0, two.x - one.right), high - low + 2 * _LINE)
