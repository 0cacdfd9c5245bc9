"""Which lines run near a place: the stretches of all lines by their fixed coordinate."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from klantroutes.layout.geometry import Point, Rect

from .nets import Way

_FAR = float("inf")


class Nearby:
    """The stretches of all lines as they are now; lines that move later are not followed."""

    def __init__(self, ways: Mapping[str, Way]) -> None:
        found: dict[bool, list[tuple[float, float, float, str]]] = {True: [], False: []}
        for name, way in ways.items():
            for level, fixed, low, high in way.stretches():
                found[level].append((fixed, low, high, name))
        for pieces in found.values():
            pieces.sort()
        self._pieces = found

    def under(self, point: Point, radius: float) -> list[str]:
        """Return the lines that come nearer than the radius to a point."""
        found: dict[str, None] = {}
        for level, along, across in ((True, point.x, point.y), (False, point.y, point.x)):
            pieces = self._pieces[level]
            first, last = bisect_right(pieces, (across - radius, _FAR)), bisect_left(pieces, (across + radius,))
            for _, low, high, name in pieces[first:last]:
                if low - radius < along < high + radius:
                    found[name] = None
        return list(found)

    def within(self, room: Rect, but: str = "") -> list[Rect]:
        """Return the stretches that come into a room, as thin rectangles, those of one line left out."""
        x, y, right, bottom = room.x, room.y, room.x + room.width, room.y + room.height
        level, upright = self._pieces[True], self._pieces[False]
        flat = level[bisect_left(level, (y,)) : bisect_right(level, (bottom, _FAR))]
        tall = upright[bisect_left(upright, (x,)) : bisect_right(upright, (right, _FAR))]
        return [
            *(Rect(a, at - 0.5, b - a, 1) for at, a, b, name in flat if a < right and x < b and name != but),
            *(Rect(at - 0.5, a, 1, b - a) for at, a, b, name in tall if a < bottom and y < b and name != but),
        ]
