"""Transfers that lead a client straight to help for a risk factor."""

from collections.abc import Iterator

from .addressing import addresses
from .clients import Clients
from .network import Network, Transfer


def direct_help(network: Network, factor: str) -> Iterator[tuple[Transfer, Clients]]:
    """Yield each direct transfer to someone who addresses the factor, and for whom.

    The receiver addresses it, or a service that the receiver delivers does.
    """
    for transfer in network.transfers:
        if transfer.handover is None or transfer.handover.warmth != "direct":
            continue
        clients = transfer.clients & _helped_by(network, transfer.receiver.id, factor)
        if clients:
            yield transfer, clients


def _helped_by(network: Network, receiver: str, factor: str) -> Clients:
    if factor in addresses(network.route.by_id[receiver]):
        return network.admits[receiver]
    found = 0
    for line in network.delivers:
        if line.source.id == receiver and factor in addresses(line.target):
            found |= line.clients
    return found
