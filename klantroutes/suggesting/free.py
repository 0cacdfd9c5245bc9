"""Kinds of professionals and services that the catalogue does not have, known by how their name ends."""

from collections.abc import Sequence

from klantroutes.model.vocabulary import Phase, StepKind
from klantroutes.model.wording import sentence_case

from .suggestion import Suggestion
from .words import Word

_ENDINGS: tuple[tuple[StepKind, tuple[str, ...]], ...] = (
    ("professional", (
        "arts", "artsen", "coach", "coaches", "consulent", "verpleegkundige", "verpleegkundigen", "werker",
        "begeleider", "therapeut", "kundige", "adviseur", "vrijwilliger", "vrijwilligers", "medewerker", "specialist",
        "hulpverlener", "loog", "team", "assistent", "assistente", "mentor",
    )),
    ("service", (
        "cursus", "spreekuur", "training", "therapie", "begeleiding", "groep", "gesprek", "cafe", "inloop", "traject",
        "programma", "behandeling", "consult", "screening", "controle", "bijeenkomst", "voorlichting", "huisbezoek",
    )),
)  # fmt: skip
_MORE = 3
"""So many letters stand at least before such an ending: `team` alone names nobody."""
_LONGEST, _SCORE = 40, 0.3


def free(words: Sequence[Word], phase: Phase | None, lane: str | None) -> tuple[Suggestion, ...]:
    """Return plain steps for the words that end like a professional or a service, in the order of the text."""
    found: dict[str, Suggestion] = {}
    for word in words:
        kind = _kind(word.plain)
        if kind is not None and word.plain not in found:
            label = sentence_case(word.written)
            found[word.plain] = Suggestion(kind, None, label, phase or "tijdens", lane, _SCORE)
    return tuple(found.values())


def _kind(word: str) -> StepKind | None:
    if len(word) > _LONGEST:
        return None
    for kind, endings in _ENDINGS:
        if any(word.endswith(ending) and len(word) >= len(ending) + _MORE for ending in endings):
            return kind
    return None
