"""What people vote on, in words: for lists on the screen, decisions and reports."""

from collections.abc import Sequence
from functools import cache

from klantroutes.edits.tally import Ranked, Subject, ranking
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import VoteSubject
from klantroutes.model.wording import numbered

from .naming import called, enumerated
from .pages import title_of
from .registry import RULES

SUBJECT_WORDS: dict[VoteSubject, str] = {"notitie": "briefje", "stap": "stap", "hiaat": "hiaat", "afspraak": "afspraak"}
_FIRST = 5
"""A decision names so many ranks; all of it stays in the list of dots."""


def dots_in_words(dots: int) -> str:
    """Return a number of dots: `1 stip`, `3 stippen`."""
    return numbered(dots, "stip", "stippen")


def voted_on(route: Route, subject: Subject) -> str:
    """Return what a vote is about: the words on the note, the name of the step, the gap and where it is."""
    if subject.about == "stap":
        step = route.by_id.get(subject.element or "")
        return called(step) if step is not None else "stap die er niet meer is"
    if subject.about == "hiaat":
        return _gap(route, subject)
    held = route.notes if subject.about == "notitie" else route.agreements
    text = next((one.text for one in held or () if one.id == subject.element), "")
    return " ".join(text.split()) or f"{SUBJECT_WORDS[subject.about]} zonder tekst"


def outcome(route: Route) -> str:
    """Return who came first as one sentence for the list of decisions; empty when there are no dots to tell of."""
    ranked = [one for one in ranking(route) if one.rank <= _FIRST]
    if not ranked:
        return ""
    places = sorted({one.rank for one in ranked})
    return f"Uitslag van het stemmen: {'; '.join(_place(route, ranked, rank) for rank in places)}."


def _place(route: Route, ranked: Sequence[Ranked], rank: int) -> str:
    shared = [one for one in ranked if one.rank == rank]
    names = enumerated([f"‘{voted_on(route, one.subject)}’" for one in shared])
    each = "elk " if len(shared) > 1 else ""
    return f"{rank}. {names} ({each}{dots_in_words(shared[0].dots)})"


def _gap(route: Route, subject: Subject) -> str:
    title = _titles().get(subject.rule or "", "hiaat")
    step = route.by_id.get(subject.element or "")
    return f"{title} bij ‘{called(step)}’" if step is not None else title


@cache
def _titles() -> dict[str, str]:
    return {rule.id: title_of(rule) for rule in RULES}
