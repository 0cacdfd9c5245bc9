"""Lines that would run under a round point of another line step aside for it."""

from collections.abc import Collection, Mapping

from klantroutes.layout.geometry import Point, Rect

from .ground import Ground
from .nearby import Nearby
from .nets import Stretch, Way
from .tracks import bounds

_CLEAR = 3.0
"""Between a round point and a line beside it."""
_BESIDE_BOX = 3.0
"""Between a round point and a box beside it."""
_MORE = 1
"""A line may cross so many lines more when it steps aside."""
_NEXT = 4.0
"""Lines that stepped aside stay at least this far from other lines."""


def step_aside(
    ways: Mapping[str, Way], points: Mapping[str, Point], names: Collection[str], radius: float, ground: Ground,
    kept: Collection[str] = (),
) -> None:  # fmt: skip
    """Shift stretches out from under the round points with these names, where there is room.

    `points` has the middle of every round point on the way of the same name; a stretch that carries a point stays,
    and so do the ways that are `kept`.
    """
    lines = Nearby(ways)
    for name in names:
        middle = points[name]
        for other in lines.under(middle, radius + _CLEAR):
            way = ways[other]
            if other != name and other not in kept and not way.blocked:
                _step(way, points.get(other), middle, radius + _CLEAR, ways, ground)


def make_room(
    ways: Mapping[str, Way], points: Mapping[str, Point], radius: float, boxes: Collection[Rect], ground: Ground
) -> set[str]:
    """Shift stretches whose round point lies over a box away from it; return the names of those that shifted."""
    away = radius + _BESIDE_BOX
    shifted = set()
    for name, middle in points.items():
        way = ways[name]
        room = Rect(middle.x - away, middle.y - away, 2 * away, 2 * away)
        near = [box for box in boxes if box.overlaps(room)]
        if near and not way.blocked and _give(way, middle, near, away, ways, ground):
            shifted.add(name)
    return shifted


def _give(way: Way, middle: Point, near: list[Rect], away: float, ways: Mapping[str, Way], ground: Ground) -> bool:
    for index in range(1, len(way.at) - 1):
        stretch = way.stretches()[index]
        level, fixed, low, high = stretch
        if not _carries(stretch, middle):
            continue
        least, most = bounds(way, index, ground)
        before = min((box.y if level else box.x) for box in near) - away
        after = max((box.bottom if level else box.right) for box in near) + away
        free = [
            round(place, 2)
            for place in sorted((before, after), key=lambda place: abs(place - fixed))
            if least <= place <= most and not _taken(way, (level, place, low, high), ways)
        ]
        return bool(free) and _shift(way, index, free, ways)
    return False


def conflicts(ways: Mapping[str, Way], points: Mapping[str, Point], radius: float) -> list[tuple[str, str]]:
    """Return line and round point for every line that runs under the point of another one."""
    lines = Nearby(ways)
    return [(other, name) for name, point in points.items() for other in lines.under(point, radius) if other != name]


def _step(way: Way, own: Point | None, middle: Point, away: float, ways: Mapping[str, Way], ground: Ground) -> None:
    for index in range(len(way.at)):
        stretch = way.stretches()[index]
        level, fixed, low, high = stretch
        along, across = (middle.x, middle.y) if level else (middle.y, middle.x)
        if not (abs(fixed - across) < away - 1 and low - away < along < high + away) or _carries(stretch, own):
            continue
        least, most = bounds(way, index, ground)
        free = [
            round(place, 2)
            for place in sorted((across - away, across + away), key=lambda place: abs(place - fixed))
            if least <= place <= most and not _taken(way, (level, place, low, high), ways)
        ]
        if free:
            _shift(way, index, free, ways)


def _shift(way: Way, index: int, places: list[float], ways: Mapping[str, Way]) -> bool:
    """Shift a stretch to the place where its way crosses least, unless it would cross much more than it does now."""
    old, now = way.at[index], _crossings(way, ways)
    found = []
    for turn, place in enumerate(places):
        way.shift(index, place)
        found.append((_crossings(way, ways), turn, place))
    count, _, place = min(found)
    better = count <= now + _MORE
    way.shift(index, place if better else old)
    return better


def _crossings(way: Way, ways: Mapping[str, Way]) -> int:
    mine = way.stretches()
    return sum(
        1
        for other in ways.values()
        if other is not way
        for level, fixed, low, high in other.stretches()
        for flat, at, a, b in mine
        if level != flat and a < fixed < b and low < at < high
    )


def _carries(stretch: Stretch, point: Point | None) -> bool:
    if point is None:
        return False
    level, fixed, low, high = stretch
    along, across = (point.x, point.y) if level else (point.y, point.x)
    return abs(fixed - across) < 0.5 and low <= along <= high


def _taken(way: Way, wish: Stretch, ways: Mapping[str, Way]) -> bool:
    level, place, low, high = wish
    return any(
        flat == level and abs(fixed - place) < _NEXT and a < high and low < b
        for other in ways.values()
        if other is not way
        for flat, fixed, a, b in other.stretches()
    )
