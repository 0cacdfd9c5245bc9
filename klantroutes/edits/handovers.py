"""Handovers that the program puts on a line by itself, and the names it gives them."""

from collections.abc import Iterable

from klantroutes.model.identifiers import new_id
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Step
from klantroutes.model.vocabulary import KIND_LABELS

from .elements import replaced
from .revise import revised


def new_flow(source: str, target: str) -> Link:
    """Return a new line of the route."""
    return Link(id=new_id("l"), kind="flow", source=source, target=target)


def handover_between(name: str, giver: Step, receiver: Step) -> Handover:
    """Return a handover with this id, in the cell of the receiver: who receives, asks for it."""
    fields: dict[str, object] = {"id": name, "kind": "handover", "label": label_between(giver, receiver)}
    fields["phase"] = receiver.phase
    if receiver.lane is not None:
        fields["lane"] = receiver.lane
    return Handover.model_validate(fields)


def label_between(giver: Step, receiver: Step) -> str:
    """Return the name that a handover gets by itself."""
    return f"Overdracht {_named(giver)} → {_named(receiver)}"


def relabelled(before: Route, after: Route, names: Iterable[str]) -> Route:
    """Return `after` with new names for those of these handovers that still had the name they got by themselves."""
    changes: dict[str, Step | None] = {}
    for name in names:
        handover, old, new = after.by_id[name], _own_label(before, name), _own_label(after, name)
        if old is not None and new is not None and handover.label == old != new:
            changes[name] = revised(handover, label=new)
    return revised(after, steps=replaced(after.steps, changes)) if changes else after


def handovers_at(route: Route, names: Iterable[str]) -> list[str]:
    """Return the handovers to and from these steps."""
    ends, known = set(names), route.by_id
    found: dict[str, None] = {}
    for link in route.links:
        for one, other in ((link.source, link.target), (link.target, link.source)):
            if one in ends and known[other].kind == "handover":
                found[other] = None
    return list(found)


def _own_label(route: Route, name: str) -> str | None:
    givers = [link.source for link in route.links if link.target == name and link.kind == "flow"]
    receivers = [link.target for link in route.links if link.source == name and link.kind == "flow"]
    if len(givers) != 1 or len(receivers) != 1:
        return None
    return label_between(route.by_id[givers[0]], route.by_id[receivers[0]])


def _named(step: Step) -> str:
    return step.label.strip() or KIND_LABELS[step.kind]
