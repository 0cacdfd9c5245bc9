"""Round points and words put on their lines: in the clear, near the middle of the way."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from klantroutes.layout.geometry import Point, Rect

from .nets import Way

_GAP = 4.0
"""Between a point and the words beside it."""
_CORNER = 9.0
_END = 9.0
"""Room between a point and a corner, and between a point and the box at the end of its line."""
_MOST = 25
"""Places tried on one line."""
_TIGHT = 50.0
_ON_BOX = 1000.0
_ON_POINT = 1000.0
_ON_WORDS = 300.0
_ON_LINE = 120.0
_WORDS_ON_BOX = 140.0
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


def place(
    riders: Mapping[str, Rider], ways: Mapping[str, Way], boxes: Sequence[Rect], borders: Sequence[float] = ()
) -> dict[str, Spot]:
    """Return a spot for every rider on the way of the same name; the shortest ways choose first.

    `borders` are the x of upright lines in the background that a point or its words had better not cover.
    """
    found: dict[str, Spot] = {}
    for name in sorted(riders, key=lambda name: (_length(ways[name]), name)):
        around = _Around.near(ways[name], riders[name], ways, boxes, found, riders, borders)
        priced = [
            (_price(spot, riders[name], around) + extra, spot) for spot, extra in _spots(ways[name], riders[name])
        ]
        spot = min(priced, key=lambda item: item[0])[1]
        found[name] = replace(spot, crossed=_crossed(spot, around))
    return {name: found[name] for name in riders}


def _length(way: Way) -> float:
    return sum(high - low for _, _, low, high in way.stretches())


@dataclass(frozen=True)
class _Around:
    """What is near one way: nothing else can be in the way of its point."""

    boxes: list[Rect]
    lines: list[tuple[bool, float, float, float]]
    own: list[tuple[bool, float, float, float]]
    points: list[Rect]
    words: list[Rect]

    @staticmethod
    def near(
        way: Way, rider: Rider, ways: Mapping[str, Way], boxes: Sequence[Rect], found: Mapping[str, Spot],
        riders: Mapping[str, Rider], borders: Sequence[float],
    ) -> "_Around":  # fmt: skip
        corners = way.points()
        xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
        reach = rider.radius + _GAP + rider.words[0] + 4
        room = Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(reach)
        lines = [
            stretch
            for other in ways.values()
            if other is not way
            for stretch in other.stretches()
            if _rect(stretch).overlaps(room)
        ]
        lines += [(False, x, room.y, room.bottom) for x in borders if room.x < x < room.right]
        points = [_square(spot.middle, riders[name].radius + 4) for name, spot in found.items()]
        words = [spot.words for spot in found.values() if spot.words]
        return _Around(
            [box for box in boxes if box.overlaps(room)],
            lines,
            list(way.stretches()),
            [point for point in points if point.overlaps(room)],
            [text for text in words if text.overlaps(room)],
        )


def _rect(stretch: tuple[bool, float, float, float]) -> Rect:
    level, fixed, low, high = stretch
    if level:
        return Rect(low, fixed - 0.5, high - low, 1)
    return Rect(fixed - 0.5, low, 1, high - low)


def _square(middle: Point, half: float) -> Rect:
    return Rect(middle.x - half, middle.y - half, 2 * half, 2 * half)


def _spots(way: Way, rider: Rider) -> Iterator[tuple[Spot, float]]:
    """Yield possible spots along the way with what they cost for being off the middle or on the worse side."""
    stretches = list(way.stretches())
    half = _length(way) / 2
    pace = max(6.0, 2 * half / _MOST)
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
            for words, worse in _sides(middle, rider, level=level):
                yield Spot(middle, words), off * _OFF_MIDDLE + worse + tight
        run += high - low


def _paces(first: float, last: float, pace: float) -> list[float]:
    middle = (first + last) / 2
    count = int((last - first) / 2 / pace)
    return [middle + pace * number for number in range(-count, count + 1)]


def _sides(middle: Point, rider: Rider, *, level: bool) -> list[tuple[Rect | None, float]]:
    """Return the places for the words: beside an upright line, above or below a level one, best first."""
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
    return [(place, _WORSE_SIDE * turn) for turn, place in enumerate(order)]


def _crossed(spot: Spot, around: _Around) -> bool:
    words = spot.words
    return words is not None and any(_rect(line).overlaps(words) for line in (*around.lines, *around.own))


def _price(spot: Spot, rider: Rider, around: _Around) -> float:
    price = 0.0
    if rider.radius:
        point = _square(spot.middle, rider.radius + 3)
        price += _ON_BOX * sum(1 for box in around.boxes if box.overlaps(point))
        price += _ON_POINT * sum(1 for other in around.points if other.overlaps(point))
        price += _ON_WORDS * sum(1 for words in around.words if words.overlaps(point))
        price += _ON_LINE * sum(1 for line in around.lines if _rect(line).overlaps(point))
    if spot.words:
        near = spot.words.grown(1)
        price += _WORDS_ON_BOX * sum(1 for box in around.boxes if box.overlaps(near))
        price += _WORDS_ON_BOX * sum(1 for other in (*around.points, *around.words) if other.overlaps(near))
        price += _WORDS_ON_LINE * sum(1 for line in (*around.lines, *around.own) if _rect(line).overlaps(near))
    return price
