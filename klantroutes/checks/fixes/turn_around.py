"""The remedy that turns a handover around."""

from collections.abc import Iterator

from klantroutes.edits.edit import Edit
from klantroutes.edits.elements import replaced
from klantroutes.edits.handovers import relabelled
from klantroutes.edits.revise import revised
from klantroutes.graph.network import Network
from klantroutes.model.link import Link
from klantroutes.model.route import Route

from ..naming import called
from .fix import Fix, Offer
from .situation import Situation

ID = "draai-om"


def _offers(here: Situation) -> Iterator[Offer]:
    """Offer to turn the handover around, where everybody who comes somewhere now still does so."""
    if len(here.steps) != 2 or here.steps[0].kind == "entry":
        return
    giver, receiver = here.steps
    for handover in here.handovers(giver, receiver)[:1]:
        edit = _turned(handover.id)
        if _all_come(here, edit.plan(here.route)):
            yield Offer(ID, f"Draai de overdracht om: van ‘{called(receiver)}’ naar ‘{called(giver)}’", edit)


def _turned(handover: str) -> Edit:
    def plan(route: Route) -> Route:
        changes: dict[str, Link | None] = {}
        for link in route.links:
            if link.kind == "flow" and handover in (link.source, link.target):
                changes[link.id] = revised(link, source=link.target, target=link.source)
        after = revised(route, links=replaced(route.links, changes))
        return relabelled(route, after, [handover])

    return Edit("overdracht omgedraaid", plan)


def _all_come(here: Situation, after: Route) -> bool:
    network = Network(after, here.network.local)
    return not any(here.network.reached[name] & ~clients for name, clients in network.reached.items())


TURN = Fix(ID, _offers)
