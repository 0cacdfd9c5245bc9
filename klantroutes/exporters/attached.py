"""The route as data that goes along in an export: all of it, but no secret leaves the room."""

from typing import Any

from klantroutes.edits.revise import without
from klantroutes.edits.tally import is_secret
from klantroutes.model.route import Route
from klantroutes.storage import generate as storage


def attached(route: Route) -> bytes:
    """Return the bytes of the route file; while a hidden round of voting goes on, without its votes."""
    return storage.generate(_told_openly(route))


def attached_content(route: Route) -> dict[str, Any]:
    """Return the same as data, for formats that have the route as an addition of their own."""
    return storage.content(_told_openly(route))


def _told_openly(route: Route) -> Route:
    return without(route, "votes") if is_secret(route) else route
