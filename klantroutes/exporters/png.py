"""One page of a route as a picture made of pixels."""

from klantroutes.exporters import typst_page
from klantroutes.exporters.page_of_route import page_of
from klantroutes.model.route import Route

_PAGE_INCHES = 297 / 25.4


def generate(route: Route, *, ppi: float = 200, width: int | None = None) -> bytes:
    """Return an A4 page in landscape with `ppi` pixels per inch, or `width` pixels wide."""
    return typst_page.png(page_of(route), ppi if width is None else width / _PAGE_INCHES)
