"""The map of the pages: large over the overview, and small in the corner of every tile."""

from collections.abc import Iterator
from itertools import pairwise

from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.parts import BoxPart, Part, TextPart
from klantroutes.drawing.text import width
from klantroutes.layout.geometry import Rect

from .tile import Tile

_NAME = 11.0
"""Type size of the names of tiles on the overview, in points on paper."""


def over_drawing(drawing: Drawing, tiles: list[Tile], scale: float) -> tuple[Part, ...]:
    """Return the tiles as frames over the drawing, which is shown at this scale; in its coordinates."""
    taken = [shape.rect for shape in drawing.shapes.values()]
    for wire in drawing.wires.values():
        taken += [Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y)) for a, b in pairwise(wire.points)]
    taken = [one.grown(1) for one in taken]
    return tuple(part for tile in tiles for part in _framed(tile, scale, taken))


def _framed(tile: Tile, scale: float, taken: list[Rect]) -> Iterator[Part]:
    room, size = tile.room, _NAME / scale
    label = _corner(room, width(tile.name, size, 700) + size, 1.5 * size, 3 / scale, taken)
    yield BoxPart(room, 4 / scale, None, "heading", 1.2 / scale, (4 / scale, 3 / scale))
    yield BoxPart(label, 3 / scale, "heading", None, 0)
    centre = label.centre
    yield TextPart(centre.x, centre.y + size * 0.34, tile.name, size, "heading.text", 700, "middle")


def _corner(room: Rect, wide: float, tall: float, gap: float, taken: list[Rect]) -> Rect:
    """Return the corner for the name in which the least of the drawing is hidden."""
    left, right, top, low = room.x + gap, room.right - wide - gap, room.y + gap, room.bottom - tall - gap
    corners = [Rect(x, y, wide, tall) for x, y in ((right, low), (left, low), (right, top), (left, top))]
    return min(corners, key=lambda corner: sum(corner.overlaps(one) for one in taken))


def small_map(tiles: list[Tile], here: Tile, place: Rect) -> tuple[Part, ...]:
    """Return the tiles small in this place, at its right side, with the one of this page filled."""
    whole = tiles[0].room
    for tile in tiles[1:]:
        whole = whole.united(tile.room)
    scale = min(place.width / whole.width, place.height / whole.height)
    left = place.right - whole.width * scale
    parts: list[Part] = []
    for tile in tiles:
        x, y = left + (tile.room.x - whole.x) * scale, place.y + (tile.room.y - whole.y) * scale
        box = Rect(x + 0.5, y + 0.5, tile.room.width * scale - 1, tile.room.height * scale - 1)
        chosen = tile is here
        parts.append(BoxPart(box, 1.5, "heading" if chosen else "paper", "heading" if chosen else "ink.faint", 0.75))
        size = min(8.0, box.height * 0.7, box.width / max(width(tile.name, 1, 600), 1) * 0.8)
        if size >= 5:
            fill = "heading.text" if chosen else "ink.soft"
            middle = box.centre
            parts.append(TextPart(middle.x, round(middle.y + size * 0.34, 2), tile.name, size, fill, 600, "middle"))
    return tuple(parts)
