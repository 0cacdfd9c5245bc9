"""Filling in what is said of the route as a whole."""

from klantroutes.model.route import Route
from klantroutes.model.target import Target

from .edit import Edit
from .revise import revised
from .values import with_values, without_values


def set_route_fields(**fields: object) -> Edit:
    """Fill in fields of the route; a part of a nested one by `**{"coalition.name": ...}`."""
    return Edit("gegevens van de route veranderd", lambda route: with_values(route, fields))


def unset_route_fields(*names: str) -> Edit:
    """Clear fields of the route: they are absent from then on."""
    return Edit("gegevens van de route gewist", lambda route: without_values(route, names))


def set_target(target: Target) -> Edit:
    """Say for whom the route is meant."""

    def plan(route: Route) -> Route:
        return revised(route, target=target)

    return Edit("doelgroep veranderd", plan)
