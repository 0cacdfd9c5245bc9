"""The route as the checks see it: who passes clients to whom, who delivers what, and for which clients.

Definitions: a *step* is an entry, professional, service or exit; a handover is never a step here. A *transfer*
(overdracht) leads from giver to receiver: through a handover, or directly along a flow that touches none.
"""

from collections import deque
from collections.abc import Callable, Container, Iterator, Mapping, Set
from functools import cached_property
from typing import NamedTuple

from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.settings import NumberName
from klantroutes.model.steps import Handover, Professional, Service, Step
from klantroutes.storage.coalition import Offer

from .addressing import addresses
from .clients import Clients, client_space, shared
from .local import Local, number
from .parties import domain

Ways = dict[str, list[tuple[str, Clients]]]
"""From each step to the next ones, with the clients who can go there."""


class Transfer(NamedTuple):
    """Giver passes clients to receiver; `handover` is None for a flow that touches no handover."""

    giver: Step
    receiver: Step
    handover: Handover | None
    clients: Clients

    @property
    def inner(self) -> bool:
        """Whether the giver is no entry and the receiver no exit."""
        return self.giver.kind != "entry" and self.receiver.kind != "exit"


class Line(NamedTuple):
    """A delivers or feedback link with the clients it exists for."""

    source: Step
    target: Step
    clients: Clients


class Network:
    """Everything the rules ask of one route, computed once."""

    def __init__(self, route: Route, local: Local | None = None) -> None:
        self.route = route
        self.local = local or Local()
        self.space = client_space(route.target)
        self.admits: dict[str, Clients] = {s.id: self.space.admitted(s.applies_to) for s in route.steps}
        self.steps: tuple[Step, ...] = tuple(s for s in route.steps if s.kind != "handover")
        self.professionals = tuple(s for s in route.steps if isinstance(s, Professional))
        self.services = tuple(s for s in route.steps if isinstance(s, Service))
        self.work: tuple[Professional | Service, ...] = tuple(
            s for s in route.steps if isinstance(s, (Professional, Service))
        )
        self._differing: dict[tuple[str, str], Clients] = {}
        self._ahead: dict[str, Set[str]] = {}
        self._walks: dict[Clients, tuple[dict[str, str | None], dict[str | None, tuple[str, ...]]]] = {}

    def number(self, name: NumberName) -> int:
        """Return a number of the rules as it holds for this route."""
        return number(name, self.route, self.local)

    @cached_property
    def transfers(self) -> tuple[Transfer, ...]:
        """Every transfer, in the order of the links."""
        return tuple(self._transfers())

    @cached_property
    def handed(self) -> tuple[tuple[Transfer, Handover], ...]:
        """The transfers through a handover, with that handover; without those of entries and to exits."""
        return tuple((t, t.handover) for t in self.transfers if t.handover is not None and t.inner)

    @cached_property
    def passed(self) -> frozenset[tuple[str, str]]:
        """The giver and the receiver of every transfer."""
        return frozenset((transfer.giver.id, transfer.receiver.id) for transfer in self.transfers)

    @cached_property
    def delivers(self) -> tuple[Line, ...]:
        """Every `voert uit` link."""
        return tuple(self._lines("delivers"))

    @cached_property
    def feedback(self) -> tuple[Line, ...]:
        """Every `terugkoppeling` link."""
        return tuple(self._lines("feedback"))

    @cached_property
    def flows(self) -> frozenset[tuple[str, str]]:
        """The ends of every line of the route itself, also of those at a handover with one hand."""
        return frozenset((link.source, link.target) for link in self.route.links if link.kind == "flow")

    @cached_property
    def linked(self) -> dict[str, Clients]:
        """For each step the clients for whom it is at an end of at least one line."""
        found: dict[str, Clients] = {step.id: 0 for step in self.steps}
        for transfer in self.transfers:
            found[transfer.giver.id] |= transfer.clients
            found[transfer.receiver.id] |= transfer.clients
        for line in (*self.delivers, *self.feedback):
            found[line.source.id] |= line.clients
            found[line.target.id] |= line.clients
        return found

    @cached_property
    def forward(self) -> Ways:
        """Where clients go from each step, along transfers and delivers links."""
        ways: Ways = {step.id: [] for step in self.steps}
        for transfer in self.transfers:
            ways[transfer.giver.id].append((transfer.receiver.id, transfer.clients))
        for line in self.delivers:
            ways[line.source.id].append((line.target.id, line.clients))
        return ways

    @cached_property
    def onward(self) -> Ways:
        """Where clients go from each step along transfers only."""
        ways: Ways = {step.id: [] for step in self.steps}
        for transfer in self.transfers:
            ways[transfer.giver.id].append((transfer.receiver.id, transfer.clients))
        return ways

    @cached_property
    def backward(self) -> Ways:
        """Where clients come from at each step, along transfers and delivers links."""
        return turned(self.forward)

    @cached_property
    def domains(self) -> dict[str, list[tuple[str | None, Clients]]]:
        """For each step its domains, each with the clients for whom it has that one.

        A service has the domain of the first professional in the links who delivers it to that client; entries and
        exits have none.
        """
        found: dict[str, list[tuple[str | None, Clients]]] = {step.id: [] for step in self.steps}
        left = {step.id: self.admits[step.id] for step in self.steps}
        for line in self.delivers:
            name = line.target.id
            found[name].append((domain(line.source), line.clients & left[name]))
            left[name] &= ~line.clients
        for step in self.steps:
            found[step.id].append((domain(step), left[step.id]))
        return found

    def ahead(self, step: Step) -> Set[str]:
        """Return the steps that clients who have this one can come to from there, itself included."""
        if step.id not in self._ahead:
            found = spread({step.id: self.admits[step.id]}, self.forward)
            self._ahead[step.id] = frozenset(name for name, clients in found.items() if clients)
        return self._ahead[step.id]

    def differing(self, one: Step, other: Step) -> Clients:
        """Return the clients for whom these two steps are of different domains; two without a domain do not differ."""
        pair = one.id, other.id
        if pair not in self._differing:
            self._differing[pair] = self._of_other_domains(one, other)
        return self._differing[pair]

    def _of_other_domains(self, one: Step, other: Step) -> Clients:
        same = 0
        for first, clients in self.domains[one.id]:
            for second, others in self.domains[other.id]:
                if first == second:
                    same |= clients & others
        return self.space.all & ~same

    @cached_property
    def offers(self) -> dict[str, list[Offer]]:
        """What the coalition offers of each service, by catalogue id."""
        found: dict[str, list[Offer]] = {}
        for offer in (self.local.coalition.offers if self.local.coalition else None) or ():
            found.setdefault(offer.service, []).append(offer)
        return found

    @cached_property
    def reached(self) -> dict[str, Clients]:
        """For each step the clients who come there from an entry, along transfers and delivers links."""
        return spread({s.id: self.admits[s.id] for s in self.steps if s.kind == "entry"}, self.forward)

    @cached_property
    def walked(self) -> dict[str, Clients]:
        """For each step the clients who come there from an entry, along transfers only."""
        return spread({s.id: self.admits[s.id] for s in self.steps if s.kind == "entry"}, self.onward)

    @cached_property
    def leaving(self) -> dict[str, Clients]:
        """For each step the clients who come from there at an exit, along transfers and delivers links."""
        return spread({s.id: self.admits[s.id] for s in self.steps if s.kind == "exit"}, self.backward)

    @cached_property
    def passing(self) -> dict[str, Clients]:
        """For each step the clients for whom at least one transfer leads on from it."""
        found = {step.id: 0 for step in self.steps}
        for transfer in self.transfers:
            found[transfer.giver.id] |= transfer.clients
        return found

    @cached_property
    def helpers(self) -> dict[str, tuple[Step, ...]]:
        """For each risk factor that is addressed, the work steps that do so."""
        found: dict[str, list[Step]] = {}
        for step in self.work:
            for factor in addresses(step):
                found.setdefault(factor, []).append(step)
        return {factor: tuple(steps) for factor, steps in found.items()}

    @cached_property
    def helped(self) -> dict[str, Clients]:
        """For each risk factor that is addressed, the clients who have a work step that does so."""
        found: dict[str, Clients] = {}
        for factor, steps in self.helpers.items():
            for step in steps:
                found[factor] = found.get(factor, 0) | self.admits[step.id]
        return found

    @cached_property
    def case_managers(self) -> tuple[Professional, ...]:
        """The professionals who are case manager."""
        return tuple(step for step in self.professionals if step.case_manager)

    @cached_property
    def managed(self) -> Clients:
        """The clients who have a case manager."""
        return self.some(lambda step: isinstance(step, Professional) and bool(step.case_manager))

    def some(self, wanted: Callable[[Step], bool]) -> Clients:
        """Return the clients for whom at least one step is as wanted."""
        found = 0
        for step in self.steps:
            if wanted(step):
                found |= self.admits[step.id]
        return found

    def professional(self, *catalogue: str) -> Clients:
        """Return the clients who have a professional with one of these catalogue ids."""
        return self._of_kind("professional", catalogue)

    def service(self, *catalogue: str) -> Clients:
        """Return the clients who have a service with one of these catalogue ids."""
        return self._of_kind("service", catalogue)

    def work_in(self, phase: str) -> Clients:
        """Return the clients who have a professional or service that is drawn in this phase."""
        return self._work_of_phases.get(phase, 0)

    def _of_kind(self, kind: str, catalogue: tuple[str, ...]) -> Clients:
        found = 0
        for name in catalogue:
            found |= self._of_catalogue.get((kind, name), 0)
        return found

    @cached_property
    def _of_catalogue(self) -> dict[tuple[str, str | None], Clients]:
        """For each kind of step with its catalogue id the clients who have one."""
        found: dict[tuple[str, str | None], Clients] = {}
        for step in self.work:
            name = step.kind, step.catalogue
            found[name] = found.get(name, 0) | self.admits[step.id]
        return found

    @cached_property
    def _work_of_phases(self) -> dict[str, Clients]:
        found: dict[str, Clients] = {}
        for step in self.work:
            found[step.phase] = found.get(step.phase, 0) | self.admits[step.id]
        return found

    @cached_property
    def services_of(self) -> dict[str, tuple[Service, ...]]:
        """The services of each catalogue id, in the order of the route."""
        found: dict[str, list[Service]] = {}
        for step in self.services:
            if step.catalogue is not None:
                found.setdefault(step.catalogue, []).append(step)
        return {name: tuple(steps) for name, steps in found.items()}

    def path_to(self, step: str, clients: Clients) -> tuple[str, ...]:
        """Return the shortest way from an entry to this step that all these clients can walk; empty if none.

        Handovers on the way are left out, as in the definition of a step.
        """
        walk = self._walks.get(clients)  # one look: numbers with a bit for each client take long to hash
        if walk is None:
            walk = self._walks[clients] = (self._walked(clients), {None: ()})
        came, paths = walk
        if step not in came:
            return ()
        if step not in paths:
            rest = list(_back(step, came, paths))
            paths[step] = (*paths[came[rest[-1]]], *reversed(rest))
        return paths[step]

    def _walked(self, clients: Clients) -> dict[str, str | None]:
        """Return every step that all these clients can walk to, with the step before it on a shortest way."""
        starts = [s.id for s in self.steps if s.kind == "entry" and self.admits[s.id] & clients == clients]
        came: dict[str, str | None] = dict.fromkeys(starts)
        queue = deque(starts)
        while queue:
            here = queue.popleft()
            for there, ok in self.forward[here]:
                if there not in came and ok & clients == clients:
                    came[there] = here
                    queue.append(there)
        return came

    def _transfers(self) -> Iterator[Transfer]:
        steps = self.route.by_id
        into: dict[str, dict[str, Step]] = {}
        out: dict[str, dict[str, Step]] = {}
        for link in self.route.links:
            if link.kind != "flow":
                continue
            source, target = steps[link.source], steps[link.target]
            if target.kind == "handover":
                into.setdefault(target.id, {})[source.id] = source
            elif source.kind == "handover":
                out.setdefault(source.id, {})[target.id] = target
            else:
                yield Transfer(source, target, None, self._between(link))
        for step in self.route.steps:
            if isinstance(step, Handover):
                for giver in into.get(step.id, {}).values():
                    for receiver in out.get(step.id, {}).values():
                        ends = shared(self.admits[giver.id], self.admits[receiver.id])
                        yield Transfer(giver, receiver, step, shared(self.admits[step.id], ends))

    def _lines(self, kind: str) -> Iterator[Line]:
        steps = self.route.by_id
        for link in self.route.links:
            if link.kind == kind:
                yield Line(steps[link.source], steps[link.target], self._between(link))

    def _between(self, link: Link) -> Clients:
        return shared(self.admits[link.source], self.admits[link.target])


def spread(start: dict[str, Clients], ways: Ways) -> dict[str, Clients]:
    """Carry sets of clients along the ways until nothing changes; every step of `ways` is in the answer."""
    found = dict.fromkeys(ways, 0)
    found.update(start)
    queue = deque(step for step, clients in start.items() if clients)
    while queue:
        here = queue.popleft()
        carried = found[here]
        for there, through in ways[here]:
            before, come = found[there], shared(carried, through)
            new = before | come if before else come
            if new != before:
                found[there] = new
                queue.append(there)
    return found


def turned(ways: Ways) -> Ways:
    """Return the same ways, walked backward."""
    found: Ways = {step: [] for step in ways}
    for here, onward in ways.items():
        for there, ok in onward:
            found[there].append((here, ok))
    return found


def _back(step: str, came: Mapping[str, str | None], known: Container[str | None]) -> Iterator[str]:
    """Yield the steps on the way back, until one to which the way is known; to the begin it always is."""
    here: str | None = step
    while here is not None and here not in known:
        yield here
        here = came[here]
