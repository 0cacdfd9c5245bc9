"""Which lines run near a place: the stretches of all lines by their fixed coordinate."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from klantroutes.layout.geometry import Point, Rect

from .nets import Stretch, Way

_FAR = float("inf")

Room = tuple[float, float, float, float]
"""Left, top, right and bottom: what is compared ten thousands of times for one picture is no object."""


def room_of(rect: Rect) -> Room:
    """Return a rectangle as its four sides."""
    return rect.x, rect.y, rect.x + rect.width, rect.y + rect.height


def near(rooms: Iterable[Room], room: Room) -> list[Room]:
    """Return those that have a point in common with a room."""
    left, top, right, bottom = room
    return [one for one in rooms if one[0] < right and left < one[2] and one[1] < bottom and top < one[3]]


def hits(rooms: Sequence[Room], room: Room) -> int:
    """Count those that have a point in common with a room."""
    left, top, right, bottom = room
    return len([None for a, b, c, d in rooms if a < right and left < c and b < bottom and top < d])


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

    def beside(self, stretch: Stretch, nearer: float, longer: float) -> list[str]:
        """Return the lines that lie so near along a stretch for longer than this."""
        level, fixed, low, high = stretch
        pieces = self._pieces[level]
        first, last = bisect_right(pieces, (fixed - nearer, _FAR)), bisect_left(pieces, (fixed + nearer,))
        return [name for _, a, b, name in pieces[first:last] if min(b, high) - max(a, low) > longer]

    def within(self, room: Room, but: str = "") -> list[Room]:
        """Return the stretches that come into a room, as thin rooms, those of one line left out."""
        x, y, right, bottom = room
        level, upright = self._pieces[True], self._pieces[False]
        flat = level[bisect_left(level, (y,)) : bisect_right(level, (bottom, _FAR))]
        tall = upright[bisect_left(upright, (x,)) : bisect_right(upright, (right, _FAR))]
        return [
            *((a, at - 0.5, b, at + 0.5) for at, a, b, name in flat if a < right and x < b and name != but),
            *((at - 0.5, a, at + 0.5, b) for at, a, b, name in tall if a < bottom and y < b and name != but),
        ]
