"""Handovers under each other on the stage: who gives, how and within how many days, and who takes."""

from klantroutes.drawing.parts import BoxPart, Part
from klantroutes.layout.geometry import Rect

from . import arrows
from .measures import LINE, NAME, PADDING, RADIUS
from .page import Page
from .stacking import Row, stacked
from .stop import Handed, Handing
from .writing import put, written

_SIDE = 0.37


def pages(body: Handing, wide: float, high: float) -> list[Page]:
    """Return the handovers, over as many pictures as they need."""
    return stacked([_row(row, wide) for row in body.rows], high)


def _row(handed: Handed, wide: float) -> Row:
    way = handed.way
    side = wide * _SIDE
    left, right = (written(name, NAME, 600, side - 2 * PADDING) for name in (handed.giver, handed.taker))
    tall = max(left.height, right.height) + 2 * PADDING
    half = arrows.height(way, wide * (1 - 2 * _SIDE) - 26) - arrows.SIGN / 2
    above = max(arrows.SIGN / 2, tall / 2)
    middle = above
    high = middle + max(half, tall / 2)
    parts: list[Part] = []
    for x, words in ((0.0, left), (wide - side, right)):
        parts.append(BoxPart(Rect(x, middle - tall / 2, side, tall), RADIUS, "stage.card", "stage.edge", LINE))
        parts += put(words, x + PADDING, middle - words.height / 2, "stage.ink")
    parts += arrows.arrow(way, side + 8, wide - side - 8, middle)
    return Row(high, tuple(parts), handed.id)
