"""Words on the stage: wrapped at a width, never cut and never set smaller than can be read from the back."""

from collections.abc import Iterator

from klantroutes.drawing.fitted import Fitted
from klantroutes.drawing.parts import Part, Weight
from klantroutes.drawing.text import width, wrap
from klantroutes.model.plain_text import one_line

from .measures import LEADING

_SECOND = (
    "aanpak", "advies", "begeleiding", "bezoek", "centrum", "consult", "coördinator", "cursus", "dienst", "fonds",
    "gesprek", "gezondheid", "groep", "hulp", "kring", "kundige", "loket", "maatschappelijk", "moeder", "netwerk",
    "ondersteun", "opvang", "organisatie", "overleg", "plan", "praktijk", "preventie", "programma", "psycholoog",
    "punt", "regie", "screening", "signalering", "team", "test", "training", "vereniging", "verlen", "verpleegkundige",
    "verzekeraar", "verzorgende", "voorziening", "werk", "wens", "ziekenhuis", "zorg",
)  # fmt: skip
"""Words that often stand second in a Dutch compound: a long word is best broken before one of these."""
_FEWEST = 3
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
        end = _end(line, size, weight, room)
        yield line[:end] + BREAK
        line = line[end:]
    yield line


def _end(word: str, size: float, weight: Weight, room: float) -> int:
    """Return where a word that is too wide is best cut in two: where a second word begins, else as late as fits."""
    fitting = [n for n in range(1, len(word)) if width(word[:n] + BREAK, size, weight) <= room] or [1]
    known = [n for n in fitting if n >= _FEWEST and word[n:].casefold().startswith(_SECOND)]
    whole = [n for n in known if width(word[n:], size, weight) <= room]
    if known:
        return min(whole, default=known[-1])
    return max(min(fitting[-1], len(word) - _FEWEST), 1)
