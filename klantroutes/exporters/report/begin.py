"""The route as it was when the meeting began."""

from klantroutes.edits.versions import without_meeting
from klantroutes.model.route import Route


def begun_with(route: Route) -> Route | None:
    """Return the version that was kept at the start; None when there is none, or when it was taken away."""
    name = route.workshop.started_from if route.workshop is not None else None
    return next((without_meeting(version.route) for version in route.versions or () if version.id == name), None)
