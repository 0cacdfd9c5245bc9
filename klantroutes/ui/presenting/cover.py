"""Large words in the middle of the stage, where something begins or ends."""

from klantroutes.drawing.parts import BoxPart, Part
from klantroutes.layout.geometry import Rect

from .measures import BIG, COVER, LINE
from .page import Page
from .stop import Cover
from .writing import put, several, written

_RULE = 160.0
_BETWEEN = 28.0


def pages(body: Cover, wide: float, high: float) -> list[Page]:
    """Return one picture; long words are set smaller so that everything fits."""
    for part in (1.0, 0.85, 0.7):
        title = written(body.title, COVER * part, 700, wide * 0.86)
        lines = several(body.lines, BIG * part, 400, wide * 0.86)
        tall = title.height + lines.height + 2 * _BETWEEN + 2 * LINE
        if tall <= high:
            break
    top = max(0.0, (high - tall) / 2)
    middle = wide / 2
    rule = Rect(middle - _RULE / 2, top + title.height + _BETWEEN, _RULE, 2 * LINE)
    parts: list[Part] = [
        *put(title, middle, top, "stage.lost" if body.lost else "stage.ink", "middle"),
        BoxPart(rule, LINE, "stage.lost" if body.lost else "stage.accent"),
        *put(lines, middle, rule.bottom + _BETWEEN, "stage.soft", "middle"),
    ]
    return [Page(tuple(parts))]
