"""Lines that would run under a round point of another line step aside for it."""

from collections.abc import Collection, Mapping

from klantroutes.layout.geometry import Point

from .ground import Ground
from .nets import Stretch, Way
from .tracks import bounds

_CLEAR = 3.0
"""Between a round point and a line beside it."""
_NEXT = 4.0
"""Lines that stepped aside stay at least this far from other lines."""


def step_aside(
    ways: Mapping[str, Way], points: Mapping[str, Point], radius: float, ground: Ground, kept: Collection[str] = ()
) -> None:
    """Shift stretches out from under the round points of other ways, where there is room.

    `points` has the middle of the round point on the way of the same name; a stretch that carries a point stays,
    and so do the ways that are `kept`.
    """
    for name, middle in points.items():
        for other, way in ways.items():
            if other != name and other not in kept and not way.blocked:
                _step(way, points.get(other), middle, radius + _CLEAR, ways, ground)


def _step(way: Way, own: Point | None, middle: Point, away: float, ways: Mapping[str, Way], ground: Ground) -> None:
    for index in range(len(way.at)):
        stretch = way.stretches()[index]
        level, fixed, low, high = stretch
        along, across = (middle.x, middle.y) if level else (middle.y, middle.x)
        if not (abs(fixed - across) < away - 1 and low - away < along < high + away) or _carries(stretch, own):
            continue
        least, most = bounds(way, index, ground)
        for place in sorted((across - away, across + away), key=lambda place: abs(place - fixed)):
            if least <= place <= most and not _taken(way, (level, place, low, high), ways):
                way.shift(index, round(place, 2))
                break


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
