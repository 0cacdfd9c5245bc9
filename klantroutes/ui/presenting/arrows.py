"""The way from one card to the next on the stage: a thick line with the sign of the handover on it."""

from klantroutes.drawing import icons
from klantroutes.drawing.fitted import Fitted
from klantroutes.drawing.parts import BoxPart, Part, PathPart, TextPart
from klantroutes.layout.geometry import Rect

from .measures import BIG, CAP, LEAST
from .stop import UNKNOWN, Pass
from .writing import put, several

SIGN = 92.0
THICK = 8.0
"""Width of a line along which the client goes."""
_HEAD = 30.0
_WORDS = 8.0


def words(way: Pass, room: float) -> Fitted:
    """Return what stands below the line."""
    return several(tuple(part for part in (way.how, way.term) if part), LEAST, 600, room)


def height(way: Pass, room: float) -> float:
    """Return how tall sign and words are together."""
    return SIGN + _WORDS + words(way, room).height


def arrow(way: Pass, left: float, right: float, y: float, begin: float | None = None) -> list[Part]:
    """Return a line from left to right at this height, its sign in the middle and its words below.

    `begin` is where the line itself begins, when that is not at the left of the room of its words.
    """
    start = left if begin is None else begin
    line: list[Part] = [
        PathPart((("M", start, y), ("L", right - _HEAD, y)), None, "stage.soft" if way.delivers else "stage.ink",
                 THICK / 2 if way.delivers else THICK),
        PathPart(
            (("M", right, y), ("L", right - _HEAD, y - _HEAD * 0.6), ("L", right - _HEAD, y + _HEAD * 0.6), ("Z",)),
            "stage.soft" if way.delivers else "stage.ink", None,
        ),
    ]  # fmt: skip
    middle = (left + right - _HEAD * 0.5) / 2
    if way.icon:
        ring = Rect(middle - SIGN / 2, y - SIGN / 2, SIGN, SIGN)
        side = SIGN * 0.62
        line.append(BoxPart(ring, SIGN / 2, "stage.card", "stage.ink", THICK * 0.75))
        if way.icon == UNKNOWN:
            line.append(TextPart(middle, y + BIG * CAP / 2, way.icon, BIG, "handover.icon", 700, "middle"))
        else:
            line += icons.icon(way.icon, middle - side / 2, y - side / 2, side, "handover.icon")
    below = y + (SIGN / 2 if way.icon else THICK) + _WORDS
    return line + put(words(way, right - left - 8), (left + right) / 2, below, "stage.ink", "middle")
