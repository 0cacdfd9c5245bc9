"""The fields of a route and its elements, flat and in the form of the shared document."""

from typing import Any

from klantroutes.edits.revise import given
from klantroutes.model.base import Model
from klantroutes.model.route import LISTS as ALL_LISTS
from klantroutes.model.route import Route

from .values import encoded

LISTS = tuple(name for name in ALL_LISTS if name != "lanes")
"""The fields of a route that are held as one map per list, keyed by id; the lanes are held as one value."""
NESTED = ("target", "coalition", "settings", "workshop")
"""The fields of a route of which each part has a key of its own."""
_LONG = frozenset({("route", "description"), ("steps", "description"), ("notes", "text")})


def is_long(name: str, field: str, value: object) -> bool:
    """Say whether this value is a text in which two people may type at once."""
    return (name, field) in _LONG and isinstance(value, str)


def element_fields(element: Model) -> dict[str, Any]:
    """Return the given fields of an element of a list, without its id."""
    return {name: encoded(value) for name, value in given(element).items() if name != "id"}


def route_fields(route: Route) -> dict[str, Any]:
    """Return the given fields at the top of the route; a list is only said to be there (true, or null)."""
    found: dict[str, Any] = {}
    for name, value in given(route).items():
        if name in LISTS:
            found[name] = None if value is None else True
        elif name in NESTED and isinstance(value, Model):
            found[name] = True
            found.update({f"{name}.{part}": encoded(held) for part, held in given(value).items()})
        else:
            found[name] = encoded(value)
    return found
