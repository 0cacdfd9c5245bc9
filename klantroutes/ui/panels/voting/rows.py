"""What stands in the list of votes and on the badges of the drawing; free of widgets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from klantroutes.checks.finding import Finding
from klantroutes.checks.naming import enumerated
from klantroutes.checks.voted import SUBJECT_WORDS, dots_in_words, voted_on
from klantroutes.edits.tally import (
    Subject,
    asked_about,
    dots_by,
    is_hidden,
    is_secret,
    is_voting,
    ranking,
    shown_totals,
    totals,
)
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import VoteSubject

SUBJECT_NAMES: Mapping[VoteSubject, str] = MappingProxyType(
    {"notitie": "briefjes", "stap": "stappen", "hiaat": "hiaten", "afspraak": "afspraken"}
)
VOTED = "gestemd"
"""What a voter sees of her own dots in a hidden round."""


@dataclass(frozen=True)
class VoteRow:
    """One thing that people vote on: its words, the small words below, its dots as they are shown, and its rank."""

    subject: Subject
    text: str
    second: str = ""
    shown: str = ""
    rank: int | None = None

    @property
    def aloud(self) -> str:
        """Return all of it, as a screen reader says it."""
        dots = dots_in_words(int(self.shown)) if self.shown.isdigit() else self.shown
        parts = (f"plaats {self.rank}" if self.rank else "", self.text, self.second, dots)
        return ", ".join(part for part in parts if part)


def vote_rows(route: Route, findings: Iterable[Finding], voter: str | None) -> tuple[VoteRow, ...]:
    """Return what can be voted on now, as this voter may see it; after the round what has dots, most first."""
    if is_voting(route):
        return _open_rows(route, findings, voter)
    if is_hidden(route):
        return ()
    return tuple(
        VoteRow(one.subject, voted_on(route, one.subject), SUBJECT_WORDS[one.subject.about], str(one.dots), one.rank)
        for one in ranking(route)
    )


def badges(route: Route, voter: str | None) -> dict[str, str]:
    """Return what stands on the badges of notes and steps; in a hidden round only what this voter did herself."""
    if is_secret(route):
        found = dict.fromkeys(dots_by(route, voter), VOTED)
    else:
        found = {subject: str(dots) for subject, dots in shown_totals(route).items()}
    return {one.element: words for one, words in found.items() if one.element and one.about in ("notitie", "stap")}


def round_in_words(route: Route) -> str:
    """Return what the round is about, and whether there is one."""
    if not is_voting(route):
        if not totals(route):
            return "Laat iedereen stippen plakken op wat het belangrijkst is."
        return "De uitslag is verborgen." if is_hidden(route) else "De stemming is gesloten. Dit is de uitslag."
    things = enumerated([SUBJECT_NAMES[one] for one in asked_about(route)])
    hidden = " De aantallen blijven verborgen tot u sluit." if is_hidden(route) else ""
    return f"Er wordt gestemd over {things}.{hidden}"


def _open_rows(route: Route, findings: Iterable[Finding], voter: str | None) -> tuple[VoteRow, ...]:
    asked, own, shown = asked_about(route), dots_by(route, voter), shown_totals(route)
    secret = is_hidden(route)
    found = []
    for subject, (text, second) in _things(route, findings, asked).items():
        parts = [SUBJECT_WORDS[subject.about] if len(asked) > 1 else "", second]
        if secret:
            dots = VOTED if subject in own else ""
        else:
            dots = str(shown[subject]) if subject in shown else ""
            parts.append(f"{voter} plakte {own[subject]}" if voter and subject in own else "")
        found.append(VoteRow(subject, text, " · ".join(part for part in parts if part), dots))
    return tuple(found)


def _things(
    route: Route, findings: Iterable[Finding], asked: tuple[VoteSubject, ...]
) -> dict[Subject, tuple[str, str]]:
    """Return everything of these kinds with its words and its small words; gaps also when they are gone by now."""
    found: dict[Subject, tuple[str, str]] = {}
    if "notitie" in asked:
        for note in route.notes or ():
            if not note.resolved and not note.parked:
                one = Subject("notitie", note.id)
                found[one] = (voted_on(route, one), note.author or "")
    if "stap" in asked:
        found |= {one: (voted_on(route, one), "") for one in (Subject("stap", step.id) for step in route.steps)}
    if "hiaat" in asked:
        found |= {gap_of(finding): (finding.sentence, "") for finding in findings if _counts(finding)}
    if "afspraak" in asked:
        kept = [Subject("afspraak", one.id) for one in route.agreements or () if one.status in (None, "open")]
        found |= {one: (voted_on(route, one), "") for one in kept}
    voted = [one for one in totals(route) if one.about in asked and one not in found]
    return found | {one: (voted_on(route, one), "") for one in voted}


def gap_of(finding: Finding) -> Subject:
    """Return a finding as something to vote on: its rule, and the first element that it names."""
    return Subject("hiaat", finding.elements[0] if finding.elements else None, finding.rule)


def _counts(finding: Finding) -> bool:
    return finding.waiver is None and finding.severity != "open"
