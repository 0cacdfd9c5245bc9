"""What a route holds, in numbers."""

from klantroutes.model.route import Route


def counted(route: Route) -> str:
    """Return what was taken: `14 stappen, 12 lijnen, 3 briefjes`."""
    parts = [_numbered(len(route.steps), "stap", "stappen"), _numbered(len(route.links), "lijn", "lijnen")]
    if route.notes:
        parts.append(_numbered(len(route.notes), "briefje", "briefjes"))
    return ", ".join(parts)


def _numbered(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
