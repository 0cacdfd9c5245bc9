"""The remedy that joins the medical and the social domain in one phase."""

from collections.abc import Iterator

from klantroutes.graph.moments import end, start, touches
from klantroutes.graph.parties import NO_CLIENT_CONTACT, domain
from klantroutes.model.steps import Professional

from .draw_handover import ID, between
from .fix import Fix, Offer
from .situation import Situation

SOCIAL = ("sociaal", "gemeente")
_MOST = 3


def _offers(here: Situation) -> Iterator[Offer]:
    present = [step for step in here.professionals() if touches(step, here.finding.aspect)]
    present = [step for step in present if step.catalogue not in NO_CLIENT_CONTACT]
    medical = [step for step in present if domain(step) == "medisch"]
    social = [step for step in present if domain(step) in SOCIAL]
    ways = [(one, other) for one in medical for other in social]
    ways.sort(key=lambda way: _order(here, *way))
    for one, other in ways[:_MOST]:
        giver, receiver = (one, other) if here.reached(one) else (other, one)
        if not here.joined(giver, receiver) and giver.id not in here.leads_to(receiver):
            yield between(here, giver, receiver)


def _order(here: Situation, one: Professional, other: Professional) -> tuple[bool, int]:
    """Put those first who are reached, and who are in view at the same time."""
    last, first = end(one), start(other)
    apart = max(0, first - last) if last is not None and first is not None else 0
    return not (here.reached(one) or here.reached(other)), apart


BRIDGE = Fix(ID, _offers)
