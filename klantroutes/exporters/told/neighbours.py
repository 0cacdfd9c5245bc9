"""Who stands before and after a step, along each kind of line."""

from dataclasses import dataclass, field
from functools import cached_property

from klantroutes.model.route import Route
from klantroutes.model.steps import Service, Step


@dataclass(frozen=True)
class Neighbours:
    """The lines of a route, looked at from its steps; everything in the order of the file."""

    route: Route
    _none: tuple[Step, ...] = field(default=(), repr=False)

    @cached_property
    def _along(self) -> dict[tuple[str, str, str], list[Step]]:
        found: dict[tuple[str, str, str], list[Step]] = {}
        by_id = self.route.by_id
        for link in self.route.links:
            found.setdefault(("out", link.kind, link.source), []).append(by_id[link.target])
            found.setdefault(("in", link.kind, link.target), []).append(by_id[link.source])
        return found

    def after(self, step: Step, kind: str = "flow") -> tuple[Step, ...]:
        """Return the steps that a line of this kind leads to."""
        return tuple(self._along.get(("out", kind, step.id), self._none))

    def before(self, step: Step, kind: str = "flow") -> tuple[Step, ...]:
        """Return the steps that a line of this kind comes from."""
        return tuple(self._along.get(("in", kind, step.id), self._none))

    def givers(self, handover: Step) -> tuple[Step, ...]:
        """Return who hands over; in a part of a route also who does not stand in it: they are known all the same."""
        return self.before(handover) or self._outside.before(handover)

    def takers(self, handover: Step) -> tuple[Step, ...]:
        """Return who takes over; in a part of a route also who does not stand in it."""
        return self.after(handover) or self._outside.after(handover)

    @cached_property
    def _outside(self) -> "Neighbours":
        return self if self.route.whole is self.route else Neighbours(self.route.whole)

    def deliverers(self, service: Service) -> tuple[Step, ...]:
        """Return the professionals that deliver a service."""
        return self.before(service, "delivers")
