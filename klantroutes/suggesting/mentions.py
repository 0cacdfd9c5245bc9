"""Where a text names something: phrases found in it, the longest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .index import FILLING, JOINED, STEM, Heard, index
from .targets import Target
from .words import Word

_MOST_FILLING = 2
"""No more filling words than this may stand between two words of a phrase."""


@dataclass(frozen=True)
class Mention:
    """A target named from word `begin` up to word `end`; `sure` is from 0 to 1, `size` counts words of the phrase."""

    target: Target
    begin: int
    end: int
    size: int
    sure: float


def mentions(words: Sequence[Word]) -> list[Mention]:
    """Return what the text names, in its order; of what stands in the same words the surest first."""
    heard = [index().heard(word) for word in words]
    found = [one for place in range(len(words)) for one in _from(place, words, heard)]
    found.sort(key=lambda one: (-one.size, -round(one.sure, 3), one.begin))
    taken: list[Mention] = []
    for one in found:
        if all(_apart(one, other) or _same(one, other) for other in taken):
            taken.append(one)
    return sorted(taken, key=lambda one: (one.begin, -one.sure))


def _apart(one: Mention, other: Mention) -> bool:
    return one.end <= other.begin or other.end <= one.begin


def _same(one: Mention, other: Mention) -> bool:
    return (one.begin, one.end, one.size) == (other.begin, other.end, other.size) and one.target != other.target


def _from(place: int, words: Sequence[Word], heard: Sequence[Heard]) -> Iterator[Mention]:
    begins = [stem for stem, _sure in heard[place]]
    begins += [stem for stem in [index().stem_of(_with_next(words, place))] if stem and stem not in begins]
    for stem in begins:
        for named, phrase in index().by_first.get(stem, ()):
            found = _follow(named, place, words, heard)
            if found is None or (phrase.capitals and words[place].written != phrase.text):
                continue
            end, sure = found
            yield Mention(phrase.target, place, end, len(named), sure * phrase.weight)
    for size, phrase in index().joined(words[place].plain):
        yield Mention(phrase.target, place, place + 1, size, JOINED * phrase.weight)


def _follow(
    named: Sequence[Word], place: int, words: Sequence[Word], heard: Sequence[Heard]
) -> tuple[int, float] | None:
    """Return where the phrase that begins here ends and how sure, or None when it is another one."""
    sure, here = 0.0, place
    for number, wanted in enumerate(named):
        skipped, fit = 0, _fit(wanted, here, words, heard)
        while fit is None:
            if number == 0 or here >= len(words) or words[here].plain not in FILLING or skipped == _MOST_FILLING:
                return None
            here, skipped = here + 1, skipped + 1
            fit = _fit(wanted, here, words, heard)
        sure, here = sure + fit[0], here + fit[1]
    return here, sure / len(named)


def _fit(wanted: Word, here: int, words: Sequence[Word], heard: Sequence[Heard]) -> tuple[float, int] | None:
    """Return how sure the wanted word stands here and how many written words it takes, or None."""
    if here >= len(words):
        return None
    if words[here].plain == wanted.plain:
        return 1.0, 1
    if _with_next(words, here) == wanted.plain:
        return JOINED, 2
    sure = next((sure for stem, sure in heard[here] if stem == wanted.stem), None)
    return None if sure is None else (min(sure, STEM), 1)


def _with_next(words: Sequence[Word], here: int) -> str:
    """Return this word and the next as one: people write `huis bezoek`."""
    return words[here].plain + words[here + 1].plain if here + 1 < len(words) else ""
