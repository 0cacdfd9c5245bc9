"""Whom clients meet from each entry, for every client at once.

Lines without a condition run side by side: from an entry a client comes at every step that transfers and delivers links
that admit her lead to. Entries are alternatives: she comes in by one of those that admit her.
"""

from collections.abc import Iterable, Mapping

from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import PHASES

from .clients import Clients, union
from .nearest_first import nearest_first
from .network import Network, spread

Meeting = Mapping[str, Clients]
"""Steps that count as meeting somebody, with the clients for whom they do."""


class Missed:
    """Who does not meet somebody, from which entries, and which way she then goes."""

    def __init__(self, network: Network, meeting: Meeting) -> None:
        self._network = network
        leading = spread({step: network.admits[step] & clients for step, clients in meeting.items()}, network.backward)
        self.entries: dict[str, Clients] = {}
        """For each entry the clients who come in there and do not meet them."""
        entered = met = out = 0
        for step in network.steps:
            if step.kind == "entry":
                missing = network.admits[step.id] & ~leading[step.id]
                self.entries[step.id] = missing
                entered |= network.admits[step.id]
                met |= leading[step.id]
                out |= missing & network.leaving[step.id]
        self.somewhere: Clients = union(self.entries.values())
        """The clients who do not meet them from at least one of their entries."""
        self.everywhere: Clients = entered & ~met
        """The clients who do not meet them from any of their entries; who has no entry is not among them."""
        self.to_an_exit: Clients = out
        """The clients who come at an exit from an entry from which they do not meet them."""

    def way(self, client: Clients) -> tuple[str, ...]:
        """Return a way of this one client from an entry from which she does not meet them; empty if there is none.

        It is the shortest way to an exit, else to the last step in time after which nobody takes over.
        """
        came = self._walked(client)
        if not came:
            return ()
        steps = [self._network.route.by_id[step] for step in came]
        exits = [step for step in steps if step.kind == "exit"]
        last = [step for step in steps if step.kind != "service" and not self._network.passing[step.id] & client]
        return _back(exits[0] if exits else max(last or steps, key=_lateness), came)

    def _walked(self, client: Clients) -> dict[str, str | None]:
        """Return every step she comes at, the nearest first, with the step before it."""
        entries = [entry for entry, clients in self.entries.items() if clients & client]
        return nearest_first(entries, self._network.forward, client)


def meeting_steps(network: Network, steps: Iterable[Step]) -> dict[str, Clients]:
    """Return where clients meet these steps: there, or at a service that one of them delivers."""
    found = {step.id: network.admits[step.id] for step in steps}
    givers = set(found)
    for line in network.delivers:
        if line.source.id in givers:
            found[line.target.id] = found.get(line.target.id, 0) | line.clients
    return found


def _lateness(step: Step) -> tuple[bool, int]:
    """An entry is where a way ends only for who goes nowhere from it."""
    return step.kind != "entry", PHASES.index(step.phase)


def _back(step: Step, came: Mapping[str, str | None]) -> tuple[str, ...]:
    way = [step.id]
    while (before := came[way[-1]]) is not None:
        way.append(before)
    return tuple(reversed(way))
