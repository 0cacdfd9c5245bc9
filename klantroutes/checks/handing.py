"""What the rules about handovers share: pairs of giver and receiver, with the clients for whom something is wrong."""

from collections.abc import Callable, Iterator

from klantroutes.graph.clients import Clients, shared
from klantroutes.graph.network import Network, Transfer
from klantroutes.model.steps import Handover, Step

from .check import Fault
from .naming import called

Pair = tuple[Step, Step]
"""Giver and receiver: the place of a handover, which parallel handovers share."""


def pairs(network: Network, wrong: Callable[[Transfer, Handover], Clients]) -> Iterator[tuple[Pair, Clients]]:
    """Yield each pair with a handover between them that is wrong for somebody; entries and exits left aside."""
    found: dict[tuple[str, str], tuple[Pair, Clients]] = {}
    for transfer, handover in network.handed:
        anybody = wrong(transfer, handover)
        if anybody and (clients := shared(transfer.clients, anybody)):
            place = (transfer.giver.id, transfer.receiver.id)
            pair, before = found.get(place, ((transfer.giver, transfer.receiver), 0))
            found[place] = (pair, before | clients)
    yield from found.values()


def between(pair: Pair, clients: Clients, aspect: str = "", missing: str = "", **words: str) -> Fault:
    """Return the fault at this pair; giver and receiver fill the slots `a` and `b`."""
    giver, receiver = pair
    return Fault(
        clients,
        (giver.id, receiver.id),
        {"a": called(giver), "b": called(receiver), **words},
        aspect=aspect,
        missing=missing,
        walks_to="" if missing else giver.id,
    )


def filled(text: str | None) -> bool:
    """Say whether somebody wrote something there."""
    return bool(text and text.strip())
