"""All words and phrases of the targets, ready to look up; made when it is first asked."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from math import log

from .near import one_slip
from .targets import NAME, Phrase, Target, phrases, targets
from .words import Word, words_of

STEM, JOINED, COMPOUND, SHORTENED, SLIP = 0.97, 0.95, 0.85, 0.85, 0.8
"""How sure a word is that has only the stem, is written in two or as one, or has the beginning, the end, a few letters
or nearly the letters."""
FILLING = frozenset((
    "de", "het", "t", "een", "n", "s", "van", "der", "den", "te", "en", "of", "bij", "in", "op", "voor", "met", "aan",
    "per", "om",
))  # fmt: skip
"""Words that may stand between those of a phrase."""
_LEFT_OUT = frozenset(["de", "het", "t", "een", "n", "s", "van", "der", "den"])
CLIENT = frozenset((
    "client", "clienten", "moeder", "moeders", "vrouw", "vrouwen", "zwanger", "zwangere", "kind", "kinderen",
))  # fmt: skip
"""Whom it is all about: not the beginning of one of our words, and shared by too much to tell anything."""
_SHORTEST_PART, _SHORTEST_TAIL, _SHORTEST_BEGIN, _SHORTEST_SLIP = 6, 8, 5, 6
_MOST_BEGUN = 12
"""A beginning that fits more words than this says nothing."""
_ABOUT = 0.4
"""What a word of a description counts, or one that people use with others only, beside one of a name."""

Heard = tuple[tuple[str, float], ...]
"""The stems that a written word may stand for, each with how sure."""


class Index:
    """Phrases by their first stem, targets by stem, and the words that are known."""

    def __init__(self) -> None:
        self.by_first: dict[str, list[tuple[tuple[Word, ...], Phrase]]] = defaultdict(list)
        self._joined: dict[str, list[tuple[int, Phrase]]] = defaultdict(list)
        """Phrases written as one word, with how many they are: `veiligthuis`."""
        self.by_stem: dict[str, dict[Target, float]] = defaultdict(dict)
        self._stems: dict[str, str] = {}
        """The stem of each word that stands in a phrase."""
        for phrase in phrases():
            self._take(phrase)
        for target in targets():
            for word in words_of(target.about):
                self.by_stem[word.stem].setdefault(target, _ABOUT)
        self._known = sorted(self._stems)
        self._stem_set = frozenset(self._stems.values())
        self._like: dict[tuple[str, int], list[str]] = defaultdict(list)
        for one in self._known:
            if len(one) >= _SHORTEST_SLIP - 1:
                self._like[one[0], len(one)].append(one)

    def _take(self, phrase: Phrase) -> None:
        words = tuple(word for word in words_of(phrase.text) if word.plain not in _LEFT_OUT)
        if not words:
            return
        self.by_first[words[0].stem].append((words, phrase))
        if len(words) > 1:
            self._joined["".join(word.plain for word in words)].append((len(words), phrase))
        weight = 1.0 if phrase.weight == NAME or len(words) == 1 else _ABOUT
        for word in words:
            self._stems[word.plain] = word.stem
            if word.plain not in FILLING:
                having = self.by_stem[word.stem]
                having[phrase.target] = max(weight, having.get(phrase.target, 0))

    def rarity(self, stem: str) -> float:
        """Return how much a stem tells: the fewer targets have it, the more."""
        return log(1 + len(targets()) / (1 + len(self.by_stem.get(stem, ()))))

    def stem_of(self, plain: str) -> str | None:
        """Return the stem of a word that stands in a phrase, None for another one."""
        return self._stems.get(plain)

    def joined(self, plain: str) -> Sequence[tuple[int, Phrase]]:
        """Return the phrases that this word is when they are written as one; none for a word of ours."""
        return () if plain in self._stems else self._joined.get(plain, ())

    def heard(self, word: Word) -> Heard:
        """Return what a word may stand for, surest first; nothing for a word that is like none of ours."""
        return self._heard(word.plain, word.stem)

    @lru_cache(maxsize=20_000)  # noqa: B019 # there is one index, which lives as long as the program
    def _heard(self, plain: str, stem: str) -> Heard:
        if plain in self._stems:
            return ((self._stems[plain], 1.0),)
        if stem in self._stem_set:
            return ((stem, STEM),)
        if plain in CLIENT:
            return ()
        found: dict[str, float] = {}
        for name, sure in (*self._inside(plain), *self._begun(plain), *self._slips(plain)):
            found.setdefault(self._stems[name], sure)
        return tuple(found.items())

    def _inside(self, plain: str) -> Iterator[tuple[str, float]]:
        """Yield the longest known word that a compound begins with, and the longest that it ends with."""
        begins = (plain[:end] for end in range(len(plain) - 1, _SHORTEST_PART - 1, -1))
        ends = (plain[begin:] for begin in range(1, len(plain) - _SHORTEST_TAIL + 1))
        for parts in (begins, ends):
            part = next((one for one in parts if one in self._stems), None)
            if part is not None:
                yield part, COMPOUND

    def _begun(self, plain: str) -> Iterator[tuple[str, float]]:
        """Yield the known words that this is the beginning of, as in `verlosk.`."""
        if len(plain) < _SHORTEST_BEGIN:
            return
        place = bisect_left(self._known, plain)
        found = [one for one in self._known[place : place + _MOST_BEGUN + 1] if one.startswith(plain)]
        if len(found) <= _MOST_BEGUN:
            yield from ((one, SHORTENED) for one in sorted(found, key=len))

    def _slips(self, plain: str) -> Iterator[tuple[str, float]]:
        if len(plain) < _SHORTEST_SLIP:
            return
        for length in (len(plain), len(plain) - 1, len(plain) + 1):
            for one in self._like.get((plain[0], length), ()):
                if one_slip(plain, one):
                    yield one, SLIP


@cache
def index() -> Index:
    """Return the one index."""
    return Index()
