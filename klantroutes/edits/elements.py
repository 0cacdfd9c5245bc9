"""Lists of elements with some replaced, and the elements that a gesture names."""

from collections.abc import Mapping
from typing import TypeVar

from klantroutes.model.link import Link
from klantroutes.model.route import Agreement, Note, Route, Version
from klantroutes.model.steps import Entry, Exit, Handover, Professional, Service, Step
from klantroutes.model.workshop import AgendaItem, Decision, Group, View, Vote

from .refused import Refused

E = TypeVar(
    "E",
    Entry | Professional | Service | Handover | Exit,
    Link,
    Note | Agreement | AgendaItem | Decision | Vote | View | Group | Version,
)


def replaced(elements: tuple[E, ...], changes: Mapping[str, E | None]) -> tuple[E, ...]:
    """Return the elements with these in place of the ones with the same id; None takes one away."""
    found = (changes.get(element.id, element) for element in elements)
    return tuple(element for element in found if element is not None)


def step_in(route: Route, name: str) -> Step:
    """Return this step, or raise Refused when it is gone."""
    step = route.by_id.get(name)
    if step is None:
        raise Refused("Deze stap is er niet meer. Misschien heeft iemand anders hem weggehaald.")
    return step


def link_in(route: Route, name: str) -> Link:
    """Return this line, or raise Refused when it is gone."""
    for link in route.links:
        if link.id == name:
            return link
    raise Refused("Deze lijn is er niet meer. Misschien heeft iemand anders hem weggehaald.")
