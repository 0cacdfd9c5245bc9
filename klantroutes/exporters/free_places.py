"""Places for words beside shapes and lines, where nothing else is."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from klantroutes.layout.geometry import Point, Rect

_STEP = 6.0
_REACH = 8
"""How many steps away from its thing a word may stand."""
_CELL = 100.0
_Cells = dict[tuple[int, int], list[Rect]]


class Crowd:
    """Everything that has a place already; asked through a grid, so that large routes stay quick."""

    def __init__(self) -> None:
        self._things: _Cells = {}
        self._lines: _Cells = {}

    def add(self, rect: Rect) -> None:
        """Remember that this place is taken."""
        _take(self._things, rect)

    def add_line(self, points: Sequence[Point]) -> None:
        """Remember that a line runs here."""
        for one, other in pairwise(points):
            _take(self._lines, _around(one, other))

    def free(self, rect: Rect) -> bool:
        """Say whether nothing is here."""
        return not _hits(self._things, rect) and not _hits(self._lines, rect)

    def place(self, wishes: Iterable[Rect], room: Rect) -> Rect | None:
        """Return the first of the wishes that is free and inside the room, and take it."""
        found = next((wish for wish in wishes if _holds(room, wish) and self.free(wish)), None)
        if found is not None:
            self.add(found)
        return found

    def place_somewhere(self, wishes: Sequence[Rect], room: Rect) -> Rect:
        """Return a place at any cost and take it: free, else across a line, else the first of the wishes."""
        inside = [wish for wish in wishes if _holds(room, wish)]
        across = (wish for wish in inside if not _hits(self._things, wish))
        found = self.place(inside, room) or next(across, wishes[0])
        self.add(found)
        return found


def _take(cells: _Cells, rect: Rect) -> None:
    for cell in _cells(rect):
        cells.setdefault(cell, []).append(rect)


def _hits(cells: _Cells, rect: Rect) -> bool:
    for cell in _cells(rect):  # plain loops: this is asked a hundred thousand times for a large route
        for other in cells.get(cell, ()):
            if rect.overlaps(other):
                return True
    return False


def _holds(room: Rect, wish: Rect) -> bool:
    return (
        wish.x >= room.x
        and wish.y >= room.y
        and wish.x + wish.width <= room.x + room.width
        and wish.y + wish.height <= room.y + room.height
    )


def _cells(rect: Rect) -> list[tuple[int, int]]:
    columns = range(int(rect.x // _CELL), int((rect.x + rect.width) // _CELL) + 1)
    rows = range(int(rect.y // _CELL), int((rect.y + rect.height) // _CELL) + 1)
    return [(column, row) for column in columns for row in rows]


def _around(one: Point, other: Point) -> Rect:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Rect(x - 2, y - 2, abs(one.x - other.x) + 4, abs(one.y - other.y) + 4)


def around(thing: Rect, width: float, height: float) -> Iterator[Rect]:
    """Yield places around a thing, the nicest first: below, above, right, left, then ever further away."""
    x, y = thing.centre
    for away in range(_REACH):
        gap = 3 + away * _STEP
        for aside in (0.0, -0.5, 0.5):
            shift = aside * (width - thing.width)
            yield Rect(x - width / 2 + shift, thing.bottom + gap, width, height)
            yield Rect(x - width / 2 + shift, thing.y - gap - height, width, height)
        for up in (0.0, -0.5, 0.5):
            yield Rect(thing.right + gap, y - height / 2 + up * height, width, height)
            yield Rect(thing.x - gap - width, y - height / 2 + up * height, width, height)


def beside(points: Sequence[Point], width: float, height: float) -> Iterator[Rect]:
    """Yield places beside a line, along its longest parts first."""
    parts = sorted(pairwise(points), key=lambda part: -abs(part[0].x - part[1].x) - abs(part[0].y - part[1].y))
    for one, other in parts:
        for part in (0.5, 0.3, 0.7, 0.15, 0.85):
            x, y = one.x + (other.x - one.x) * part, one.y + (other.y - one.y) * part
            yield from around(Rect(x - 2, y - 2, 4, 4), width, height)
