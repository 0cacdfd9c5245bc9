"""Gestures on the lists that a route keeps beside its steps: notes and agreements, each with an id."""

from typing import Literal

from klantroutes.model.route import Agreement, Note, Route

from .edit import Edit
from .elements import replaced
from .refused import Refused
from .revise import revised
from .values import with_values

Kept = Literal["notes", "agreements"]
_NAMES: dict[Kept, str] = {"notes": "notitie", "agreements": "afspraak"}


def add(kept: Kept, element: Note | Agreement) -> Edit:
    """Add an element at the end of this list."""

    def plan(route: Route) -> Route:
        return revised(route, **{kept: (*_present(route, kept).values(), element)})

    return Edit(f"{_NAMES[kept]} toegevoegd", plan)


def change(kept: Kept, name: str, fields: dict[str, object]) -> Edit:
    """Fill in fields of the element with this id; None is `not filled in yet`."""

    def plan(route: Route) -> Route:
        present = _present(route, kept)
        if name not in present:
            raise Refused(f"Deze {_NAMES[kept]} is er niet meer.")
        return _with(route, kept, name, with_values(present[name], fields))

    return Edit(f"{_NAMES[kept]} veranderd", plan)


def remove(kept: Kept, name: str) -> Edit:
    """Take the element with this id away."""

    def plan(route: Route) -> Route:
        return _with(route, kept, name, None) if name in _present(route, kept) else route

    return Edit(f"{_NAMES[kept]} verwijderd", plan)


def _present(route: Route, kept: Kept) -> dict[str, Note | Agreement]:
    held: tuple[Note | Agreement, ...] = getattr(route, kept) or ()
    return {element.id: element for element in held}


def _with(route: Route, kept: Kept, name: str, element: Note | Agreement | None) -> Route:
    return revised(route, **{kept: replaced(tuple(_present(route, kept).values()), {name: element})})
