"""The page of one tile as SVG: what it is, where it belongs, its part of the drawing, and where that goes on."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.palette import LIGHT
from klantroutes.drawing.parts import Anchor, Part, PathPart, TextPart
from klantroutes.drawing.text import width, wrap
from klantroutes.exporters.paper import POINTS, Paper
from klantroutes.exporters.sheet import MARGIN, foot_of
from klantroutes.exporters.svg import FONTS, svg_of
from klantroutes.layout.geometry import Rect
from klantroutes.model.plain_text import one_line, printable
from klantroutes.model.route import Route

from .extents import Extents
from .frame import Frame
from .map import small_map
from .spread import HEAD, Spread
from .tile import Tile, neighbours
from .words import going_on

_TITLE = 12.0
_NAME = 9.5
_LONGEST = 200
"""Letters of a title that are looked at; far fewer fit."""
_MAP = 92.0
"""Width of the room for the small map."""
_ARROWS = {"links": "←", "rechts": "→", "boven": "↑", "onder": "↓"}
_VEIL = 0.55
"""How much the strip of a neighbour fades."""


def page_of_tile(route: Route, drawing: Drawing, paper: Paper, spread: Spread, number: int) -> bytes:
    """Return the page of the tile with this number, from 0; the overview is the page before the first."""
    tile = spread.tiles[number]
    wide, tall = paper.wide * POINTS, paper.tall * POINTS
    on_paper = Rect(
        spread.room.x, spread.room.y, tile.view.width * spread.scale, tile.view.height * spread.scale
    )  # fmt: skip
    frame = Frame(drawing, tile.view, on_paper, spread.scale)
    parts = [
        *_head(route, spread.tiles, tile, wide),
        *frame.parts(),
        *_onward(spread.tiles, tile, on_paper),
        *foot_of(route, wide, tall - MARGIN, number + 2, len(spread.tiles) + 1),
    ]
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{paper.wide}mm" height="{paper.tall}mm" '
        f'viewBox="0 0 {wide:.2f} {tall:.2f}" font-family="{FONTS}">',
        f"<title>{escape(printable(f'Blad {tile.name}'))}</title>",
        f'<rect width="{wide:.2f}" height="{tall:.2f}" fill="{LIGHT["paper"]}"/>',
        *(svg_of(part) for part in parts),
        *_drawn(drawing, spread.taken, tile, on_paper, spread.scale),
        *_edges(tile, frame, on_paper),
        "</svg>",
    ]
    return "\n".join(lines).encode("utf-8")


def _head(route: Route, tiles: list[Tile], tile: Tile, wide: float) -> Iterator[Part]:
    room = wide - 2 * MARGIN - _MAP - 16
    title = one_line(route.title)[:_LONGEST] or "Klantroute"
    while width(title, _TITLE, 600) > room:
        title = title[:-2].rstrip() + "…"
    yield TextPart(MARGIN, MARGIN + _TITLE, title, _TITLE, "ink", 600)
    y = MARGIN + _TITLE + 15
    name = f"Blad {tile.name}"
    yield TextPart(MARGIN, y, name, _NAME, "ink", 700)
    left = MARGIN + width(f"{name}  ", _NAME, 700)
    said = f"rij {tile.row}, plaats {tile.place}. {going_on(tile, tiles)}"
    for number, line in enumerate(wrap(said, _NAME, 400, room - left + MARGIN)[:2]):
        yield TextPart(left, y + number * (_NAME + 2), line, _NAME, "ink.soft")
    yield from small_map(tiles, tile, Rect(wide - MARGIN - _MAP, MARGIN, _MAP, HEAD - 8))


def _onward(tiles: list[Tile], tile: Tile, on_paper: Rect) -> Iterator[Part]:
    """Yield an arrow with the name of the next tile at each side where the drawing goes on."""
    middle = on_paper.centre
    places: dict[str, tuple[float, float, Anchor]] = {
        "links": (on_paper.x - 6, middle.y, "end"),
        "rechts": (on_paper.right + 3, middle.y, "start"),
        "boven": (middle.x, MARGIN + HEAD - 5, "middle"),
        "onder": (middle.x, on_paper.bottom + 12, "middle"),
    }
    for side, there in neighbours(tile, tiles):
        x, y, anchor = places[side]
        words = f"{_ARROWS[side]} {', '.join(one.name for one in there)}"
        yield TextPart(round(x, 2), round(y, 2), words, 9, "ink", 700, anchor)


def _drawn(drawing: Drawing, taken: Extents, tile: Tile, on_paper: Rect, scale: float) -> Iterator[str]:
    view = tile.view
    x, y = on_paper.x - view.x * scale, on_paper.y - view.y * scale
    box = f'x="{view.x:.2f}" y="{view.y:.2f}" width="{view.width:.2f}" height="{view.height:.2f}"'
    yield f'<clipPath id="raam"><rect {box}/></clipPath>'
    yield f'<g transform="translate({x:.2f} {y:.2f}) scale({scale:.5g})"><g clip-path="url(#raam)">'
    yield from (svg_of(part) for part in _birth(drawing))
    for wire in drawing.wires.values():
        if taken.wires[wire.id].overlaps(view):
            yield from (svg_of(part) for part in wire.parts)
    for shape in drawing.shapes.values():
        if taken.shapes[shape.id].grown(3).overlaps(view):
            yield f'<g transform="translate({shape.rect.x:.2f} {shape.rect.y:.2f})">'
            yield from (svg_of(part) for part in shape.parts)
            yield "</g>"
    yield "</g></g>"


def _birth(drawing: Drawing) -> Iterator[Part]:
    yield from (part for part in drawing.frame if isinstance(part, PathPart) and part.stroke == "birth")


def _edges(tile: Tile, frame: Frame, on_paper: Rect) -> Iterator[str]:
    """Yield the strips of the neighbours, faded, with a dashed line where to cut."""
    room = tile.room
    left, right, top, bottom = frame.x(room.x), frame.x(room.right), frame.y(room.y), frame.y(room.bottom)
    strips = [
        Rect(on_paper.x, on_paper.y, left - on_paper.x, on_paper.height),
        Rect(right, on_paper.y, on_paper.right - right, on_paper.height),
        Rect(left, on_paper.y, right - left, top - on_paper.y),
        Rect(left, bottom, right - left, on_paper.bottom - bottom),
    ]
    for strip in strips:
        if strip.width > 1 and strip.height > 1:
            box = f'x="{strip.x:.2f}" y="{strip.y:.2f}" width="{strip.width:.2f}" height="{strip.height:.2f}"'
            yield f'<rect {box} fill="{LIGHT["paper"]}" fill-opacity="{_VEIL}"/>'
    for x in (left, right):
        if abs(x - on_paper.x) > 1 and abs(x - on_paper.right) > 1:
            yield _dashed(x, on_paper.y, x, on_paper.bottom)
    for y in (top, bottom):
        if abs(y - on_paper.y) > 1 and abs(y - on_paper.bottom) > 1:
            yield _dashed(on_paper.x, y, on_paper.right, y)


def _dashed(x1: float, y1: float, x2: float, y2: float) -> str:
    return svg_of(PathPart((("M", x1, y1), ("L", x2, y2)), None, "ink.faint", 0.75, (5, 4)))
