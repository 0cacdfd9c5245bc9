"""The route as it was at a moment that people named."""

from klantroutes.model.route import Route, Version

from . import kept_lists
from .edit import Edit
from .revise import without

_NOT_KEPT = ("workshop", "agenda", "decisions", "votes", "views", "groups", "versions")
"""What is about the meeting and the board, and not about the route."""


def kept_version(route: Route, version: str, name: str, created: str) -> Version:
    """Return the route as it is now as a version; `created` is a moment in UTC as written in the file."""
    return Version(id=version, name=name, created=created, route=without(route, *_NOT_KEPT))


def keep_version(version: str, name: str, created: str) -> Edit:
    """Keep the route as it is now under this id and name."""

    def plan(route: Route) -> Route:
        return kept_lists.add("versions", kept_version(route, version, name, created)).plan(route)

    return Edit("versie bewaard", plan)


def remove_version(version: str) -> Edit:
    """Take a version away; the route itself stays."""
    return kept_lists.remove("versions", version)
