"""A route as it is for one client, who need not belong to its target."""

from klantroutes.model.profile import Profile
from klantroutes.model.route import Route
from klantroutes.model.target import Target
from klantroutes.model.vocabulary import RISK_FACTORS, TRAITS

from .clients import client_space


def for_client(route: Route, client: Profile) -> Route:
    """Return the same route with this client as its only target; everything that is asked of it is about her."""
    target = route.target.model_copy(
        update={
            "levels": (client.level,),
            "factors": tuple(sorted(client.factors, key=RISK_FACTORS.index)),
            "possible_factors": (),
            "traits": tuple(sorted(client.traits, key=TRAITS.index)),
            "possible_traits": (),
        }
    )
    return route.model_copy(update={"target": target})


def belongs(client: Profile, target: Target) -> bool:
    """Say whether this client is one of the profiles that the target stands for."""
    always, maybe = set(target.factors), set(target.possible_factors)
    if client.level not in target.levels or not always <= client.factors <= always | maybe:
        return False
    always_so, maybe_so = set(target.traits), set(target.possible_traits)
    if not always_so <= client.traits <= always_so | maybe_so:
        return False
    space = client_space(target)
    return bool(space.bit(client) & space.all)
