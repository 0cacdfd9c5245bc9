"""What must be written to come from one frozen route to another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import is_
from typing import Any, Final

from klantroutes.model.base import Model
from klantroutes.model.identifiers import new_id
from klantroutes.model.route import Route

from .fields import LISTS, element_fields, route_fields
from .order import places

ABSENT: Final = object()
"""Stands for a key that goes away."""


@dataclass(frozen=True)
class Places:
    """Where the elements of one list stand in the shared document: the keys shown, and the place of each key."""

    keys: Sequence[str] = ()
    order: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ListDifference:
    """What changes in one list, by key; fields in the form of the shared document."""

    removed: tuple[str, ...] = ()
    added: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    changed: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.removed or self.added or self.changed)


@dataclass(frozen=True)
class Difference:
    """What changes at the top of the route and in each list."""

    fields: Mapping[str, Any]
    lists: Mapping[str, ListDifference]

    def __bool__(self) -> bool:
        return bool(self.fields or self.lists)


def difference(old: Route, new: Route, present: Mapping[str, Places]) -> Difference:
    """Return what must be written; elements that are the same object cost nothing."""
    if old is new:
        return Difference({}, {})
    lists = {}
    for name in LISTS:
        before, after = getattr(old, name) or (), getattr(new, name) or ()
        if not _same_objects(before, after):
            lists[name] = _list_difference(name, before, after, present[name])
    return Difference(
        _field_difference(route_fields(old), route_fields(new)),
        {name: part for name, part in lists.items() if part},
    )


def same(one: Route, other: Route) -> bool:
    """Say whether two routes are written the same; quick when they share most of their elements."""
    if one is other:
        return True
    if route_fields(one) != route_fields(other):
        return False
    return all(_same_elements(getattr(one, name) or (), getattr(other, name) or ()) for name in LISTS)


def _same_objects(one: Sequence[Model], other: Sequence[Model]) -> bool:
    return len(one) == len(other) and all(map(is_, one, other))


def _same_elements(one: Sequence[Model], other: Sequence[Model]) -> bool:
    return len(one) == len(other) and all(
        a is b or (getattr(a, "id", "") == getattr(b, "id", "") and element_fields(a) == element_fields(b))
        for a, b in zip(one, other, strict=True)
    )


def _list_difference(name: str, old: Sequence[Model], new: Sequence[Model], present: Places) -> ListDifference:
    before = dict(zip(present.keys, old, strict=True))
    keys = _waiver_keys(before, new) if name == "waivers" else [str(getattr(one, "id", "")) for one in new]
    after = dict(zip(keys, new, strict=True))
    added = {key: element_fields(one) for key, one in after.items() if key not in before}
    changed = {
        key: _field_difference(element_fields(before[key]), element_fields(one))
        for key, one in after.items()
        if key in before and before[key] is not one
    }
    # Most gestures leave the order alone, and finding places looks at every element.
    moved = {} if keys == list(present.keys) else places(keys, {key: present.order[key] for key in present.keys})
    for key, place in moved.items():
        (added if key in added else changed).setdefault(key, {})["order"] = place
    removed = tuple(key for key in before if key not in after)
    return ListDifference(removed, added, {key: fields for key, fields in changed.items() if fields})


def _field_difference(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    changes: dict[str, Any] = {name: ABSENT for name in old if name not in new}
    for name, value in new.items():
        if name not in old or old[name] != value:
            changes[name] = value
    return changes


def _waiver_keys(before: Mapping[str, Model], new: Sequence[Model]) -> list[str]:
    """Return keys for waivers, which have no id: first those that are equal, then the rest in order, then new keys."""
    left = dict(before)
    found: list[str | None] = []
    for one in new:
        key = next((key for key, old in left.items() if old is one or element_fields(old) == element_fields(one)), None)
        found.append(key)
        left.pop(key or "", None)
    spare = iter(left)
    return [key or next(spare, None) or new_id("w") for key in found]
