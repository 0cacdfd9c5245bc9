"""The route itself, as the canonical bytes of its file."""

from klantroutes.exporters.attached import attached
from klantroutes.model.route import Route


def generate(route: Route) -> bytes:
    """Return exactly the bytes that saving the route would write; the votes of a round that is secret stay behind."""
    return attached(route)
