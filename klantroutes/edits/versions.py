"""The route as it was at a moment that people named: kept, taken away, and put back."""

from klantroutes.model.route import Route, Version
from klantroutes.model.workshop import Group

from . import kept_lists
from .edit import Edit
from .refused import Refused
from .revise import given, revised, without

_NOT_KEPT = ("workshop", "agenda", "decisions", "votes", "views", "groups", "versions")
"""What is about the meeting and the board, and not about the route."""
_SAID = ("notes", "agreements")
"""What people said about the route; a version holds it, but nobody loses it by going back."""


def without_meeting(route: Route) -> Route:
    """Return the route as a version holds it; two routes are compared in this form."""
    return without(route, *_NOT_KEPT)


def kept_version(route: Route, version: str, name: str, created: str) -> Version:
    """Return the route as it is now as a version; `created` is a moment in UTC as written in the file."""
    return Version(id=version, name=name, created=created, route=without_meeting(route))


def keep_version(version: str, name: str, created: str) -> Edit:
    """Keep the route as it is now under this id and name."""

    def plan(route: Route) -> Route:
        return kept_lists.add("versions", kept_version(route, version, name, created)).plan(route)

    return Edit("versie bewaard", plan)


def remove_version(version: str) -> Edit:
    """Take a version away; the route itself stays."""
    return kept_lists.remove("versions", version)


def restore_version(version: str) -> Edit:
    """Put the route back as it was in this version.

    Notes, agreements and all of the meeting stay as they are now; groups lose the steps that are gone.
    """

    def plan(route: Route) -> Route:
        held = next((one for one in route.versions or () if one.id == version), None)
        if held is None:
            raise Refused("Deze versie is er niet meer.")
        stays = {name: value for name, value in given(route).items() if name in (*_SAID, *_NOT_KEPT)}
        groups = [_left(group, held.route) for group in route.groups or ()]
        if "groups" in stays:
            stays["groups"] = tuple(group for group in groups if group is not None)
        return revised(without(held.route, *_SAID, *_NOT_KEPT), **stays)

    return Edit("versie teruggezet", plan)


def _left(group: Group, route: Route) -> Group | None:
    """Return the group with the steps that this route has; None when there is nothing left to hold together."""
    steps = tuple(step for step in group.steps if step in route.by_id)
    return revised(group, steps=steps) if len(steps) > 1 else None
