"""Round points and words put on their lines: in the clear, near the middle of the way."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from klantroutes.layout.geometry import Point, Rect

from .nearby import Nearby
from .nets import Stretch, Way

_GAP = 4.0
"""Between a point and the words beside it."""
_CORNER = 9.0
_END = 9.0
"""Room between a point and a corner, and between a point and the box at the end of its line."""
PLACES = 25
"""Places tried on one line, where nobody says otherwise."""
_TIGHT = 50.0
_ON_BOX = 5000.0
_ON_POINT = 4000.0
_ON_LINE = 240.0
_WORDS_ON_BOX = 420.0
_WORDS_ON_LINE = 80.0
_OFF_MIDDLE = 0.15
_WORSE_SIDE = 4.0


@dataclass(frozen=True, slots=True)
class Rider:
    """What rides on a way: a round point of this radius (0 for none) with words of this width and height beside it."""

    radius: float
    words: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a rider came: its middle and the room of its words, None when it has none."""

    middle: Point
    words: Rect | None
    crossed: bool = False
    """True when the words came on a line: they then need a ground of their own."""

    def rooms(self, rider: Rider) -> list[Rect]:
        """Return what is taken by the point and its words."""
        point = [_square(self.middle, rider.radius + 4)] if rider.radius else []
        return [*point, self.words] if self.words else point


def place(
    riders: Mapping[str, Rider],
    ways: Mapping[str, Way],
    boxes: Sequence[Rect],
    quiet: Sequence[Rect] = (),
    kept: Mapping[str, Spot] | None = None,
    most: int = PLACES,
) -> dict[str, Spot]:
    """Return a spot for every rider on the way of the same name; the shortest ways choose first.

    Those that are `kept` have theirs already.
    `quiet` is what a point or its words had better not cover, but may: lines and words in the background; `most` is
    how many places are tried on one line.
    """
    found: dict[str, Spot] = dict(kept or {})
    lines = Nearby(ways)
    for name in sorted(riders.keys() - found.keys(), key=lambda name: (_length(ways[name]), name)):
        room, own = _room(ways[name], riders[name]), [_rect(stretch) for stretch in ways[name].stretches()]
        around = _Around.near(room, lines.within(room, name), own, boxes, _taken(found, riders), quiet)
        spot = _least(_spots(ways[name], riders[name], most), riders[name], around)
        found[name] = replace(spot, crossed=_crossed(spot, around))
    return {name: found[name] for name in riders}


def beside(
    riders: Mapping[str, tuple[Point, Rider]],
    ways: Mapping[str, Way],
    boxes: Sequence[Rect],
    others: Sequence[Rect],
    quiet: Sequence[Rect] = (),
) -> dict[str, Spot]:
    """Return a spot for the words of every round point that stands where lines meet; `others` are taken already."""
    found: dict[str, Spot] = {}
    lines = Nearby(ways)
    for name, (middle, rider) in riders.items():
        room = _square(middle, rider.radius + _GAP + rider.words[0] + 4)
        taken = [*others, *(spot.words for spot in found.values() if spot.words)]
        around = _Around.near(room, lines.within(room), [], boxes, taken, quiet)
        bare = Rider(0, rider.words)
        spots = [(Spot(middle, words), worse) for words, worse in _sides(middle, rider, level=True, corners=True)]
        spot = _least(spots, bare, around)
        found[name] = replace(spot, crossed=_crossed(spot, around))
    return found


def _least(spots: Iterable[tuple[Spot, float]], rider: Rider, around: "_Around") -> Spot:
    """Return the best spot; once a clear one is found the dearer places need no look."""
    best: tuple[float, Spot] | None = None
    for spot, extra in sorted(spots, key=lambda item: item[1]):
        if best is not None and extra >= best[0]:
            break
        price = extra + _price(spot, rider, around)
        if best is None or price < best[0]:
            best = (price, spot)
    assert best is not None
    return best[1]


def _room(way: Way, rider: Rider) -> Rect:
    """Return where anything could be in the way of a rider."""
    corners = way.points()
    xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(rider.radius + _GAP + rider.words[0] + 4)


def _taken(found: Mapping[str, Spot], riders: Mapping[str, Rider]) -> list[Rect]:
    """Return the room of the points and words that have their spot."""
    return [room for name, spot in found.items() for room in spot.rooms(riders[name])]


def _length(way: Way) -> float:
    return sum(high - low for _, _, low, high in way.stretches())


@dataclass(frozen=True)
class _Around:
    """What is near one way: nothing else can be in the way of its point."""

    boxes: list[Rect]
    lines: list[Rect]
    own: list[Rect]
    taken: list[Rect]

    @staticmethod
    def near(
        room: Rect, lines: list[Rect], own: list[Rect], boxes: Sequence[Rect], taken: Sequence[Rect],
        quiet: Sequence[Rect],
    ) -> "_Around":  # fmt: skip
        return _Around(
            [box for box in boxes if box.overlaps(room)],
            [*lines, *(other for other in quiet if other.overlaps(room))],
            own,
            [other for other in taken if other.overlaps(room)],
        )


def _rect(stretch: Stretch) -> Rect:
    level, fixed, low, high = stretch
    if level:
        return Rect(low, fixed - 0.5, high - low, 1)
    return Rect(fixed - 0.5, low, 1, high - low)


def _square(middle: Point, half: float) -> Rect:
    return Rect(middle.x - half, middle.y - half, 2 * half, 2 * half)


def _spots(way: Way, rider: Rider, most: int) -> Iterator[tuple[Spot, float]]:
    """Yield possible spots along the way with what they cost for being off the middle or on the worse side."""
    stretches = list(way.stretches())
    half = _length(way) / 2
    pace = max(6.0, 2 * half / most)
    run = 0.0
    corners = way.points()
    for index, (level, fixed, low, high) in enumerate(stretches):
        forward = (corners[index].x if level else corners[index].y) <= low + 0.01
        before = _END if index == 0 else _CORNER
        after = _END + 8 if index == len(stretches) - 1 else _CORNER
        first, last = (low + before, high - after) if forward else (low + after, high - before)
        first, last = first + rider.radius, last - rider.radius
        tight = 0.0
        if first > last:
            tight = _TIGHT + (first - last) * 4
            first = last = (first + last) / 2
        for at in _paces(first, last, pace):
            middle = Point(round(at, 2), fixed) if level else Point(fixed, round(at, 2))
            off = abs(run + (at - low if forward else high - at) - half)
            for words, worse in _sides(middle, rider, level=level, corners=bool(rider.radius)):
                yield Spot(middle, words), off * _OFF_MIDDLE + worse + tight
        run += high - low


def _paces(first: float, last: float, pace: float) -> list[float]:
    middle = (first + last) / 2
    count = int((last - first) / 2 / pace)
    return [middle + pace * number for number in range(-count, count + 1)]


def _sides(middle: Point, rider: Rider, *, level: bool, corners: bool = False) -> list[tuple[Rect | None, float]]:
    """Return the places for the words: beside an upright line, above or below a level one, best first.

    With `corners` also those aslant of the point, for lines that come from all sides.
    """
    wide, tall = rider.words
    if not wide:
        return [(None, 0)]
    away = rider.radius + _GAP if rider.radius else 3.0
    right = Rect(middle.x + away, middle.y - tall / 2, wide, tall)
    left = Rect(middle.x - away - wide, middle.y - tall / 2, wide, tall)
    above = Rect(middle.x - wide / 2, middle.y - away - tall + 2, wide, tall)
    below = Rect(middle.x - wide / 2, middle.y + away - 2, wide, tall)
    order = [above, below, right, left] if level else [right, left, below, above]
    if not rider.radius:
        order = order[:2]
    if corners:
        near = 0.75 * away
        order += [
            Rect(x, y, wide, tall)
            for y in (middle.y - near - tall, middle.y + near)
            for x in (middle.x + near, middle.x - near - wide)
        ]
    return [(place, _WORSE_SIDE * turn) for turn, place in enumerate(order)]


def _crossed(spot: Spot, around: _Around) -> bool:
    words = spot.words
    return words is not None and any(line.overlaps(words) for line in (*around.lines, *around.own))


def _price(spot: Spot, rider: Rider, around: _Around) -> float:
    price = 0.0
    if rider.radius:
        point = _square(spot.middle, rider.radius + 3)
        price += _ON_BOX * _hits(around.boxes, point)
        price += _ON_POINT * _hits(around.taken, point)
        price += _ON_LINE * _hits(around.lines, point)
    if spot.words:
        near = spot.words.grown(1)
        price += _WORDS_ON_BOX * (_hits(around.boxes, near) + _hits(around.taken, near))
        price += _WORDS_ON_LINE * (_hits(around.lines, near) + _hits(around.own, near))
    return price


def _hits(rooms: Sequence[Rect], room: Rect) -> int:
    x, y, right, bottom = room.x, room.y, room.x + room.width, room.y + room.height
    return len(
        [
            None
            for other in rooms
            if other.x < right and x < other.x + other.width and other.y < bottom and y < other.y + other.height
        ]
    )
