"""Two versions with a common beginning made into one, without ever choosing between people."""

from klantroutes.model.route import LISTS, Route

from .conflict import Merged, Place
from .conflict_words import conflict_at
from .draft import Draft, Versions
from .held import Content, Key
from .names import Names
from .order import merged_order
from .parts import Parts, parts_of, route_of
from .repair import repair
from .three_way import merged_element, merged_fields


def merge(base: Route, mine: Route, theirs: Route) -> Merged:
    """Return the valid route that has the changes of both, and where they clash.

    Where both changed the same field differently, the route keeps what the base has; what one removed stays as it was
    when the other changed it or builds on it. The order of elements and the moment of the last change never clash.
    With mine and theirs changed about, the route and the conflicts are the same.
    """
    return merged(Versions(parts_of(base), parts_of(mine), parts_of(theirs)), Names(base, mine, theirs))


def merged(versions: Versions, names: Names) -> Merged:
    """Return one route out of versions that are in pieces; `names` are what the conflicts call things."""
    draft = Draft(versions)
    _merge_frame(draft)
    for name in LISTS:
        _merge_list(draft, name)
    repair(draft)
    lists = {name: _in_order(draft, name) for name in LISTS}
    conflicts = tuple(conflict_at(place, draft.clashes[place], versions, names) for place in _ranked(draft))
    return Merged(route_of(Parts(draft.frame, lists)), conflicts)


def _merge_frame(draft: Draft) -> None:
    base, mine, theirs = (parts.frame for parts in (draft.versions.base, draft.versions.mine, draft.versions.theirs))
    draft.frame, clashes = merged_fields(base, mine, theirs, ())
    for path, reason in clashes:
        if path[0] not in LISTS:  # an empty list, null and nothing mean the same to people
            draft.clash("", (), path, reason)


def _merge_list(draft: Draft, name: str) -> None:
    draft.lists[name] = {}
    for key in draft.versions.keys(name):
        held, clashes = merged_element(*draft.versions.at(Place(name, key, ())))
        if isinstance(held, dict):
            draft.lists[name][key] = held
        for path, reason in clashes:
            draft.clash(name, key, path, reason)


def _in_order(draft: Draft, name: str) -> dict[Key, Content]:
    versions, elements = draft.versions, draft.lists[name]
    base, mine, theirs = (list(parts.lists[name]) for parts in (versions.base, versions.mine, versions.theirs))
    return {key: elements[key] for key in merged_order(base, mine, theirs, elements)}


def _ranked(draft: Draft) -> list[Place]:
    """Return where the versions clash: first in the route itself, then in its lists, elements as in the base."""
    base = draft.versions.base.lists
    lists = {place.list for place in draft.clashes if place.list}
    at = {name: {key: index for index, key in enumerate(base[name])} for name in lists}

    def rank(place: Place) -> tuple[int, int, Place]:
        if not place.list:
            return -1, 0, place
        return LISTS.index(place.list), at[place.list].get(place.key, len(at[place.list])), place

    return sorted(draft.clashes, key=rank)
