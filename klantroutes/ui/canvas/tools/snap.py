"""Snap: while a step is dragged it lines up with its neighbours, else with a grid of ten points."""

from collections.abc import Iterable
from dataclasses import dataclass

from klantroutes.layout.geometry import Point

REACH = 7.0
"""How near a step must be to line up, in logical pixels."""
GRID = 10.0
_FAR = 1500.0


@dataclass(frozen=True)
class Snapped:
    """Where the middle of the step comes to lie, and the lines that show with what it lines up."""

    middle: Point
    guides: tuple[tuple[Point, Point], ...] = ()


def snapped(middle: Point, others: Iterable[Point], scale: float) -> Snapped:
    """Return the place near `middle` that lines up with the middles of others, or lies on the grid."""
    reach = REACH / scale
    near = [other for other in others if abs(other.x - middle.x) < _FAR and abs(other.y - middle.y) < _FAR]
    above = min(near, key=lambda other: abs(other.x - middle.x), default=None)
    beside = min(near, key=lambda other: abs(other.y - middle.y), default=None)
    to_x = above if above is not None and abs(above.x - middle.x) <= reach else None
    to_y = beside if beside is not None and abs(beside.y - middle.y) <= reach else None
    x = to_x.x if to_x is not None else round(middle.x / GRID) * GRID
    y = to_y.y if to_y is not None else round(middle.y / GRID) * GRID
    found = Point(x, y)
    guides = [(other, Point(x, y)) for other in (to_x, to_y) if other is not None]
    return Snapped(found, tuple(guides))
