"""Things under each other on the stage, each with a sign or a number before it."""

from klantroutes.drawing import icons
from klantroutes.drawing.parts import BoxPart, Part, TextPart
from klantroutes.drawing.text import width
from klantroutes.layout.geometry import Rect

from .measures import BIG, CAP, ICON, LEAST, LINE, NAME, PADDING, RADIUS
from .page import Page
from .stacking import Row, stacked
from .stop import Item, Listing
from .writing import put, written

_SIGN = 110.0


def pages(body: Listing, wide: float, high: float) -> list[Page]:
    """Return the list, over as many pictures as it needs."""
    return stacked([_row(item, wide) for item in body.items], high)


def _row(item: Item, wide: float) -> Row:
    left = PADDING + max(_SIGN, width(item.number, BIG, 700) + 2 * PADDING) + PADDING
    text = written(item.text, NAME, 600, wide - left - PADDING)
    second = written(item.second, LEAST, 400, wide - left - PADDING)
    high = max(ICON, text.height + second.height) + 2 * PADDING
    top = (high - text.height - second.height) / 2
    parts: list[Part] = [
        BoxPart(Rect(0, 0, wide, high), RADIUS, "stage.card", "stage.edge", LINE),
        BoxPart(Rect(0, RADIUS, 14, high - 2 * RADIUS), 0, item.tone),
        *put(text, left, top, "stage.ink"),
        *put(second, left, top + text.height, "stage.soft"),
    ]
    middle = left / 2
    if item.number:
        parts.append(TextPart(middle, high / 2 + BIG * CAP / 2, item.number, BIG, item.tone, 700, "middle"))
    elif item.icon:
        parts += icons.icon(item.icon, middle - ICON / 2, (high - ICON) / 2, ICON, item.tone)
    return Row(high, tuple(parts))
