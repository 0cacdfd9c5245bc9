"""A set of clients as the condition of a step."""

from klantroutes.graph.clients import Clients, ClientSpace
from klantroutes.model.condition import Condition
from klantroutes.model.target import Target


def condition_for(clients: Clients, space: ClientSpace, target: Target) -> Condition | None:
    """Return the tightest condition that admits all these clients; None when that is everybody."""
    fields: dict[str, object] = {}
    levels = space.levels_of(clients)
    within = space.level(*levels)
    if within != space.all:
        fields["levels"] = levels
    with_all = [name for name in target.possible_factors if _narrows(clients, within, space.factor(name))]
    for name in with_all:
        within &= space.factor(name)
    traits = [name for name in target.possible_traits if _narrows(clients, within, space.trait(name))]
    for name in traits:
        within &= space.trait(name)
    without = []
    for name in target.possible_factors:
        if _narrows(clients, within, within & ~space.factor(name)):
            within &= ~space.factor(name)
            without.append(name)
    for name, values in (("all_factors", with_all), ("no_factors", without), ("traits", traits)):
        if values:
            fields[name] = tuple(values)
    return Condition.model_validate(fields) if fields else None


def fits_exactly(clients: Clients, space: ClientSpace, target: Target) -> bool:
    """Say whether one condition can name exactly these clients."""
    return bool(clients) and space.admitted(condition_for(clients, space, target)) == clients


def _narrows(clients: Clients, within: Clients, some: Clients) -> bool:
    """Say whether all these clients are among some of those that are left, and not everybody left is."""
    return not clients & ~some and bool(within & ~some)
