"""Which steps of a route belong to the care path of its clients: who notices it, who helps, and the ways between."""

from collections.abc import Iterable, Iterator

from klantroutes.graph.nearest_first import nearest_first
from klantroutes.graph.network import Network, spread
from klantroutes.graph.parties import CONSULTATION
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import RiskFactor

_TOGETHER = CONSULTATION | {"ouderplan"}
"""Services in which those who help agree what they do."""


def helpers(network: Network, theme: RiskFactor) -> tuple[Step, ...]:
    """Return the steps that do something about the theme and that at least one of these clients comes to."""
    return tuple(step for step in network.helpers.get(theme, ()) if network.reached[step.id])


def kept(network: Network, helping: Iterable[Step]) -> frozenset[str]:
    """Return the ids of all steps of the care path, handovers included; nothing when nobody comes anywhere.

    Every step that stays can be reached by at least one client along steps that stay.
    """
    found = _on_the_way(network, helping)
    found |= _asking(network, found) or (set() if found else _first_seen(network))
    anchors = [step.id for step in helping]
    for step in _at_the_side(network, found):
        anchors.append(step.id)
        found.update(_way_to(network, step))
    found.update(_exits(network, found))
    for name in anchors:
        found.update(_way_out(network, name, found))
    found |= _services(network, found)
    return frozenset(found | _handovers(network, found))


def _on_the_way(network: Network, helping: Iterable[Step]) -> set[str]:
    """Return the steps where a client comes who can still come to help from there, the help itself included."""
    leading = spread({step.id: network.admits[step.id] for step in helping}, network.backward)
    return {step for step, clients in leading.items() if clients & network.reached[step]}


def _asking(network: Network, found: set[str]) -> set[str]:
    """Return who asks for problems when nobody on the way does, each with the way to them."""
    steps = network.route.by_id
    asked = found | _services(network, found)
    if any(steps[name].signals for name in asked):
        return set()
    more = [step for step in network.work if step.signals and network.reached[step.id]]
    return {name for step in more for name in _way_to(network, step)}


def _first_seen(network: Network) -> set[str]:
    """Return the entries with whoever sees the client first: they stand for who notices it when nobody asks."""
    found: set[str] = set()
    for transfer in network.transfers:
        if transfer.giver.kind == "entry" and transfer.clients:
            found |= {transfer.giver.id, transfer.receiver.id}
    return found


def _at_the_side(network: Network, found: set[str]) -> list[Step]:
    """Return the case managers, and who asks for problems and tells somebody who stays how it goes."""
    lead = [step for step in network.case_managers if network.reached[step.id]]
    staying = found | {step.id for step in lead}
    delivering = {line.target.id: line.source.id for line in network.delivers if line.clients}
    asking = {delivering.get(step.id, step.id) for step in network.work if step.signals}
    telling = {
        line.source.id: line.source
        for line in network.feedback
        if line.clients and line.target.id in staying and line.source.id in asking and network.reached[line.source.id]
    }
    return [*lead, *(step for name, step in telling.items() if name not in staying)]


def _way_to(network: Network, step: Step) -> tuple[str, ...]:
    """Return the shortest way from an entry to this step, as the simplest client who comes there walks it."""
    return network.path_to(step.id, network.space.told(network.reached[step.id]).bit)


def _exits(network: Network, found: set[str]) -> Iterator[str]:
    for transfer in network.transfers:
        clients = transfer.clients & network.reached[transfer.giver.id]
        if clients and transfer.receiver.kind == "exit" and transfer.giver.id in found:
            yield transfer.receiver.id


def _way_out(network: Network, start: str, found: set[str]) -> tuple[str, ...]:
    """Return the shortest way from here to an exit when the steps that stay have none, as the simplest client walks."""
    leaving = network.leaving[start] & network.reached[start]
    inside = {step: [way for way in onward if way[0] in found] for step, onward in network.forward.items()}
    if not leaving or any(network.route.by_id[step].kind == "exit" for step in nearest_first([start], inside, leaving)):
        return ()
    client = network.space.told(leaving).bit
    came = nearest_first([start], network.forward, client)
    here: str | None = next((step for step in came if network.route.by_id[step].kind == "exit"), None)
    way: list[str] = []
    while here is not None:
        way.append(here)
        here = came[here]
    return tuple(way)


def _services(network: Network, found: set[str]) -> set[str]:
    """Return what those who stay deliver to notice problems, or to agree what they do about them."""
    wanted = [line for line in network.delivers if line.target.signals or line.target.catalogue in _TOGETHER]
    return {
        line.target.id for line in wanted if line.source.id in found and line.clients & network.reached[line.source.id]
    }


def _handovers(network: Network, found: set[str]) -> set[str]:
    """Return the handovers by which a client goes from one step that stays to another."""
    return {
        transfer.handover.id
        for transfer in network.transfers
        if transfer.handover is not None
        and transfer.giver.id in found
        and transfer.receiver.id in found
        and transfer.clients & network.reached[transfer.giver.id]
    }
