"""Steps without which a client no longer reaches any exit."""

from collections.abc import Iterator, Sequence

from .clients import Clients
from .network import Network, spread


def bottlenecks(network: Network, candidates: Sequence[str], clients: Clients) -> Iterator[tuple[str, Clients]]:
    """Yield each candidate with the clients who reach an exit, but not without this step.

    Many candidates are left out at once, and only halves that stop somebody are looked at again.
    """
    passing = clients & _out(network, (), clients)
    work = [(tuple(candidates), passing)] if candidates and passing else []
    while work:
        group, present = work.pop()
        stopped = present & ~_out(network, group, present)
        if not stopped:
            continue
        if len(group) == 1:
            yield group[0], stopped
            continue
        middle = len(group) // 2
        work += [(group[middle:], stopped), (group[:middle], stopped)]


def _out(network: Network, without: Sequence[str], clients: Clients) -> Clients:
    """Return the clients of this set who reach an exit when these steps are gone."""
    ways = {**network.forward, **{step: [] for step in without}}
    entries = {s.id: network.admits[s.id] & clients for s in network.steps if s.kind == "entry"}
    found = spread(entries, ways)
    reached = 0
    for step in network.steps:
        if step.kind == "exit":
            reached |= found[step.id]
    return reached
