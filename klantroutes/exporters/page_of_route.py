"""From a route to what goes on its page: drawing, words, date and data."""

from klantroutes.exporters import svg
from klantroutes.exporters.typst_page import Page
from klantroutes.exporters.words import told
from klantroutes.model.route import Route
from klantroutes.storage.generate import generate

_NO_DAY = "1970-01-01"
"""An archive file must be dated; a route that carries no date at all gets this one, never the clock."""


def page_of(route: Route) -> Page:
    """Return the page of this route."""
    moment = route.modified or route.reviewed_on or route.created or _NO_DAY
    year, month, day = (int(part) for part in moment[:10].split("-"))
    author = (route.coalition.name if route.coalition else None) or "Klantroutes"
    return Page(
        svg.generate(route), route.title or "Klantroute", author, told(route), (year, month, day), generate(route)
    )
