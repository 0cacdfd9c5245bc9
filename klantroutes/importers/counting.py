"""What a route holds, in numbers."""

from klantroutes.model.route import Route
from klantroutes.model.wording import numbered


def counted(route: Route) -> str:
    """Return what was taken: `14 stappen, 12 lijnen, 3 briefjes`."""
    parts = [numbered(len(route.steps), "stap", "stappen"), numbered(len(route.links), "lijn", "lijnen")]
    if route.notes:
        parts.append(numbered(len(route.notes), "briefje", "briefjes"))
    return ", ".join(parts)
