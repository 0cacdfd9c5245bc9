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
    kinds = (
        ("all_factors", {name: space.factor(name) for name in target.possible_factors}),
        ("traits", {name: space.trait(name) for name in target.possible_traits}),
        ("no_factors", {name: space.all & ~space.factor(name) for name in target.possible_factors}),
    )
    for field, sets in kinds:
        names = []
        for name, some in sets.items():
            if _narrows(clients, within, some):
                within &= some
                names.append(name)
        if names:
            fields[field] = tuple(names)
    return Condition.model_validate(fields) if fields else None


def fits_exactly(clients: Clients, space: ClientSpace, target: Target) -> bool:
    """Say whether one condition can name exactly these clients."""
    return bool(clients) and space.admitted(condition_for(clients, space, target)) == clients


def _narrows(clients: Clients, within: Clients, some: Clients) -> bool:
    """Say whether all these clients are among some of those that are left, and not everybody left is."""
    return not clients & ~some and bool(within & ~some)
