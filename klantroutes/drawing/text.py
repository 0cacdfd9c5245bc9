"""How wide text is in the shipped typeface, and where its lines break."""

import json
from functools import lru_cache

from klantroutes import resources

from .parts import Weight

FAMILY = "Source Sans 3"
_UNKNOWN = 600
"""Advance of a character the typeface lacks: wider than nearly all letters, so that a substitute fits too."""
_WIDE = 1000
"""Advance of a character from beyond the basic plane or of East Asian script, where a substitute is a full square."""


@lru_cache(maxsize=1)
def _advances() -> dict[int, dict[str, int]]:
    data = json.loads(resources.path("fonts/metrics.json").read_text(encoding="ascii"))
    return {int(weight): table for weight, table in data["weights"].items()}


@lru_cache(maxsize=20_000)
def _thousandths(text: str, weight: int) -> int:
    table = _advances()[weight]
    return sum(table.get(char) or (_WIDE if char >= "\u1100" else _UNKNOWN) for char in text)


def width(text: str, size: float, weight: Weight = 400) -> float:
    """Return how wide one line is, in points, without kerning."""
    return _thousandths(text, weight) * size / 1000


def wrap(text: str, size: float, weight: Weight, max_width: float) -> list[str]:
    """Return the lines of the text, broken at spaces and after hyphens and slashes.

    A piece that is wider than a line by itself gets a line of its own and sticks out: who draws the box looks at
    `width` of the lines and grows. An empty text has no lines.
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        joined = line + piece
        if line and width(joined.rstrip(), size, weight) > max_width:
            lines.append(line.rstrip())
            line = piece
        else:
            line = joined
    return [*lines, line.rstrip()] if line.strip() else lines


@lru_cache(maxsize=4_000)
def _pieces(text: str) -> tuple[str, ...]:
    """Return the text cut where a line may end; each piece keeps the space or hyphen that it ends in."""
    pieces: list[str] = []
    start = 0
    text = " ".join(text.split())
    for index, char in enumerate(text):
        ends = char == " " or (char in "-/" and index - start >= 3 and index + 3 < len(text))
        if ends:
            pieces.append(text[start : index + 1])
            start = index + 1
    return tuple([*pieces, text[start:]] if text[start:] else pieces)
