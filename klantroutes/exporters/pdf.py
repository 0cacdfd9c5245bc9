"""The drawing of a route as PDF that a screen reader can tell and an archive can keep."""

from klantroutes.exporters import typst_page
from klantroutes.exporters.pages_of_route import pages_of
from klantroutes.exporters.paper import A4, Paper
from klantroutes.model.route import Route


def generate(route: Route) -> bytes:
    """Return the drawing on A4 in landscape: PDF/UA-1 and PDF/A-3a, with the route file attached as `route.json`.

    When its smallest letters would be under 7 points, an overview comes first and each part on a page of its own.
    """
    return generate_on(route, A4)


def generate_on(route: Route, paper: Paper) -> bytes:
    """Return the same on this paper."""
    return typst_page.pdf(pages_of(route, paper))
