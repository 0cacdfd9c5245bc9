"""What the page asks of a care path: who helps with the theme, who notices it, and which handovers lead to help."""

from dataclasses import dataclass
from functools import cached_property

from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.graph.addressing import addresses
from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network, Transfer
from klantroutes.model.route import Route
from klantroutes.model.steps import Professional, Service, Step

from .reaching import reach_of

_NO_OFFICE = "netwerk"
"""The catalogue id of family and friends."""


@dataclass(frozen=True)
class Followed:
    """A route looked at for its theme; a route without a theme is about all help that it has."""

    route: Route

    @cached_property
    def network(self) -> Network:
        """The lines with the clients who go along them."""
        return Network(self.route)

    @cached_property
    def beside(self) -> Neighbours:
        """Who stands before and after each step."""
        return Neighbours(self.route)

    @cached_property
    def helping(self) -> tuple[Step, ...]:
        """The services and professionals that do something about the theme."""
        theme = self.route.theme
        if theme is None:
            return tuple(step for step in self.route.steps if isinstance(step, Service))
        return tuple(step for step in self.route.steps if theme in addresses(step))

    @cached_property
    def doors(self) -> frozenset[str]:
        """Where help begins: whoever helps, and whoever delivers what helps."""
        found = {step.id for step in self.helping}
        return frozenset(found | {line.source.id for line in self.network.delivers if line.target.id in found})

    @cached_property
    def noticing(self) -> tuple[Step, ...]:
        """Who asks for problems: professionals, and services in which it is asked."""
        return tuple(step for step in self.route.steps if step.signals)

    @cached_property
    def leading(self) -> tuple[Professional, ...]:
        """Who keeps the overview."""
        return tuple(step for step in self.route.steps if isinstance(step, Professional) and step.case_manager)

    @cached_property
    def asked(self) -> tuple[Step, ...]:
        """Who can be called: first who keeps the overview, then who helps; family and friends only with a number."""
        near = [*self.leading, *(step for step in self.route.steps if step.id in self.doors), *self.route.steps]
        return tuple({step.id: step for step in near if self._is_asked(step)}.values())

    def _is_asked(self, step: Step) -> bool:
        if reach_of(step):
            return True
        if isinstance(step, Professional):
            return step.catalogue != _NO_OFFICE
        return isinstance(step, Service) and not self.beside.deliverers(step)

    def to_help(self, clients: Clients) -> tuple[Transfer, ...]:
        """Return the handovers along which these clients come to help."""
        return tuple(
            transfer
            for transfer in self.network.transfers
            if transfer.handover is not None
            and transfer.giver.kind != "entry"
            and transfer.receiver.id in self.doors
            and transfer.clients & clients
        )

    def help_for(self, clients: Clients) -> tuple[Step, ...]:
        """Return who helps these clients; a professional who only delivers such help is left to the service."""
        found = [step for step in self.helping if self.network.admits[step.id] & clients]
        delivered = {
            line.source.id for line in self.network.delivers if line.target in found and line.clients & clients
        }
        return tuple(step for step in found if step.id not in delivered)
