"""Merging in which a person chose what holds where the versions clash."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import takewhile
from typing import Literal

from klantroutes.model.grammar import may_link
from klantroutes.model.route import Route

from .conflict import Merged, Place
from .draft import Versions
from .held import ABSENT, Content, Held, Key, Path
from .merge import merge, merged
from .names import Names
from .parts import Parts, parts_of

Side = Literal["base", "mine", "theirs"]
SIDES: tuple[Side, ...] = ("base", "mine", "theirs")


def merge_choosing(base: Route, mine: Route, theirs: Route, choices: Mapping[Place, Side]) -> Merged:
    """Return the merged route in which each of these places holds what the chosen side has there.

    Every version gets what was chosen before they are merged, so that it clashes no longer. What is still named as a
    conflict cannot be as chosen: without it the rest is no route. There the beginning holds, as everywhere.
    """
    if not choices:
        return merge(base, mine, theirs)
    asked = Versions(parts_of(base), parts_of(mine), parts_of(theirs))
    chosen = asked
    for place, side in choices.items():
        held = asked.at(place)[SIDES.index(side)]
        chosen = Versions(*(_with(parts, place, held, asked) for parts in (chosen.base, chosen.mine, chosen.theirs)))
    sound = Versions(_sound(chosen.base), _sound(chosen.mine), _sound(chosen.theirs))
    found = merged(sound, Names(base, mine, theirs))
    left = tuple(conflict for conflict in found.conflicts if choices.get(conflict.place) != "base")
    return replace(found, conflicts=left)


def _with(parts: Parts, place: Place, held: Held, asked: Versions) -> Parts:
    """Return the pieces with this at that place; a field of an element that is not there stays away."""
    if not place.list:
        return replace(parts, frame=_set(parts.frame, place.path, held))
    elements = dict(parts.lists[place.list])
    before = elements.get(place.key)
    if place.path:
        if before is None:
            return parts
        elements[place.key] = _set(before, place.path, held)
    elif held is ABSENT:
        elements.pop(place.key, None)
    else:
        elements = _put(elements, place.list, place.key, held, asked)
    lists = {**parts.lists, place.list: elements}
    if place.list == "steps" and before is None and place.key in elements:
        lists["links"] = _lines_back(parts.lists["links"], place.key[0], asked)
    return replace(parts, lists=lists)


def _put(elements: dict[Key, Content], name: str, key: Key, held: Content, asked: Versions) -> dict[Key, Content]:
    """Return the elements with this one; a new one stands behind the one that it stood behind where it came from."""
    if key in elements:
        return {**elements, key: held}
    source = next(one.lists[name] for one in (asked.base, asked.mine, asked.theirs) if key in one.lists[name])
    earlier = [other for other in takewhile(lambda other: other != key, source) if other in elements]
    items = list(elements.items())
    items.insert(list(elements).index(earlier[-1]) + 1 if earlier else 0, (key, held))
    return dict(items)


def _lines_back(links: dict[Key, Content], step: str, asked: Versions) -> dict[Key, Content]:
    """Return the lines with those that a step had in the base: they went with it, and nobody chose that."""
    for key, link in asked.base.lists["links"].items():
        if key not in links and step in (link["source"], link["target"]):
            links = _put(links, "links", key, link, asked)
    return links


def _sound(parts: Parts) -> Parts:
    """Return the pieces without lines and lanes that they cannot have now; merging counts on a sound beginning."""
    steps = {key: _in_lane(step, parts.lists["lanes"]) for key, step in parts.lists["steps"].items()}
    links = {key: link for key, link in parts.lists["links"].items() if _leads(link, steps)}
    return replace(parts, lists={**parts.lists, "steps": steps, "links": links})


def _in_lane(step: Content, lanes: Mapping[Key, Content]) -> Content:
    lost = step.get("lane") is not None and (step["lane"],) not in lanes
    return {name: held for name, held in step.items() if name != "lane"} if lost else step


def _leads(link: Content, steps: Mapping[Key, Content]) -> bool:
    source, target = (steps.get((link[end],)) for end in ("source", "target"))
    if source is None or target is None or source is target:
        return False
    return may_link(link["kind"], source["kind"], target["kind"])


def _set(fields: Content, path: Path, held: Held) -> Content:
    """Return the fields with this one set, or taken away where nothing was chosen."""
    name, *rest = path
    found = dict(fields)
    inner = found.get(name)
    value = _set(inner if isinstance(inner, dict) else {}, tuple(rest), held) if rest else held
    if value is ABSENT:
        found.pop(name, None)
    else:
        found[name] = value
    return found
