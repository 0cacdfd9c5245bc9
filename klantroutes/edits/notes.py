"""Sticky notes."""

from klantroutes.model.route import Note

from . import kept_lists
from .edit import Edit


def add_note(note: Note) -> Edit:
    """Add a note at the end."""
    return kept_lists.add("notes", note)


def change_note(note: str, **fields: object) -> Edit:
    """Fill in fields of a note; None is `not filled in yet`."""
    return kept_lists.change("notes", note, fields)


def remove_note(note: str) -> Edit:
    """Take a note away."""
    return kept_lists.remove("notes", note)
