"""From the words that people use to what stands in the catalogue."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from klantroutes.model.plain_text import one_line
from klantroutes.model.vocabulary import PHASES, Phase
from klantroutes.model.wording import sentence_case

from .free import free
from .handing import Handing, handing
from .index import CLIENT, FILLING, index
from .mentions import Mention, mentions
from .suggestion import Suggestion
from .targets import Target
from .words import Word, words_of

_FIRST = 0.04
"""What each later mention counts less than the one before."""
_LATEST = 5
_SHARE = 0.1
"""What it counts that a mention is the whole text."""
_SAID, _ARROWED, _ALONE = 1.0, 0.96, 0.55
"""How sure a handover is: a word says so, an arrow does, or nobody is named with it."""
_OVERLAP, _LEAST = 0.55, 0.2
"""The most that shared words count, and the least at which they tell anything."""
_LONGEST_LABEL = 60


def suggestions(
    text: str, phase: Phase | None = None, lane: str | None = None, limit: int = 5
) -> tuple[Suggestion, ...]:
    """Return what a text of people may become, the best first; nothing where it names nothing we know.

    A name or a usual word counts more than shared words, and the first that is named more than the next. `phase` and
    `lane`, where the text stands, decide between equals and give the phase of the answer where that may be.
    """
    words = words_of(text)
    named = mentions(words)
    found: dict[tuple[str, str], Suggestion] = {}
    for one in (*_of_mentions(text, words, named, phase), *_of_overlap(text, words, phase)):
        key = (one.kind, one.catalogue or one.label)
        if key not in found or found[key].score < one.score:
            found[key] = one
    handed = handing(words, named, phase)
    best = [*([_of_handing(handed, phase)] if handed else []), *found.values()]
    best.sort(key=lambda one: (-one.score, phase not in (None, one.phase), lane not in (None, one.lane)))
    return tuple(best[:limit]) or free(words, phase, lane)[:limit]


def _of_mentions(
    text: str, words: Sequence[Word], named: Sequence[Mention], phase: Phase | None
) -> Iterator[Suggestion]:
    content = sum(word.plain not in FILLING for word in words)
    places = sorted({one.begin for one in named})
    parties = [one for one in named if one.target.domain]
    domain = max(parties, key=lambda one: one.sure).target.domain if parties else None
    for one in named:
        order = min(places.index(one.begin), _LATEST)
        share = min(one.size / max(content, 1), 1.0)
        score = one.sure * (1 - order * _FIRST) * (1 - _SHARE) + _SHARE * share
        yield _suggestion(one.target, text, phase, score, domain)


def _of_overlap(text: str, words: Sequence[Word], phase: Phase | None) -> Iterator[Suggestion]:
    """Yield what shares words with the text, rare words counting most."""
    known, shared = 0.0, defaultdict[Target, float](float)
    for word in words:
        if word.plain in FILLING or word.plain in CLIENT:
            continue
        best: dict[Target, float] = {}
        rarest = 0.0
        for stem, sure in index().heard(word) or ((word.stem, 1.0),):
            rarity = index().rarity(stem)
            rarest = max(rarest, rarity)
            for target, weight in index().by_stem.get(stem, {}).items():
                best[target] = max(best.get(target, 0), rarity * weight * sure)
        known += rarest
        for target, counted in best.items():
            shared[target] += counted
    for target, counted in shared.items():
        score = _OVERLAP * counted / known
        if score >= _LEAST and target.catalogue is not None:
            yield _suggestion(target, text, phase, score, target.domain)


def _of_handing(found: Handing, phase: Phase | None) -> Suggestion:
    parties = [one for one in (found.receiver, found.giver) if one is not None]
    score = _SAID if found.is_said else _ARROWED
    lane = next((one.domain for one in parties if one.domain), None)
    name = found.entry.id if found.entry else None
    sides = [one.catalogue for one in (found.giver, found.receiver) if one is not None and one.catalogue]
    between = (sides[0], sides[1]) if len(sides) == 2 else None
    return Suggestion("handover", name, found.label, found.phase(phase), lane, score if parties else _ALONE, between)


def _suggestion(target: Target, text: str, phase: Phase | None, score: float, domain: str | None) -> Suggestion:
    label = target.label
    if target.kind in {"entry", "exit"}:
        said = one_line(text)
        label = sentence_case(said) if len(said) <= _LONGEST_LABEL else label
    lane = target.domain or domain
    return Suggestion(target.kind, target.catalogue, label, _phase(target.phases, phase), lane, round(score, 4))


def _phase(phases: Iterable[str], asked: Phase | None) -> Phase:
    """Return the asked phase where the target may be in it, else the middle one, else its first."""
    there = [phase for phase in PHASES if phase in phases]
    if asked in there:
        return asked
    return "tijdens" if "tijdens" in there else there[0]
