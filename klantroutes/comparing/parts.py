"""A route taken apart into the fields at the top and the elements of each list, and put together again."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from klantroutes.model.route import LISTS, Route
from klantroutes.model.vocabulary import DEFAULT_LANES
from klantroutes.storage.generate import content

from .held import Content, Key

_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType({"waivers": ("rule", "element")})
"""The fields by which elements without an id are known."""


GIVEN = "gegeven"
"""Stands in the frame for a list that was given; its elements stand in `lists`."""


@dataclass(frozen=True)
class Parts:
    """A route in pieces; `frame` holds the fields at the top, and of each list only whether it was given."""

    frame: Content
    lists: Mapping[str, dict[Key, Content]]


def parts_of(route: Route) -> Parts:
    """Return the pieces of a route; where it names no lanes, those that are drawn are its lanes."""
    frame = content(route)
    lists = {name: _elements(name, frame.get(name)) for name in LISTS}
    lists["lanes"] = lists["lanes"] or default_lanes()
    return Parts({name: _mark(name, held) if name in LISTS else held for name, held in frame.items()}, lists)


def route_of(parts: Parts) -> Route:
    """Return the route of which these are the pieces; elements are written whatever the frame says of their list."""
    found: Content = dict(parts.frame)
    for name in LISTS:
        elements = parts.lists[name]
        untold = default_lanes() if name == "lanes" else {}
        if found.get(name) == GIVEN or list(elements.items()) != list(untold.items()):
            found[name] = list(elements.values())
    return Route.model_validate(found)


def default_lanes() -> dict[Key, Content]:
    """Return the lanes of a route that names none."""
    return {(lane,): {"id": lane, "label": label} for lane, label in DEFAULT_LANES}


def _mark(name: str, held: list[Content] | None) -> Any:
    """Return what the frame holds of a list; lanes that are given but empty are the ones that are drawn."""
    return held if held is None or (name == "lanes" and not held) else GIVEN


def _elements(name: str, held: list[Content] | None) -> dict[Key, Content]:
    """Return the elements by key; what stands there twice gets a number, for no file is refused for that."""
    found: dict[Key, Content] = {}
    for element in held or ():
        key = first = tuple(_written(element.get(field)) for field in _KEYS.get(name, ("id",)))
        number = 1
        while key in found:
            number += 1
            key = (*first, str(number))
        found[key] = element
    return found


def _written(value: Any) -> str:
    return "" if value is None else str(value)
