"""A finding in its route: what the remedies ask of it."""

from collections.abc import Iterator
from functools import cached_property

from klantroutes.graph.network import Network
from klantroutes.model.condition import Condition
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Professional, Step

from ..finding import Finding
from .conditions import condition_for


class Situation:
    """One finding in one route; `clients` are those whom it concerns."""

    def __init__(self, network: Network, finding: Finding) -> None:
        self.network = network
        self.finding = finding
        self.clients = finding.clients & network.space.all or network.space.all

    @property
    def route(self) -> Route:
        """The route as it is now."""
        return self.network.route

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps that the finding names and that are still there."""
        return tuple(self.route.by_id[name] for name in self.finding.elements if name in self.route.by_id)

    @cached_property
    def condition(self) -> Condition | None:
        """The condition for something that only these clients need; None when everybody does."""
        return condition_for(self.clients, self.network.space, self.route.target)

    def has(self, step: Step) -> bool:
        """Say whether all these clients have this step."""
        return not self.clients & ~self.network.admits[step.id]

    def reached(self, step: Step) -> bool:
        """Say whether all of these clients who have the step come there."""
        return not self.clients & self.network.admits[step.id] & ~self.network.reached[step.id]

    def professionals(self, *catalogue: str) -> Iterator[Professional]:
        """Yield the professionals that all these clients have, of these kinds when some are named."""
        for step in self.network.professionals:
            if self.has(step) and (not catalogue or step.catalogue in catalogue):
                yield step

    def handovers(self, giver: Step, receiver: Step) -> list[Handover]:
        """Return the handovers from the one to the other."""
        found = [t.handover for t in self.network.transfers if t.giver is giver and t.receiver is receiver]
        return [handover for handover in found if handover is not None]

    def joined(self, giver: Step, receiver: Step) -> bool:
        """Say whether the one already passes clients to the other."""
        return (giver.id, receiver.id) in self.network.passed
