"""Text of people as words that can be compared."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

LONGEST = 500
"""No more letters of a text than this are read."""
MOST = 80
"""No more words of a text than this are read."""
_LONGEST_WORD = 40
_ARROW = re.compile(r"[-=–—]+>|[→⇒➜➔➡]")


@dataclass(frozen=True)
class Word:
    """A word: as it was written, as it is compared, and its stem."""

    written: str
    plain: str
    stem: str


def plain(text: str) -> str:
    """Return a text as it is compared: small letters without accents, words with one space between them."""
    return " ".join(word.casefold() for word in _written(text))


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text, the first ones of a long text; an arrow reads as `naar`."""
    found = _written(_ARROW.sub(" naar ", text[:LONGEST]))[:MOST]
    return tuple(Word(one, one.casefold(), stem(one.casefold())) for one in found)


def _written(text: str) -> list[str]:
    letters = unicodedata.normalize("NFKD", text[:LONGEST])
    return "".join(char if char.isalnum() else " " for char in letters if not unicodedata.combining(char)).split()


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the Dutch stem of a word in small letters: `verloskundigen` and `verloskundige` have one stem."""
    if not word.isascii() or not word.isalpha() or len(word) > _LONGEST_WORD:
        return word
    return _new_stemmer()()(word)


@cache
def _new_stemmer() -> Callable[[], Callable[[str], str]]:
    """Return what makes a stemmer; the library comes with all its languages, so it is loaded when first needed.

    Each word gets a stemmer of its own: one holds the word it is busy with, and threads would mix theirs.
    """
    from snowballstemmer.dutch_stemmer import DutchStemmer  # type: ignore[import-untyped] # it has no types

    return lambda: DutchStemmer().stemWord
