"""Round points as boxes that lines must go round."""

from collections.abc import Mapping

from klantroutes.layout.geometry import Rect

from .ground import CLEAR
from .points import Rider, Spot

BESIDE = 3.0
"""Between a round point and a line beside it, at least."""


def solid(spots: Mapping[str, Spot], riders: Mapping[str, Rider], but: str = "") -> list[Rect]:
    """Return the round points of all lines but one as boxes, smaller since lines keep away from boxes by themselves."""
    found = []
    for name, spot in spots.items():
        radius = riders[name].radius
        if radius and name != but:
            half = radius + BESIDE - CLEAR
            found.append(Rect(spot.middle.x - half, spot.middle.y - half, 2 * half, 2 * half))
    return found
