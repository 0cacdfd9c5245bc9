"""From a route and what differs to the other route."""

from klantroutes.model.route import Route

from .comparison import Change, Comparison, ListComparison
from .held import ABSENT, Content, Key
from .order import following
from .parts import Parts, parts_of, route_of


def apply(before: Route, comparison: Comparison) -> Route:
    """Return the later route of a comparison, byte for byte; `before` must be the earlier one."""
    parts = parts_of(before)
    frame = _changed(parts.frame, comparison.fields)
    lists = {
        name: _applied(elements, comparison.lists[name]) if name in comparison.lists else elements
        for name, elements in parts.lists.items()
    }
    return route_of(Parts(frame, lists))


def _applied(elements: dict[Key, Content], part: ListComparison) -> dict[Key, Content]:
    found = {key: element for key, element in elements.items() if key not in part.removed} | dict(part.added)
    for key, fields in part.changed.items():
        found[key] = _changed(found[key], fields)
    order = part.order if part.order is not None else following(elements, found)
    return {key: found[key] for key in order}


def _changed(held: Content, fields: tuple[Change, ...]) -> Content:
    found = dict(held)
    for path, _, new in fields:
        name, *rest = path
        value = _changed(found[name], (Change(tuple(rest), ABSENT, new),)) if rest else new
        if value is ABSENT:
            del found[name]
        else:
            found[name] = value
    return found
