"""Sticky notes."""

from collections.abc import Iterable

from klantroutes.model.route import Note, Route

from . import kept_lists
from .edit import Edit
from .revise import revised


def add_note(note: Note) -> Edit:
    """Add a note at the end."""
    return kept_lists.add("notes", note)


def add_notes(notes: Iterable[Note]) -> Edit:
    """Add these notes at the end, in one step."""
    added = tuple(notes)

    def plan(route: Route) -> Route:
        return revised(route, notes=(*(route.notes or ()), *added))

    return Edit("notities toegevoegd", plan)


def change_note(note: str, **fields: object) -> Edit:
    """Fill in fields of a note; None is `not filled in yet`."""
    return kept_lists.change("notes", note, fields)


def remove_note(note: str) -> Edit:
    """Take a note away."""
    return kept_lists.remove("notes", note)
