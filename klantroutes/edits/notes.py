"""Sticky notes."""

from klantroutes.model.route import Note, Route

from .edit import Edit
from .elements import replaced
from .refused import Refused
from .revise import revised
from .values import with_values


def add_note(note: Note) -> Edit:
    """Add a note at the end."""

    def plan(route: Route) -> Route:
        return revised(route, notes=(*(route.notes or ()), note))

    return Edit("notitie toegevoegd", plan)


def change_note(note: str, **fields: object) -> Edit:
    """Fill in fields of a note; None is `not filled in yet`."""

    def plan(route: Route) -> Route:
        present = _notes(route)
        changed = with_values(present[note], fields) if note in present else None
        if changed is None:
            raise Refused("Deze notitie is er niet meer.")
        return revised(route, notes=replaced(tuple(present.values()), {note: changed}))

    return Edit("notitie veranderd", plan)


def remove_note(note: str) -> Edit:
    """Take a note away."""

    def plan(route: Route) -> Route:
        present = _notes(route)
        if note not in present:
            return route
        return revised(route, notes=replaced(tuple(present.values()), {note: None}))

    return Edit("notitie verwijderd", plan)


def _notes(route: Route) -> dict[str, Note]:
    return {held.id: held for held in route.notes or ()}
