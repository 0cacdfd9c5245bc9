"""Filling in and clearing the fields of steps and lines."""

from klantroutes.model.route import Route

from .edit import Edit
from .elements import link_in, replaced, step_in
from .handovers import handovers_at, relabelled
from .revise import revised
from .values import with_values, without_values


def rename(name: str, label: str) -> Edit:
    """Give a step another name; handovers named after it by the program follow."""
    return _filling(name, {"label": label}, "naam veranderd")


def set_field(step: str, name: str, value: object) -> Edit:
    """Fill in one field of a step, or one part of a nested field: `contact.phone`; None is `not filled in yet`."""
    return _filling(step, {name: value}, "gegevens veranderd")


def set_fields(step: str, **fields: object) -> Edit:
    """Fill in fields of a step in one gesture."""
    return _filling(step, fields, "gegevens veranderd")


def unset_field(step: str, name: str) -> Edit:
    """Clear one field of a step: it is absent from then on."""

    def plan(route: Route) -> Route:
        changed = without_values(step_in(route, step), [name])
        return revised(route, steps=replaced(route.steps, {step: changed}))

    return Edit("gegevens gewist", plan)


def set_link_field(link: str, name: str, value: object) -> Edit:
    """Fill in one field of a line."""

    def plan(route: Route) -> Route:
        changed = with_values(link_in(route, link), {name: value})
        return revised(route, links=replaced(route.links, {link: changed}))

    return Edit("lijn veranderd", plan)


def unset_link_field(link: str, name: str) -> Edit:
    """Clear one field of a line."""

    def plan(route: Route) -> Route:
        changed = without_values(link_in(route, link), [name])
        return revised(route, links=replaced(route.links, {link: changed}))

    return Edit("lijn veranderd", plan)


def _filling(step: str, fields: dict[str, object], name: str) -> Edit:
    def plan(route: Route) -> Route:
        changed = with_values(step_in(route, step), fields)
        after = revised(route, steps=replaced(route.steps, {step: changed}))
        return relabelled(route, after, handovers_at(route, [step])) if "label" in fields else after

    return Edit(name, plan)
