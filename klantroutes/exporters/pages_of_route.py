"""From a route to what goes on its pages: the drawing on one page, or an overview with the tiles it falls into."""

from dataclasses import replace

from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.exporters import svg
from klantroutes.exporters.attached import attached
from klantroutes.exporters.paper import Paper
from klantroutes.exporters.sheet import sheet
from klantroutes.exporters.tiles.map import over_drawing
from klantroutes.exporters.tiles.page import page_of_tile
from klantroutes.exporters.tiles.spread import Spread, spread
from klantroutes.exporters.tiles.words import overview_says, tile_in_words
from klantroutes.exporters.told.day import moment_of
from klantroutes.exporters.typst_page import Page, Pages
from klantroutes.exporters.words import told
from klantroutes.model.route import Route


def pages_of(route: Route, paper: Paper) -> Pages:
    """Return the pages of this route on this paper."""
    moment = moment_of(route)
    day = (moment.year, moment.month, moment.day)
    author = (route.coalition.name if route.coalition else None) or "Klantroutes"
    title = route.title or "Klantroute"
    return Pages(_drawn(route, paper), title, author, day, attached(route))


def _drawn(route: Route, paper: Paper) -> tuple[Page, ...]:
    drawing = draw(route)
    page = sheet(route, paper, drawing)
    ways = [(way, found) for way in paper.ways if (found := spread(drawing, way, page.scale)) is not None]
    if not ways:
        return (Page(svg.on_page(route, page, paper.wide, paper.tall), told(route), paper.wide, paper.tall),)
    held, found = min(ways, key=lambda way: len(way[1].tiles))
    numbers = range(len(found.tiles))
    return (_overview(route, drawing, paper, found), *(_tile(route, drawing, held, found, one) for one in numbers))


def _overview(route: Route, drawing: Drawing, paper: Paper, found: Spread) -> Page:
    said = overview_says(found.tiles)
    page = sheet(route, paper, drawing, said=said, pages=len(found.tiles) + 1)
    page = replace(page, above=over_drawing(drawing, found.tiles, page.scale))
    drawn = svg.on_page(route, page, paper.wide, paper.tall)
    return Page(drawn, f"{said}\n{told(route)}", paper.wide, paper.tall)


def _tile(route: Route, drawing: Drawing, paper: Paper, found: Spread, number: int) -> Page:
    words = tile_in_words(route, drawing, found.tiles[number], found.tiles)
    return Page(page_of_tile(route, drawing, paper, found, number), words, paper.wide, paper.tall)
