"""Rules about when a service is: of more than one of the same kind, the one that starts first counts for a client."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from klantroutes.graph.clients import Clients
from klantroutes.graph.moments import Answer, start
from klantroutes.graph.network import Network
from klantroutes.model.steps import Service

from .check import Fault
from .naming import period_of, quoted


@dataclass(frozen=True)
class Candidate:
    """A service that may be the first of its kind for these clients, and on which day it starts at the latest."""

    step: Service
    clients: Clients
    latest: int | None
    """The start of the service, or, where that is not filled in, of the first one of which it is; None if none is."""

    @property
    def sure(self) -> bool:
        """Whether the start is filled in."""
        return start(self.step) is not None

    def starts_after(self, day: int) -> Answer:
        """Say whether the first service starts later than this day."""
        if self.latest is not None and self.latest <= day:
            return False
        return True if self.sure else None

    def starts_outside(self, first: int, last: int) -> Answer:
        """Say whether the first service starts before or after these days."""
        if self.latest is None:
            return None
        if self.latest < first:
            return True
        return self.latest > last if self.sure else None


def candidates(network: Network, name: str) -> Iterator[Candidate]:
    """Yield the services with this catalogue id that may be the first one for somebody."""
    services = network.services_of.get(name, ())
    left = network.space.all
    known = [(first, step) for step in services if (first := start(step)) is not None]
    firsts: list[tuple[int | None, Clients]] = []
    for day, step in sorted(known, key=lambda pair: pair[0]):
        here = network.admits[step.id] & left
        if here:
            left &= ~here
            firsts.append((day, here))
            yield Candidate(step, here, day)
    firsts.append((None, left))
    for step in services:
        if start(step) is None:
            for latest, clients in firsts:
                if here := network.admits[step.id] & clients:
                    yield Candidate(step, here, latest)


def badly_timed(
    network: Network,
    name: str,
    wrong: Callable[[Candidate], Answer],
    lacks: Callable[[Iterable[Service]], str] = period_of,
    within: Clients | None = None,
) -> Iterator[Fault]:
    """Yield the clients for whom the first service of this kind is wrong, and those for whom that is not known yet.

    There is one fault for the whole route, at every service that is wrong for somebody; they fill the slot `dienst`.
    """
    here = network.space.all if within is None else within
    judged = [(candidate, wrong(candidate)) for candidate in candidates(network, name)]
    may_fail = may_pass = 0
    for candidate, answer in judged:
        may_fail |= candidate.clients if answer is not False else 0
        may_pass |= candidate.clients if answer is not True else 0
    found = may_fail & ~may_pass & here
    at_fault = [c for c, answer in judged if answer and c.clients & found]
    failing = _involved(network, [c for c in at_fault if c.sure] or at_fault)
    yield Fault(found, _ids(failing), {"dienst": quoted(failing)}, walks_to=failing[0].id if failing else "")
    unknown = may_fail & may_pass & here
    asking = _involved(network, (c for c, answer in judged if c.clients & unknown and (answer is None or not c.sure)))
    yield Fault(unknown, _ids(asking), missing=lacks(asking))


def _involved(network: Network, found: Iterable[Candidate]) -> list[Service]:
    """Return the services of these candidates, each once, in the order of the route."""
    names = {candidate.step.id for candidate in found}
    return [step for step in network.services if step.id in names]


def _ids(steps: Iterable[Service]) -> tuple[str, ...]:
    return tuple(step.id for step in steps)
