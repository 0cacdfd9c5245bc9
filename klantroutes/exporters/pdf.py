"""One page of a route as PDF that a screen reader can tell and an archive can keep."""

from klantroutes.exporters import typst_page
from klantroutes.exporters.page_of_route import page_of
from klantroutes.model.route import Route


def generate(route: Route) -> bytes:
    """Return an A4 page in landscape: PDF/UA-1 and PDF/A-3a, with the route file attached as `route.json`."""
    return typst_page.pdf(page_of(route))
