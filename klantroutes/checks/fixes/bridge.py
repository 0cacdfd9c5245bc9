"""Remedies that join the medical and the social domain in one phase."""

from collections.abc import Iterator

from klantroutes.graph.moments import end, start, touches
from klantroutes.graph.parties import NO_CLIENT_CONTACT, domain
from klantroutes.model.catalogue import catalogue
from klantroutes.model.steps import Professional

from ..naming import called
from .add_professional import ID as NEWCOMER
from .addition import Addition, Days
from .draw_handover import ID, between
from .fix import Fix, Offer
from .situation import Situation

SOCIAL = ("sociaal", "gemeente")
SPANS: dict[str, Days] = {"voor": (-630, 730), "tijdens": (-168, 730), "na": (-168, 730)}
NEIGHBOURHOOD, GP = "wijkteam", "huisarts"
"""Who comes along: of the social domain, and of the medical one."""
_MOST = 3


def _two_who_are_there(here: Situation) -> Iterator[Offer]:
    ways = [(one, other) for one in _present(here, "medisch") for other in _present(here, *SOCIAL)]
    ways.sort(key=lambda way: _order(here, *way))
    for one, other in ways[:_MOST]:
        giver, receiver = (one, other) if here.reached(one) else (other, one)
        if not here.joined(giver, receiver) and giver.id not in here.network.ahead(receiver):
            yield between(here, giver, receiver)


def _newcomer(here: Situation) -> Iterator[Offer]:
    """Offer the neighbourhood team to a medical professional, or the general practitioner to a social one."""
    medical, social = _present(here, "medisch"), _present(here, *SOCIAL)
    if medical and not social:
        yield _with_newcomer(here, NEIGHBOURHOOD, medical[0])
    if social and not medical:
        yield _with_newcomer(here, GP, social[0])


def _with_newcomer(here: Situation, name: str, giver: Professional) -> Offer:
    addition = Addition(here)
    phase = here.finding.aspect
    addition.hand_over(giver, addition.step("professional", name, phase, SPANS[phase]))
    title = f"Voeg ‘{catalogue().professionals[name].name}’ toe, met een overdracht van ‘{called(giver)}’"
    return Offer(NEWCOMER, title, addition.edit("professional toegevoegd"))


def _present(here: Situation, *domains: str) -> list[Professional]:
    """Return the professionals of these domains who are in view in the phase; whom the clients come to first."""
    found = [step for step in here.professionals() if domain(step) in domains and touches(step, here.finding.aspect)]
    found = [step for step in found if step.catalogue not in NO_CLIENT_CONTACT]
    return sorted(found, key=lambda step: not here.reached(step))


def _order(here: Situation, one: Professional, other: Professional) -> tuple[bool, int]:
    """Put those first whom the clients come to, and who are in view at the same time."""
    last, first = end(one), start(other)
    apart = max(0, first - last) if last is not None and first is not None else 0
    return not (here.reached(one) or here.reached(other)), apart


TWO_WHO_ARE_THERE = Fix(ID, _two_who_are_there)
NEWCOMER_BETWEEN = Fix(NEWCOMER, _newcomer)
