"""The remedy that lets a referral go by way of who may refer."""

from collections.abc import Iterator

from klantroutes.edits.edit import Edit
from klantroutes.edits.elements import replaced
from klantroutes.edits.handovers import relabelled
from klantroutes.edits.revise import revised
from klantroutes.graph.local import may_refer
from klantroutes.model.catalogue import catalogue
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Step

from ..naming import called
from .addition import Addition
from .fix import Fix, Offer
from .situation import Situation

ID = "voeg-tussenstap-toe"
_MOST = 3


def _offers(here: Situation) -> Iterator[Offer]:
    """Offer each party that may refer as the step between; one that is not there yet comes along."""
    if len(here.steps) != 2:
        return
    giver, receiver = here.steps
    allowed = may_refer(here.route, here.network.local).get(receiver.catalogue or "", ())
    there = [step for step in here.professionals(*allowed) if step not in (giver, receiver)]
    for step in there[:_MOST]:
        addition = Addition(here)
        yield _by_way_of(here, addition, step, (giver, receiver))
    names = [name for name in allowed if name in catalogue().professionals]
    if not there and names:
        addition = Addition(here)
        span = (-224, 730)
        yield _by_way_of(
            here, addition, addition.step("professional", names[0], receiver.phase, span), (giver, receiver)
        )


def _by_way_of(here: Situation, addition: Addition, step: Step, pair: tuple[Step, Step]) -> Offer:
    giver, receiver = pair
    if step.id not in here.network.admits or not here.joined(giver, step):
        addition.hand_over(giver, step)
    for handover in here.handovers(giver, receiver):
        addition.change(_given_by(handover, giver, step))
    title = f"Laat ‘{called(giver)}’ via ‘{called(step)}’ verwijzen naar ‘{called(receiver)}’"
    return Offer(ID, title, addition.edit("verwijzing veranderd"))


def _given_by(handover: Handover, giver: Step, step: Step) -> Edit:
    """Return the edit after which the other step gives at this handover."""

    def plan(route: Route) -> Route:
        changes: dict[str, Link | None] = {}
        for link in route.links:
            if link.kind == "flow" and (link.source, link.target) == (giver.id, handover.id):
                changes[link.id] = revised(link, source=step.id)
        return relabelled(route, revised(route, links=replaced(route.links, changes)), [handover.id])

    return Edit("verwijzing veranderd", plan)


BY_WAY_OF = Fix(ID, _offers)
