"""The ways through a route, for every client at once: from an entry along transfers to where the route ends.

A way ends at an exit. A client who can come to no exit at all ends at a step from which no transfer leads on. A side
way leaves such a way and ends at a step from which nothing leads on: help that is given beside the route.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from klantroutes.model.steps import Step

from .clients import Clients
from .network import Network, Ways, spread

Meeting = Mapping[str, Clients]
"""Steps that count as meeting somebody, with the clients for whom they do."""


class Through:
    """The ways through one route; `last` limits the steps at which a way without an exit may end."""

    def __init__(self, network: Network, last: Callable[[Step], bool] | None = None) -> None:
        self._network = network
        self.ends: dict[str, Clients] = _ends(network, last)
        """For each step the clients whose way ends there, when they come there."""
        self.clients: Clients = self._arrived(network.walked)
        """The clients who have a way through."""

    def missing(self, meeting: Meeting) -> Clients:
        """Return the clients who have a way through on which they come at none of these steps."""
        network = self._network
        beside: Ways = {
            step: [(there, ok & ~meeting[there] if there in meeting else ok) for there, ok in onward]
            for step, onward in network.onward.items()
        }
        return self._arrived(spread(self._entries(self.clients), beside))

    def meeting(self, meeting: Meeting) -> Clients:
        """Return the clients who can come at one of these steps, on a way through or on a side way from one."""
        met = 0
        for step, clients in meeting.items():
            met |= self._visited[step] & clients
        return met

    @cached_property
    def _visited(self) -> dict[str, Clients]:
        """For each step the clients who can come there from an entry from which they also have a way through."""
        backward: Ways = {step: [] for step in self._network.onward}
        for step, onward in self._network.onward.items():
            for there, ok in onward:
                backward[there].append((step, ok))
        leading = spread(self.ends, backward)
        return spread(
            {step: ok & leading[step] for step, ok in self._entries(self.clients).items()}, self._network.onward
        )

    def way(self, client: Clients, meeting: Meeting) -> tuple[str, ...]:
        """Return the shortest way through for this one client that passes none of these steps; empty if none does."""
        came: dict[str, str | None] = {step: None for step, ok in self._entries(client).items() if ok}
        queue = deque(came)
        while queue:
            here = queue.popleft()
            if self.ends[here] & client:
                return _back(here, came)
            for there, ok in self._network.onward[here]:
                if there not in came and ok & client and not meeting.get(there, 0) & client:
                    came[there] = here
                    queue.append(there)
        return ()

    def _entries(self, clients: Clients) -> dict[str, Clients]:
        network = self._network
        return {step.id: network.admits[step.id] & clients for step in network.steps if step.kind == "entry"}

    def _arrived(self, found: Mapping[str, Clients]) -> Clients:
        arrived = 0
        for step, ending in self.ends.items():
            if ending:
                arrived |= found[step] & ending
        return arrived


def _ends(network: Network, last: Callable[[Step], bool] | None) -> dict[str, Clients]:
    """An entry from which nothing leads on is no way at all."""
    out = 0
    for step in network.steps:
        if step.kind == "exit":
            out |= network.walked[step.id]
    ends = dict.fromkeys(network.walked, 0)
    for step in network.steps:
        if step.kind == "exit":
            ends[step.id] = network.walked[step.id]
        elif step.kind != "entry" and (last is None or last(step)):
            ends[step.id] = network.walked[step.id] & ~out & ~network.passing[step.id]
    return ends


def _back(step: str, came: Mapping[str, str | None]) -> tuple[str, ...]:
    way = [step]
    while (before := came[way[-1]]) is not None:
        way.append(before)
    return tuple(reversed(way))


def meeting_them(network: Network, professionals: Iterable[Step]) -> dict[str, Clients]:
    """Return where clients meet these professionals: at the step itself, or at a service that one of them delivers."""
    found = {step.id: network.admits[step.id] for step in professionals}
    givers = set(found)
    for line in network.delivers:
        if line.source.id in givers:
            found[line.target.id] = found.get(line.target.id, 0) | line.clients
    return found
