"""What is wrong around points and words: lines under points, and points and words over each other or over boxes."""

from collections.abc import Iterator, Mapping, Sequence

from klantroutes.layout.geometry import Point, Rect

from .nearby import Nearby, Room, near, room_of
from .nets import Stretch, Way
from .points import Rider, Spot

Fault = tuple[str, str, str]
"""What is wrong, with which line, and in the way of which other line or of what."""

_NEARER = 1.5
"""Lines so near to each other are one for the eye."""
_LONGER = 12.0
"""So long lines may lie on each other: where they come out of the same place."""
_ABOVE, _BELOW = 0.2, 0.08
"""The parts of the height of words above and below their letters."""
_TOUCH = 0.1
"""So far from its line a point may lie."""


class Faults:
    """A picture as it stands, to tell what is wrong with a line in it, or would be when it ran elsewhere."""

    def __init__(
        self, ways: Mapping[str, Way], spots: Mapping[str, Spot], riders: Mapping[str, Rider], boxes: Sequence[Room]
    ) -> None:
        """Take the lines, the points and words on them, and the boxes of a picture."""
        self.lines = Nearby(ways)
        self._boxes, self._riders = boxes, riders
        self._points = {name: spot.middle for name, spot in spots.items() if riders[name].radius}
        self._discs = {name: _disc(middle, riders[name].radius) for name, middle in self._points.items()}
        self._words = {name: _ink(spot.words) for name, spot in spots.items() if spot.words}

    def along(self, name: str, way: Way, radius: float) -> set[Fault]:
        """Return what is wrong with a way, whatever rides on it; the points of others have this radius."""
        found = {*self.under(name, way, radius), *((("blocked", name, ""),) if way.blocked else ())}
        for stretch in way.stretches():
            others = self.lines.beside(stretch, _NEARER, _LONGER)
            found |= {("on top", name, other) for other in others if other != name}
        return found

    def under(self, name: str, way: Way, radius: float) -> list[Fault]:
        """Return the points of others, with this radius, that lie over a way."""
        left, top, right, bottom = way.extent()
        return [
            ("under", name, other)
            for other, (x, y) in self._points.items()
            if other != name and left - radius < x < right + radius and top - radius < y < bottom + radius
            and any(_over(stretch, x, y, radius) for stretch in way.stretches())
        ]  # fmt: skip

    def around(self, name: str, way: Way, spot: Spot) -> list[Fault]:
        """Return what is wrong with a point and words that stand there on a way."""
        radius = self._riders[name].radius
        found: list[Fault] = [] if _rides(way, spot.middle) else [("off", name, "")]
        if radius:
            found += [("under", line, name) for line in self.lines.under(spot.middle, radius) if line != name]
            found += self._covered("point", name, _disc(spot.middle, radius))
        if spot.words:
            found += self._covered("words", name, _ink(spot.words))
        return found

    def _covered(self, what: str, name: str, room: Room) -> Iterator[Fault]:
        """Yield the boxes, the points and the words of others that a room lies over."""
        yield from ((f"{what} on box", name, repr(box)) for box in near(self._boxes, room))
        yield from ((f"{what} on point", name, other) for other in _met(self._discs, room) if other != name)
        yield from ((f"{what} on words", name, other) for other in _met(self._words, room) if other != name)


def _disc(middle: Point, radius: float) -> Room:
    """Return the room of a round point."""
    x, y = middle
    return x - radius, y - radius, x + radius, y + radius


def _ink(words: Rect) -> Room:
    """Return what the letters take of the room of some words."""
    left, top, right, bottom = room_of(words)
    return left, top + _ABOVE * words.height, right, bottom - _BELOW * words.height


def _rides(way: Way, middle: Point) -> bool:
    return any(_over(stretch, middle.x, middle.y, _TOUCH) for stretch in way.stretches())


def _over(stretch: Stretch, x: float, y: float, radius: float) -> bool:
    """Say whether a stretch comes nearer to a place than this."""
    level, fixed, low, high = stretch
    along, across = (x, y) if level else (y, x)
    return abs(fixed - across) < radius and low - radius < along < high + radius


def _met(rooms: Mapping[str, Room], room: Room) -> list[str]:
    left, top, right, bottom = room
    return [name for name, (a, b, c, d) in rooms.items() if a < right and left < c and b < bottom and top < d]
