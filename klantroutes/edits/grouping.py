"""Steps that people move as one."""

from collections.abc import Iterable

from klantroutes.model.route import Route
from klantroutes.model.workshop import Group

from .edit import Edit
from .elements import step_in
from .refused import Refused
from .revise import revised


def group(name: str, ids: Iterable[str]) -> Edit:
    """Make one group with this id of these steps; they leave the groups that they were in."""
    wanted = tuple(dict.fromkeys(ids))

    def plan(route: Route) -> Route:
        if len(wanted) < 2:
            raise Refused("Een groep heeft ten minste twee stappen. Kies er nog een bij.")
        for step in wanted:
            step_in(route, step)
        return revised(route, groups=(*_without(route, wanted), Group(id=name, steps=wanted)))

    return Edit("gegroepeerd", plan)


def ungroup(ids: Iterable[str]) -> Edit:
    """Undo every group that one of these steps is in; the steps stay."""
    wanted = frozenset(ids)

    def plan(route: Route) -> Route:
        left = tuple(one for one in route.groups or () if not wanted & set(one.steps))
        return revised(route, groups=left) if len(left) < len(route.groups or ()) else route

    return Edit("groep opgeheven", plan)


def groups_of(route: Route) -> list[tuple[str, ...]]:
    """Return the steps of each group that are still there; a group with one step left is none."""
    known = route.by_id
    found = [tuple(name for name in one.steps if name in known) for one in route.groups or ()]
    return [names for names in found if len(names) > 1]


def with_groups(route: Route, ids: Iterable[str]) -> list[str]:
    """Return these elements and whoever is in a group with one of them, each once."""
    found = dict.fromkeys(ids)
    for names in groups_of(route):
        if not found.keys().isdisjoint(names):
            found |= dict.fromkeys(names)
    return list(found)


def _without(route: Route, gone: tuple[str, ...]) -> list[Group]:
    """Return the groups without these steps, and without groups of which less than two are left."""
    known = route.by_id
    found = []
    for one in route.groups or ():
        left = tuple(name for name in one.steps if name not in gone and name in known)
        if len(left) > 1:
            found.append(one if left == one.steps else revised(one, steps=left))
    return found
