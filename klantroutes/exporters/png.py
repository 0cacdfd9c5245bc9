"""The page of a route as a picture made of pixels."""

from klantroutes.exporters import svg, typst_page
from klantroutes.exporters.paper import A4
from klantroutes.model.route import Route

NARROWEST, WIDEST = 200, 8000
"""The width of a picture in pixels; a wider one would take more memory than most computers have to spare."""
WIDE = 2339
"""The width when nobody chose one: 200 pixels in an inch of A4."""
ON_SCREEN = 1123
"""The width at scale 1: as large as the page is on a screen at 100 %."""
_PAGE_INCHES = A4.wide / 25.4


def generate(route: Route) -> bytes:
    """Return an A4 page in landscape, with 200 pixels per inch."""
    return generate_wide(route, WIDE)


def generate_wide(route: Route, width: int) -> bytes:
    """Return an A4 page in landscape of so many pixels wide; raises ValueError outside 200 to 8000."""
    if not NARROWEST <= width <= WIDEST:
        raise ValueError(width)
    return typst_page.pixels(svg.generate(route), A4.wide, A4.tall, width / _PAGE_INCHES)
