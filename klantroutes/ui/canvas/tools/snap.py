"""Snap: while a step is dragged its edges and middle line up with its neighbours and the ruler, else with the grid."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from klantroutes.layout.geometry import Point, Rect

REACH = 7.0
"""How near a step must be to line up, in logical pixels."""
GRID = 10.0
_FAR = 1500.0
_BEYOND = 8.0
"""How far a guide sticks out beyond the steps that it joins, in drawing units."""


@dataclass(frozen=True)
class Snapped:
    """Where the middle of the step comes to lie, and the lines that show with what it lines up."""

    middle: Point
    guides: tuple[tuple[Point, Point], ...] = ()


@dataclass(frozen=True)
class _Match:
    """A side or middle (-1, 0, 1) of the step, how far it must move, and the place where it then is."""

    away: float
    at: float
    other: Rect | None


def snapped(rect: Rect, others: Iterable[Rect], scale: float, times: Sequence[float] = ()) -> Snapped:
    """Return the place near `rect` where it lines up with others or the grid; `times` are the x of the ruler."""
    reach = REACH / scale
    here = rect.centre
    near = [one for one in others if abs(one.x - rect.x) < _FAR and abs(one.y - rect.y) < _FAR]
    across = _best([*_matches(rect, near, level=True), *_columns(rect, times)], reach)
    down = _best(_matches(rect, near, level=False), reach)
    x = here.x + across.away if across is not None else round(here.x / GRID) * GRID
    y = here.y + down.away if down is not None else round(here.y / GRID) * GRID
    put = rect.moved(x - here.x, y - here.y)
    guides = []
    if across is not None:
        guides.append(_upright(across, put))
    if down is not None:
        guides.append(_level(down, put))
    return Snapped(Point(x, y), tuple(guides))


def _matches(rect: Rect, others: Iterable[Rect], *, level: bool) -> list[_Match]:
    own = _lines(rect, level=level)
    found = []
    for other in others:
        # Like lines up with like: middles with middles, left sides with left sides. Anything else looks like chance.
        for mine, theirs in zip(own, _lines(other, level=level), strict=True):
            found.append(_Match(theirs - mine, theirs, other))
    return found


def _columns(rect: Rect, times: Iterable[float]) -> list[_Match]:
    return [_Match(x - rect.x, x, None) for x in times]


def _lines(rect: Rect, *, level: bool) -> tuple[float, float, float]:
    if level:
        return rect.centre.x, rect.x, rect.right
    return rect.centre.y, rect.y, rect.bottom


def _best(matches: Sequence[_Match], reach: float) -> _Match | None:
    found = min(matches, key=lambda match: abs(match.away), default=None)
    return found if found is not None and abs(found.away) <= reach else None


def _upright(match: _Match, put: Rect) -> tuple[Point, Point]:
    both = put if match.other is None else put.united(match.other)
    return Point(match.at, both.y - _BEYOND), Point(match.at, both.bottom + _BEYOND)


def _level(match: _Match, put: Rect) -> tuple[Point, Point]:
    both = put if match.other is None else put.united(match.other)
    return Point(both.x - _BEYOND, match.at), Point(both.right + _BEYOND, match.at)
