"""From the shared document to a frozen route: only what changed is read and validated again."""

import json
from collections.abc import Iterable
from typing import Any, cast

from pycrdt import Doc, Map, Text
from pydantic import TypeAdapter, ValidationError

from klantroutes.edits.revise import given, without
from klantroutes.model.base import Model
from klantroutes.model.integrity import link_faults
from klantroutes.model.link import Link
from klantroutes.model.route import Agreement, Note, Route, Version, Waiver
from klantroutes.model.steps import Step
from klantroutes.model.workshop import AgendaItem, Decision, Group, View, Vote

from .difference import Places
from .fields import LISTS, NESTED
from .order import first_places, is_place
from .shape import root
from .values import decoded

_KINDS: dict[str, TypeAdapter[Any]] = {
    "steps": TypeAdapter(Step),
    "links": TypeAdapter(Link),
    "notes": TypeAdapter(Note),
    "agreements": TypeAdapter(Agreement),
    "waivers": TypeAdapter(Waiver),
    "agenda": TypeAdapter(AgendaItem),
    "decisions": TypeAdapter(Decision),
    "votes": TypeAdapter(Vote),
    "views": TypeAdapter(View),
    "groups": TypeAdapter(Group),
    "versions": TypeAdapter(Version),
}


class Projection:
    """The frozen route that the document shows, with what is needed to renew it piece by piece.

    What a merge made impossible is left out of the route and stays in the document: a line to a step that is gone,
    a lane that is gone, an element that does not validate.
    """

    def __init__(self, doc: "Doc[Map[Any]]") -> None:
        self._doc = doc
        self._elements: dict[str, dict[str, Model]] = {name: {} for name in LISTS}
        self._order: dict[str, dict[str, str]] = {name: {} for name in LISTS}
        self._sorted: dict[str, list[str]] = {name: [] for name in LISTS}
        self.places: dict[str, Places] = {name: Places() for name in LISTS}
        """Where the elements that are shown stand in the document."""
        self.route: Route
        """The route as it is now; there is one after `take` or `read`."""

    def take(self, route: Route, keys: dict[str, tuple[str, ...]]) -> None:
        """Start from the route with which the document was just seeded, without reading it back."""
        for name in LISTS:
            self._elements[name] = dict(zip(keys[name], getattr(route, name) or (), strict=True))
            self._order[name] = dict(zip(keys[name], first_places(len(keys[name])), strict=True))
            self._sorted[name] = list(keys[name])
            self.places[name] = Places(keys[name], self._order[name])
        self.route = route

    def read(self) -> None:
        """Read the whole document; raises ValidationError when there is no route in it."""
        top = self._top()
        for name in LISTS:
            self._read_elements(name, _plain(root(self._doc, name)))
        self.route = Route.model_validate(top)
        self.route = Route.model_validate(top | self._lists(LISTS, self.route))

    def refresh(self, dirty: dict[str, set[str]]) -> None:
        """Read again what changed: keys per map."""
        lists = {name for name in LISTS if dirty.get(name)}
        other_ends = False
        for name in lists:
            held = root(self._doc, name)
            other_kinds = self._read_elements(name, {key: _plain(held.get(key)) for key in dirty[name]})
            other_ends = other_ends or (name == "steps" and other_kinds)
        fields: dict[str, Any] = given(self.route)
        frame = self.route
        if dirty.get("route"):
            fields, frame = self._new_frame(fields)
            lists = set(LISTS)
        elif other_ends:
            lists.add("links")
        for name in lists:
            fields.pop(name, None)
        ordered = [name for name in LISTS if name in lists]
        fields |= self._lists(ordered, frame)
        # Every part is valid by itself by now; validating ten thousand steps anew would be felt at every key.
        self.route = Route.model_construct(_fields_set=set(fields), **fields)

    def _read_elements(self, name: str, found: dict[str, Any]) -> bool:
        """Take over these elements; says whether one came, went or changed its kind."""
        elements, order = self._elements[name], self._order[name]
        resort = other_kinds = False
        for key, values in found.items():
            old, (new, place) = elements.get(key), _element(name, key, values)
            other_kinds = other_kinds or getattr(old, "kind", None) != getattr(new, "kind", None)
            resort = resort or place != order.get(key)
            if new is None or place is None:
                elements.pop(key, None)
                order.pop(key, None)
            else:
                elements[key], order[key] = new, place
        if resort:
            self._sorted[name] = sorted(order, key=lambda key: (order[key], key))
        return other_kinds

    def _new_frame(self, before: dict[str, Any]) -> tuple[dict[str, Any], Route]:
        """Return the fields at the top and a route of those alone; as they were when they do not make a route."""
        fields = self._top()
        try:
            frame = Route.model_validate(fields)
            return given(frame), frame
        except ValidationError:
            return before, self.route

    def _top(self) -> dict[str, Any]:
        """Return the fields at the top in the form of a file, without the lists."""
        fields: dict[str, Any] = {}
        for key, value in root(self._doc, "route").items():
            name, _, part = key.partition(".")
            if name not in Route.model_fields or name in LISTS:
                continue
            plain = decoded(part or name, str(value) if isinstance(value, Text) else value)
            if part:
                _parts(fields, name)[part] = plain
            elif name in NESTED and value is not None:
                _parts(fields, name)
            elif not isinstance(fields.get(name), dict):
                fields[name] = plain
        return fields

    def _lists(self, names: Iterable[str], frame: Route) -> dict[str, Any]:
        """Return the lists in their order as far as they can be shown; the steps must come before the links."""
        found: dict[str, Any] = {}
        marks = root(self._doc, "route")
        for name in names:
            elements = self._shown(name, frame)
            self.places[name] = Places(tuple(elements), self._order[name])
            if elements or marks.get(name):
                found[name] = tuple(elements.values())
            elif name in marks and name not in ("steps", "links"):
                found[name] = None
        return found

    def _shown(self, name: str, frame: Route) -> dict[str, Model]:
        held = self._elements[name]
        elements = {key: held[key] for key in self._sorted[name]}
        if name == "links":
            steps = cast(dict[str, Step], self._elements["steps"])
            links = cast(dict[str, Link], elements)
            return {key: link for key, link in links.items() if not any(link_faults("", link, steps))}
        if name == "steps":
            lanes = {None, *(lane.id for lane in frame.rows)}
            return {key: _in_a_lane(cast(Step, step), lanes) for key, step in elements.items()}
        return elements


def _in_a_lane(step: Step, lanes: set[str | None]) -> Step:
    return step if step.lane in lanes else without(step, "lane")


def _parts(fields: dict[str, Any], name: str) -> dict[str, Any]:
    held = fields.get(name)
    if not isinstance(held, dict):
        held = fields[name] = {}
    return held


def _plain(held: object) -> Any:
    """Return what a map holds as plain values; its text form is JSON and is made in one go."""
    return json.loads(str(held)) if isinstance(held, Map) else None


def _element(name: str, key: str, values: object) -> tuple[Model | None, str | None]:
    """Return the element with these values and its place; None when it is gone or cannot be."""
    if not isinstance(values, dict):
        return None, None
    fields = {field: decoded(field, value) for field, value in values.items()}
    place = fields.pop("order", None)
    if name != "waivers":
        fields["id"] = key
    try:
        element = cast(Model, _KINDS[name].validate_python(fields))
    except ValidationError:
        return None, None
    return (element, place) if is_place(place) else (None, None)
