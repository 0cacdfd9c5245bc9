"""Drawing lines and taking them away."""

from collections.abc import Iterable

from klantroutes.model.grammar import needs_handover, refusal
from klantroutes.model.identifiers import new_id
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import LinkKind

from .edit import Edit
from .elements import step_in
from .handovers import handover_between, new_flow
from .refused import Refused
from .revise import revised


def connect(source: str, target: str, kind: LinkKind = "flow") -> Edit:
    """Draw a line; between two professionals or services the handover that belongs there comes with it."""
    between = new_id("s")
    line = Link(id=new_id("l"), kind=kind, source=source, target=target)
    halves = (new_flow(source, between), new_flow(between, target))

    def plan(route: Route) -> Route:
        giver, receiver = step_in(route, source), step_in(route, target)
        if source == target:
            raise Refused("Een lijn loopt van de ene stap naar een andere.")
        if kind == "flow" and needs_handover(giver.kind, receiver.kind):
            if _handed_over(route, source, target):
                raise Refused("Tussen deze twee stappen is al een overdracht.")
            handover = handover_between(between, giver, receiver)
            return revised(route, steps=(*route.steps, handover), links=(*route.links, *halves))
        reason = refusal(kind, giver.kind, receiver.kind)
        if reason is not None:
            raise Refused(reason)
        if any((link.kind, link.source, link.target) == (kind, source, target) for link in route.links):
            raise Refused("Deze lijn is er al.")
        return revised(route, links=(*route.links, line))

    return Edit("lijn getekend", plan)


def disconnect(ids: Iterable[str]) -> Edit:
    """Take lines away; the steps at their ends stay."""
    gone = frozenset(ids)

    def plan(route: Route) -> Route:
        left = tuple(link for link in route.links if link.id not in gone)
        return revised(route, links=left) if len(left) < len(route.links) else route

    return Edit("lijn verwijderd" if len(gone) == 1 else "lijnen verwijderd", plan)


def _handed_over(route: Route, source: str, target: str) -> bool:
    """Say whether a handover already leads from the one step to the other."""
    given = {link.target for link in route.links if link.kind == "flow" and link.source == source}
    received = {link.source for link in route.links if link.kind == "flow" and link.target == target}
    return bool(given & received)
