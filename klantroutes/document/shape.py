"""The shape of the shared document: which maps there are and which key holds what.

One map `route` for the fields at the top, and one map per list, keyed by id. A nested value at the top is flat:
`target` says that it is there and `target.levels` holds one field, so that two people can change two fields.
An absent field has no key and an explicit null is a key with null. In `route`, the key of a list says that the list
was given. Each element is a map with a key per field and `order` for its place.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from pycrdt import Doc, Map, Text

from klantroutes.model.base import Model
from klantroutes.model.identifiers import new_id
from klantroutes.model.route import Route

from .difference import ABSENT, Difference
from .fields import LISTS, element_fields, is_long, route_fields
from .long_text import assign
from .order import first_places

ROOTS = ("route", *LISTS)


def empty() -> "Doc[Map[Any]]":
    """Return a document with the maps and nothing in them."""
    doc: Doc[Map[Any]] = Doc()
    for name in ROOTS:
        doc.get(name, type=Map)
    return doc


def root(doc: "Doc[Map[Any]]", name: str) -> "Map[Any]":
    """Return one of the maps at the top."""
    return doc.get(name, type=Map)


def seeded(route: Route) -> tuple["Doc[Map[Any]]", dict[str, tuple[str, ...]]]:
    """Return a new document with this route, and the keys of each list in the order of the route."""
    doc = empty()
    keys = {name: element_keys(name, getattr(route, name) or ()) for name in LISTS}
    with doc.transaction():
        _seed_map(root(doc, "route"), "route", route_fields(route))
        for name in LISTS:
            elements = dict(zip(keys[name], getattr(route, name) or (), strict=True))
            order = dict(zip(keys[name], first_places(len(elements)), strict=True))
            for key in sorted(elements):
                _add(root(doc, name), name, key, {**element_fields(elements[key]), "order": order[key]})
    return doc, keys


def element_keys(name: str, elements: Iterable[Model]) -> tuple[str, ...]:
    """Return the keys under which these elements are held; a waiver has no id and gets a key."""
    if name == "waivers":
        return tuple(new_id("w") for _ in elements)
    return tuple(str(getattr(element, "id", "")) for element in elements)


def write(doc: "Doc[Map[Any]]", difference: Difference, origin: str) -> None:
    """Write a planned difference as plain assignments in one transaction."""
    with doc.transaction(origin=origin):
        _assign_all(root(doc, "route"), "route", difference.fields)
        for name, part in difference.lists.items():
            elements = root(doc, name)
            for key in part.removed:
                del elements[key]
            for key, fields in part.added.items():
                _add(elements, name, key, fields)
            for key, fields in part.changed.items():
                _assign_all(elements[key], name, fields)


def _seed_map(target: "Map[Any]", name: str, fields: Mapping[str, Any]) -> None:
    for field in sorted(fields):
        target[field] = _held(name, field, fields[field])


def _add(elements: "Map[Any]", name: str, key: str, fields: Mapping[str, Any]) -> None:
    elements[key] = Map({field: _held(name, field, fields[field]) for field in sorted(fields)})


def _assign_all(target: "Map[Any]", name: str, fields: Mapping[str, Any]) -> None:
    for field, value in fields.items():
        if value is ABSENT:
            if field in target:  # a merge can show a part whose own key is gone
                del target[field]
        elif is_long(name, field, value) and isinstance(target.get(field), Text):
            assign(target[field], value)
        else:
            target[field] = _held(name, field, value)


def _held(name: str, field: str, value: Any) -> Any:
    return Text(value) if is_long(name, field, value) else value
