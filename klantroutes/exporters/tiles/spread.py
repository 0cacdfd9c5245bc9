"""Whether a drawing goes on one page, and else in which tiles and how large."""

from dataclasses import dataclass

from klantroutes.drawing.drawing import Drawing
from klantroutes.exporters.paper import POINTS, Paper
from klantroutes.exporters.sheet import MARGIN
from klantroutes.layout.geometry import Rect

from .extents import Extents, extents, smallest_type
from .tile import Tile, tiles

LEAST_TYPE = 7.0
"""Letters on paper are never smaller than this, in points, when the drawing may take more pages."""
HEAD = 52.0
"""Height of the title above a tile."""
STRIP = 70.0
"""Width of the lane names beside it."""
PHASES_HIGH = 38.0
"""Height of the phases and the ruler above it."""
_BELOW = 42.0
"""Height of what stands under it: the way on, and the foot of the page."""


@dataclass(frozen=True)
class Spread:
    """Tiles with the scale at which all of them are printed, and the room for one on paper."""

    tiles: list[Tile]
    scale: float
    room: Rect
    taken: Extents


def spread(drawing: Drawing, paper: Paper, on_one: float) -> Spread | None:
    """Return how the drawing is spread; None for one page, on which it would have the scale `on_one`."""
    least = LEAST_TYPE / smallest_type(drawing)
    if paper.pages == "een" or (paper.pages == "auto" and on_one >= least):
        return None
    room, taken = room_on(paper), extents(drawing)
    for scale in (least, 1.0) if paper.pages == "tegels" else (least,):
        found = tiles(drawing, taken, room.width / scale, room.height / scale)
        if len(found) > 1:
            return Spread(found, _largest(found, room, scale), room, taken)
    return None


def room_on(paper: Paper) -> Rect:
    """Return where a tile stands on its page, in points."""
    left, top = MARGIN + STRIP, MARGIN + HEAD + PHASES_HIGH
    return Rect(left, top, paper.wide * POINTS - MARGIN - left, paper.tall * POINTS - MARGIN - _BELOW - top)


def _largest(found: list[Tile], room: Rect, least: float) -> float:
    """Return the largest scale at which every tile fits, at least what was asked for."""
    fitting = min(min(room.width / one.view.width, room.height / one.view.height) for one in found)
    return max(least, min(fitting, 1.25))
