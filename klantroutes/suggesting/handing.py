"""Whether a text speaks of handing a client over, from whom to whom, and which standard handover that is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from klantroutes.model.catalogue import HandoverEntry, catalogue
from klantroutes.model.vocabulary import PHASES, Phase

from .index import FILLING
from .mentions import Mention
from .targets import Target
from .words import Word, plain

_NOUN = ("overdracht", "overdraag", "overdragen", "overgedragen", "verwijzing", "doorverwijzing", "toeleiding")
"""Beginnings of words that say by themselves that this is about handing over."""
_VERB = ("verwijs", "verwijz", "doorverwijs", "doorverwijz", "toeleid", "draagt", "dragen")
"""Beginnings of words that say so when two parties are named."""
_TOWARD, _FROM = frozenset({"naar", "aan", "richting"}), frozenset({"van", "vanuit", "uit"})
_OR = re.compile(r", | of | en ")
_BRACKETS = re.compile(r"\([^()]*\)")
_NAMED, _LIKE, _EXACT = 1.0, 0.9, 0.2
"""How well a party fits a side of a standard handover: its id, its words, and on top of that exactly its words."""


@dataclass(frozen=True)
class Handing:
    """A handover that a text speaks of; `entry` is the standard one, None where none fits."""

    giver: Target | None
    receiver: Target | None
    entry: HandoverEntry | None
    is_said: bool
    """Whether a word says so; else an arrow or `naar` between two parties does."""

    @property
    def label(self) -> str:
        """The name that a handover between these two gets."""
        if self.giver and self.receiver:
            return f"Overdracht {self.giver.label} → {self.receiver.label}"
        if self.giver:
            return f"Overdracht van {self.giver.label}"
        return f"Overdracht naar {self.receiver.label}" if self.receiver else "Overdracht"

    def phase(self, asked: Phase | None) -> Phase:
        """Return the asked phase where that may be, else the phase where this handover belongs."""
        usual = phases_of(self.entry) if self.entry else PHASES
        if asked in usual:
            return asked
        return usual[0] if self.entry and len(usual) < len(PHASES) else "tijdens"


def handing(words: Sequence[Word], named: Sequence[Mention], phase: Phase | None) -> Handing | None:
    """Return the handover that the text speaks of, or None."""
    nouns = [place for place, word in enumerate(words) if word.plain.startswith(_NOUN)]
    parties = _parties(named)
    if nouns:
        later = [one for one in parties if one.begin > nouns[0]]
        giver, receiver = _sides(words, later if len(later) > 1 else parties)
        return Handing(giver, receiver, _standard(words, giver, receiver, phase), True)
    verbs = any(word.plain.startswith(_VERB) for word in words)
    for one, other in pairwise(parties):
        between = [word.plain for word in words[one.end : other.begin]]
        if verbs or ("naar" in between and FILLING.union(_TOWARD, _FROM).issuperset(between)):
            giver, receiver = (one.target, other.target)
            return Handing(giver, receiver, _standard(words, giver, receiver, phase), verbs)
    return None


def phases_of(entry: HandoverEntry) -> tuple[Phase, ...]:
    """Return the phases where this handover belongs, the usual one first."""
    words = entry.when_phase.split()
    found = tuple(word for word in PHASES if word in words)
    return tuple(sorted(found, key=words.index)) or PHASES


def _parties(named: Sequence[Mention]) -> list[Mention]:
    """Return who is named, each place once and nobody twice in a row."""
    found: list[Mention] = []
    for one in named:
        if one.target.kind in {"professional", "service"} and (
            not found or (one.begin >= found[-1].end and one.target != found[-1].target)
        ):
            found.append(one)
    return found


def _sides(words: Sequence[Word], parties: Sequence[Mention]) -> tuple[Target | None, Target | None]:
    """Return giver and receiver: as `van` and `naar` say, else in the order in which they are named."""
    giver = next((one for one in parties if _before(words, one) in _FROM), None)
    receiver = next((one for one in parties if one is not giver and _before(words, one) in _TOWARD), None)
    rest = [one for one in parties if one not in (giver, receiver)]
    if giver is None and rest and (receiver is None or rest[0].begin < receiver.begin):
        giver = rest.pop(0)
    if receiver is None and rest:
        receiver = rest.pop(0)
    return giver.target if giver else None, receiver.target if receiver else None


def _before(words: Sequence[Word], one: Mention) -> str:
    """Return the word before a mention, past `de` and `het`."""
    places = range(one.begin - 1, -1, -1)
    return next((words[place].plain for place in places if words[place].plain not in {"de", "het", "een", "t"}), "")


def _standard(
    words: Sequence[Word], giver: Target | None, receiver: Target | None, phase: Phase | None
) -> HandoverEntry | None:
    """Return the standard handover that fits both sides best; with one side named, the only one that fits."""
    if giver is None and receiver is None:
        return None
    said = frozenset(word.plain for word in words)
    fits: list[tuple[float, bool, HandoverEntry]] = []
    for entry in catalogue().handovers.values():
        sides = [
            _fit(party, names, text, said)
            for party, names, text in ((giver, entry.givers, entry.giver), (receiver, entry.receivers, entry.receiver))
            if party is not None
        ]
        if all(sides):
            fits.append((sum(sides), phase in phases_of(entry), entry))
    if len(fits) != 1 and (giver is None or receiver is None):
        return None
    return max(fits, key=lambda fit: fit[:2])[2] if fits else None


def _fit(party: Target, names: Sequence[str], text: str, said: frozenset[str]) -> float:
    """Return how well a party fits a side of a standard handover; 0 when it does not."""
    words = set(plain(party.label).split())
    exact = any(alternative in said or words == set(alternative.split()) for alternative in _alternatives(text))
    if not {party.key, *_kin(party.key)}.isdisjoint(names):
        return _NAMED + (_EXACT if exact else 0)
    return _LIKE + _EXACT if exact else 0


@cache
def _alternatives(text: str) -> tuple[str, ...]:
    """Return the parties of one side of a standard handover, as they are compared."""
    return tuple(plain(part) for part in _OR.split(_BRACKETS.sub("", text)))


@cache
def _kin(name: str) -> frozenset[str]:
    """Return who delivers a service, or what a professional delivers."""
    service = catalogue().services.get(name)
    if service is not None:
        return frozenset(service.providers)
    return frozenset(one.id for one in catalogue().services.values() if name in one.providers)
