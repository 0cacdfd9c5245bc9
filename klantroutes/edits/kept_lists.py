"""Gestures on the lists that a route keeps beside its steps, each element with an id."""

from typing import Literal, TypeAlias

from klantroutes.model.route import Agreement, Note, Route, Version
from klantroutes.model.workshop import AgendaItem, Decision, Group, View, Vote

from .edit import Edit
from .elements import replaced
from .refused import Refused
from .revise import revised
from .values import with_values

Kept = Literal["notes", "agreements", "agenda", "decisions", "votes", "views", "groups", "versions"]
Element: TypeAlias = Note | Agreement | AgendaItem | Decision | Vote | View | Group | Version
_NAMES: dict[Kept, str] = {
    "notes": "notitie", "agreements": "afspraak", "agenda": "onderdeel van de agenda", "decisions": "besluit",
    "votes": "stem", "views": "weergave", "groups": "groep", "versions": "versie",
}  # fmt: skip
_NEUTER = ("agenda", "decisions")


def add(kept: Kept, element: Element) -> Edit:
    """Add an element at the end of this list."""

    def plan(route: Route) -> Route:
        return revised(route, **{kept: (*present(route, kept).values(), element)})

    return Edit(f"{_NAMES[kept]} toegevoegd", plan)


def change(kept: Kept, name: str, fields: dict[str, object]) -> Edit:
    """Fill in fields of the element with this id; None is `not filled in yet`."""

    def plan(route: Route) -> Route:
        elements = present(route, kept)
        if name not in elements:
            raise Refused(f"{'Dit' if kept in _NEUTER else 'Deze'} {_NAMES[kept]} is er niet meer.")
        return _with(route, kept, name, with_values(elements[name], fields))

    return Edit(f"{_NAMES[kept]} veranderd", plan)


def remove(kept: Kept, name: str) -> Edit:
    """Take the element with this id away."""

    def plan(route: Route) -> Route:
        return _with(route, kept, name, None) if name in present(route, kept) else route

    return Edit(f"{_NAMES[kept]} verwijderd", plan)


def present(route: Route, kept: Kept) -> dict[str, Element]:
    """Return the elements of this list by id; none when the list is absent."""
    held: tuple[Element, ...] = getattr(route, kept) or ()
    return {element.id: element for element in held}


def _with(route: Route, kept: Kept, name: str, element: Element | None) -> Route:
    return revised(route, **{kept: replaced(tuple(present(route, kept).values()), {name: element})})
