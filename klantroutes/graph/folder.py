"""What the routes of one folder have together, as far as the rules ask for it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from klantroutes.model.route import Route
from klantroutes.model.steps import Handover

RESPONSIBLE = "verantwoordelijke"
MUNICIPALITY = "gemeente"
INSURER = "zorgverzekeraar"
_ENOUGH = 2
"""With two holders it is known of every route whether another one has the thing too."""
Thing = str | tuple[str, str]
"""Something that a route has: one of the words above, or a kind of step with its catalogue id."""


@dataclass(frozen=True)
class Folder:
    """For each thing that the routes have the ids of up to two of them: small, however many routes there are."""

    holders: Mapping[Thing, tuple[str, ...]]

    @staticmethod
    def of(routes: Iterable[Route]) -> "Folder":
        """Return what these routes have."""
        return Folder.joined((route.id, things(route)) for route in routes)

    @staticmethod
    def joined(parts: Iterable[tuple[str, frozenset[Thing]]]) -> "Folder":
        """Return the folder in which the route of each id has these things."""
        holders: dict[Thing, tuple[str, ...]] = {}
        for name, had in parts:
            for thing in had:
                before = holders.get(thing, ())
                if len(before) < _ENOUGH and name not in before:
                    holders[thing] = (*before, name)
        return Folder(holders)

    def elsewhere(self, thing: Thing, route: Route) -> bool:
        """Say whether another route than this one has it; what the route itself has, it knows better than its file."""
        return any(name != route.id for name in self.holders.get(thing, ()))


def things(route: Route) -> frozenset[Thing]:
    """Return what a route has that rules about other routes may ask for."""
    return frozenset(_things(route))


def _things(route: Route) -> Iterator[Thing]:
    coalition = route.coalition
    if coalition is not None and coalition.municipalities:
        yield MUNICIPALITY
    if coalition is not None and coalition.insurer:
        yield INSURER
    for step in route.steps:
        if isinstance(step, Handover):
            if step.responsible and step.responsible.strip():
                yield RESPONSIBLE
        elif step.catalogue is not None:
            yield step.kind, step.catalogue
