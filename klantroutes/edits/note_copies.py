"""Copies of notes."""

from collections.abc import Mapping

from klantroutes.model.route import Note, Route
from klantroutes.model.steps import Position

from .revise import revised

_ASIDE = 24
"""How far right and below a copy comes, in points."""


def with_copies(route: Route, copies: Mapping[str, tuple[Note, Position | None]]) -> Route:
    """Return the route with these notes once more under new ids: at the given place, else just beside themselves."""
    added = [_copy(note, name, place) for name, (note, place) in copies.items()]
    return revised(route, notes=(*(route.notes or ()), *added)) if added else route


def _copy(note: Note, name: str, place: Position | None) -> Note:
    if place is None and note.position is not None:
        place = Position(x=note.position.x + _ASIDE, y=note.position.y + _ASIDE)
    return revised(note, id=name) if place is None else revised(note, id=name, position=place)
