"""Gaps that are accepted on purpose."""

from klantroutes.model.route import Route, Waiver

from .edit import Edit
from .revise import revised


def add_waiver(waiver: Waiver) -> Edit:
    """Accept a gap; an earlier acceptance of the same gap goes."""

    def plan(route: Route) -> Route:
        return revised(route, waivers=(*_others(route, waiver.rule, waiver.element), waiver))

    return Edit("gat geaccepteerd", plan)


def remove_waiver(rule: str, element: str | None = None) -> Edit:
    """Accept a gap no longer."""

    def plan(route: Route) -> Route:
        left = _others(route, rule, element)
        return revised(route, waivers=left) if len(left) < len(route.waivers or ()) else route

    return Edit("gat niet meer geaccepteerd", plan)


def _others(route: Route, rule: str, element: str | None) -> tuple[Waiver, ...]:
    return tuple(one for one in route.waivers or () if (one.rule, one.element) != (rule, element))
