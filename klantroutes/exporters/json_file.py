"""The route itself, as the canonical bytes of its file."""

from klantroutes.model.route import Route
from klantroutes.storage import generate as storage


def generate(route: Route) -> bytes:
    """Return exactly the bytes that saving the route would write."""
    return storage.generate(route)
