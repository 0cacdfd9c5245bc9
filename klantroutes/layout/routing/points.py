"""Round points and words put on their lines: in the clear, near the middle of the way."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from klantroutes.layout.geometry import Point, Rect

from .nearby import Nearby, Room, hits, near, room_of
from .nets import Stretch, Way

_GAP = 4.0
"""Between a point and the words beside it."""
_CORNER = 9.0
_END = 9.0
"""Room between a point and a corner, and between a point and the box at the end of its line."""
_PLACES = 25
"""Places tried on one line."""
_MANY = 120
"""Places looked at on one line where the point has little room."""
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
) -> dict[str, Spot]:
    """Return a spot for every rider on the way of the same name; the shortest ways choose first.

    Those that are `kept` have theirs already.
    `quiet` is what a point or its words had better not cover, but may: lines and words in the background.
    """
    found: dict[str, Spot] = dict(kept or {})
    if found.keys() >= riders.keys():
        return {name: found[name] for name in riders}
    taken = [room_of(room) for name, spot in found.items() for room in spot.rooms(riders[name])]
    around = Surroundings(Nearby(ways), [*map(room_of, boxes)], [*map(room_of, quiet)], taken)
    for name in sorted(riders.keys() - found.keys(), key=lambda name: (_length(ways[name]), name)):
        found[name] = spot = around.spot(name, ways[name], riders[name])
        taken += [room_of(room) for room in spot.rooms(riders[name])]
    return {name: found[name] for name in riders}


class Surroundings(NamedTuple):
    """What could be in the way of points and words in a whole picture; `taken` are the rooms of other points."""

    lines: Nearby
    boxes: Sequence[Room]
    quiet: Sequence[Room]
    taken: Sequence[Room]

    def spot(self, name: str, way: Way, rider: Rider) -> Spot:
        """Return the best spot for a rider on a way, which is no obstacle itself."""
        return _least(list(_stands(way, rider, _PLACES)), rider, self._near(name, way, rider))

    def clear_spot(self, name: str, way: Way, rider: Rider) -> Spot:
        """Return the best spot out of many more places, of which only those with the least under the point count."""
        around, stands = self._near(name, way, rider), list(_stands(way, rider, _MANY))
        if rider.radius:
            prices = [_point_price(stand.middle, rider.radius, around) for stand in stands]
            least = min(prices)
            stands = [stand for stand, price in zip(stands, prices, strict=True) if price == least]
        return _least(stands[:: 1 + len(stands) // _PLACES], rider, around)

    def _near(self, name: str, way: Way, rider: Rider) -> "_Around":
        room, own = _room(way, rider), [_thin(stretch) for stretch in way.stretches()]
        lines = [*self.lines.within(room, name), *near(self.quiet, room)]
        return _Around(near(self.boxes, room), lines, own, near(self.taken, room))


def beside(
    riders: Mapping[str, tuple[Point, Rider]],
    ways: Mapping[str, Way],
    boxes: Sequence[Rect],
    quiet: Sequence[Rect] = (),
) -> dict[str, Spot]:
    """Return a spot for the words of every round point that stands where lines meet."""
    found: dict[str, Spot] = {}
    if not riders:
        return found
    lines, solid, soft = Nearby(ways), [*map(room_of, boxes)], [*map(room_of, quiet)]
    taken: list[Room] = []
    for name, (middle, rider) in riders.items():
        room = room_of(_square(middle, rider.radius + _GAP + rider.words[0] + 4))
        around = _Around(near(solid, room), [*lines.within(room), *near(soft, room)], [], near(taken, room))
        spot = found[name] = _least([_Stand(0, 0, middle, True, room)], rider, around, counted=False)
        taken += [room_of(spot.words)] if spot.words else []
    return found


def on_lines(spots: Mapping[str, Spot], ways: Mapping[str, Way]) -> dict[str, Spot]:
    """Return the spots with what is known of lines under their words brought up to date."""
    lines = Nearby(ways if spots else {})
    return {
        name: replace(spot, crossed=bool(spot.words and lines.within(room_of(spot.words))))
        for name, spot in spots.items()
    }


class _Stand(NamedTuple):
    """A place for a point, what it costs for being off the middle and for being tight, and where its words may be."""

    off: float
    tight: float
    middle: Point
    level: bool
    reach: Room


class _Around(NamedTuple):
    """What is near one way, or near one stretch of it: nothing else can be in the way of its point."""

    boxes: list[Room]
    lines: list[Room]
    own: list[Room]
    taken: list[Room]

    def within(self, room: Room) -> "_Around":
        """Return only what is in a room."""
        return _Around(near(self.boxes, room), near(self.lines, room), near(self.own, room), near(self.taken, room))


def _least(stands: Sequence[_Stand], rider: Rider, around: _Around, *, counted: bool = True) -> Spot:
    """Return the best spot: stands and sides are looked at from cheap to dear, until no dearer one can be better.

    The point itself is only `counted` where it may still go somewhere else.
    """
    sides = {level: _sides(rider, level=level) for level in (True, False)}
    queue = [(stand.off + stand.tight, number, 0) for number, stand in enumerate(stands)]
    heapify(queue)
    parts: dict[Room, _Around] = {}
    points: dict[int, float] = {}
    least, best = float("inf"), (0, 0)
    while queue and queue[0][0] < least:
        extra, number, turn = heappop(queue)
        off, tight, middle, level, reach = stands[number]
        part = parts.get(reach)
        if part is None:
            part = parts[reach] = around.within(reach)
        if turn == 0:
            points[number] = _point_price(middle, rider.radius, part) if counted and rider.radius else 0.0
        if extra + points[number] < least:
            price = extra + points[number] + _words_price(_words(middle, rider, sides[level][turn]), part)
            if price < least:
                least, best = price, (number, turn)
            if turn + 1 < len(sides[level]):
                heappush(queue, (off + _WORSE_SIDE * (turn + 1) + tight, number, turn + 1))
    stand = stands[best[0]]
    return _spot(stand, rider, sides[stand.level][best[1]], parts[stand.reach])


def _spot(stand: _Stand, rider: Rider, side: tuple[float, float], around: _Around) -> Spot:
    words = _words(stand.middle, rider, side)
    if words is None:
        return Spot(stand.middle, None)
    crossed = bool(hits(around.lines, words) or hits(around.own, words))
    return Spot(stand.middle, Rect(words[0], words[1], *rider.words), crossed)


def _room(way: Way, rider: Rider) -> Room:
    """Return where anything could be in the way of a rider."""
    return _grown(way.extent(), rider.radius + _GAP + rider.words[0] + 4)


def _grown(room: Room, by: float) -> Room:
    return room[0] - by, room[1] - by, room[2] + by, room[3] + by


def _length(way: Way) -> float:
    return sum(high - low for _, _, low, high in way.stretches())


def _thin(stretch: Stretch) -> Room:
    level, fixed, low, high = stretch
    return (low, fixed - 0.5, high, fixed + 0.5) if level else (fixed - 0.5, low, fixed + 0.5, high)


def _square(middle: Point, half: float) -> Rect:
    return Rect(middle.x - half, middle.y - half, 2 * half, 2 * half)


def _stands(way: Way, rider: Rider, most: int) -> Iterator[_Stand]:
    """Yield possible places along the way."""
    stretches = way.stretches()
    half = _length(way) / 2
    pace = max(6.0, 2 * half / most)
    run, begin = 0.0, way.start
    for index, (level, fixed, low, high) in enumerate(stretches):
        forward = begin <= low + 0.01
        begin = way.at[index]
        before = _END if index == 0 else _CORNER
        after = _END + 8 if index == len(stretches) - 1 else _CORNER
        first, last = (low + before, high - after) if forward else (low + after, high - before)
        first, last = first + rider.radius, last - rider.radius
        tight = 0.0
        if first > last:
            tight = _TIGHT + (first - last) * 4
            first = last = (first + last) / 2
        reach = _grown(_thin(stretches[index]), rider.radius + _GAP + rider.words[0] + rider.words[1] + 4)
        for at in _paces(first, last, pace):
            middle = Point(round(at, 2), fixed) if level else Point(fixed, round(at, 2))
            off = abs(run + (at - low if forward else high - at) - half)
            yield _Stand(off * _OFF_MIDDLE, tight, middle, level, reach)
        run += high - low


def _paces(first: float, last: float, pace: float) -> list[float]:
    middle = (first + last) / 2
    count = int((last - first) / 2 / pace)
    return [middle + pace * number for number in range(-count, count + 1)]


def _sides(rider: Rider, *, level: bool) -> list[tuple[float, float]]:
    """Return where the words may begin, counted from the point: beside an upright line, above or below a level one.

    The best come first. Beside a round point they may also stand aslant, or above and below with its edge.
    """
    wide, tall = rider.words
    if not wide:
        return [(0, 0)]
    away = rider.radius + _GAP if rider.radius else 3.0
    right, left = (away, -tall / 2), (-away - wide, -tall / 2)
    above, below = (-wide / 2, 2 - away - tall), (-wide / 2, away - 2)
    order = [above, below, right, left] if level else [right, left, below, above]
    if not rider.radius:
        return order[:2]
    near = 0.75 * away
    aslant = ((x, y) for y in (-near - tall, near) for x in (near, -near - wide))
    flush = ((x, y) for y in (2 - away - tall, away - 2) for x in (-rider.radius, rider.radius - wide))
    return [*order, *aslant, *flush]


def _words(middle: Point, rider: Rider, side: tuple[float, float]) -> Room | None:
    """Return the room of the words at one side of a point."""
    wide, tall = rider.words
    left, top = middle.x + side[0], middle.y + side[1]
    return (left, top, left + wide, top + tall) if wide else None


def _point_price(middle: Point, radius: float, around: _Around) -> float:
    half = radius + 3
    point = (middle.x - half, middle.y - half, middle.x + half, middle.y + half)
    price = _ON_BOX * hits(around.boxes, point) + _ON_POINT * hits(around.taken, point)
    return price + _ON_LINE * hits(around.lines, point)


def _words_price(words: Room | None, around: _Around) -> float:
    if words is None:
        return 0.0
    room = _grown(words, 1)
    price = _WORDS_ON_BOX * (hits(around.boxes, room) + hits(around.taken, room))
    return price + _WORDS_ON_LINE * (hits(around.lines, room) + hits(around.own, room))
