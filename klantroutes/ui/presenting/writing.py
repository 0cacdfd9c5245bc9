"""Words on the stage: wrapped at a width, never cut and never set smaller than can be read from the back."""

from collections.abc import Iterator

from klantroutes.drawing.fitted import Fitted
from klantroutes.drawing.parts import Part, Weight
from klantroutes.drawing.text import width, wrap
from klantroutes.model.plain_text import one_line

from .measures import LEADING

BREAK = "\N{HYPHEN}"
"""Stands where a word that is wider than its room goes on below; people who type a hyphen type another one."""


def written(text: str, size: float, weight: Weight, room: float) -> Fitted:
    """Return the words in lines that are no wider than the room; a word that is, goes on below after a hyphen."""
    lines = [piece for line in wrap(one_line(text), size, weight, room) for piece in _broken(line, size, weight, room)]
    widest = max((width(line, size, weight) for line in lines), default=0.0)
    return Fitted(tuple(lines), size, weight, widest, len(lines) * size * LEADING)


def several(texts: tuple[str, ...], size: float, weight: Weight, room: float) -> Fitted:
    """Return texts under each other as one block."""
    blocks = [written(text, size, weight, room) for text in texts]
    lines = tuple(line for block in blocks for line in block.lines)
    return Fitted(lines, size, weight, max((b.width for b in blocks), default=0.0), len(lines) * size * LEADING)


def put(block: Fitted, x: float, top: float, fill: str, anchor: str = "start") -> list[Part]:
    """Return the lines with the first below `top`."""
    return list(block.parts(x, top, fill, LEADING, anchor))


def _broken(line: str, size: float, weight: Weight, room: float) -> Iterator[str]:
    while len(line) > 1 and width(line, size, weight) > room:
        end = max((n for n in range(1, len(line)) if width(line[:n] + BREAK, size, weight) <= room), default=1)
        yield line[:end] + BREAK
        line = line[end:]
    yield line
