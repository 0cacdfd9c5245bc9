"""The same route for only those of its clients who have the theme."""

from klantroutes.graph.clients import ClientSpace, client_space, union
from klantroutes.model.condition import Condition
from klantroutes.model.route import Route
from klantroutes.model.target import Target
from klantroutes.model.vocabulary import URGENT, Level, RiskFactor


def narrowed(route: Route, theme: RiskFactor) -> Route | None:
    """Return the route with only the clients who have the theme as its target; None when it has no such client.

    A level stays when one of these clients fits its definition; if none fits any level they all stay, so that the
    checks can say so. A problem that none of these clients can have goes.
    """
    target = route.target
    clients = client_space(target).factor(theme)
    if not clients:
        return None
    levels = _levels(client_space(target), clients)
    fields = {name: getattr(target, name) for name in type(target).model_fields if name in target.model_fields_set}
    fields |= {"levels": levels, "factors": tuple(dict.fromkeys((*target.factors, theme)))}
    if "possible_factors" in fields:
        fields["possible_factors"] = tuple(one for one in target.possible_factors if one != theme)
        there = client_space(Target.model_validate(fields))
        fields["possible_factors"] = tuple(one for one in fields["possible_factors"] if there.factor(one))
    return route.model_copy(update={"target": Target.model_validate(fields)})


def _levels(space: ClientSpace, clients: int) -> tuple[Level, ...]:
    """Return the levels of these clients, without those whose definition none of them fits."""
    urgent = union(space.factor(factor) for factor in URGENT)
    fitting = clients & (space.level("D") & urgent | space.level("B", "C") & ~urgent)
    return space.levels_of(fitting or clients)


def eased(condition: Condition | None, target: Target) -> Condition | None:
    """Return what is left of a condition for these clients: what holds for all of them need not be said."""
    if condition is None:
        return None
    always, fields = set(target.factors), dict[str, tuple[str, ...]]()
    if condition.levels is not None and not set(target.levels) <= set(condition.levels):
        fields["levels"] = tuple(level for level in condition.levels if level in target.levels)
    if condition.any_factors is not None and not always & set(condition.any_factors):
        fields["any_factors"] = condition.any_factors
    rest = {
        "all_factors": tuple(one for one in condition.all_factors or () if one not in always),
        "no_factors": condition.no_factors or (),
        "traits": tuple(one for one in condition.traits or () if one not in target.traits),
    }
    fields |= {name: values for name, values in rest.items() if values}
    return Condition.model_validate(fields) if fields else None
