"""A tile in words, for who cannot see it: where it is, what goes on where, and its steps."""

from collections.abc import Sequence

from klantroutes.checks.naming import enumerated
from klantroutes.drawing.drawing import Drawing
from klantroutes.exporters.words import told_steps
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Route

from .tile import Tile, neighbours


def overview_says(tiles: Sequence[Tile]) -> str:
    """Return the sentence on the overview about the pages that follow."""
    last = len(tiles) + 1
    return f"Dit is het overzicht. Op bladzijde 2 tot en met {last} staat elk vak groot op een eigen blad."


def going_on(tile: Tile, tiles: list[Tile]) -> str:
    """Return where the drawing goes on: `Links: blad A1. Onder: bladen B1 en B2.`"""
    return " ".join(
        f"{side.capitalize()}: {'blad' if len(there) == 1 else 'bladen'} {enumerated([one.name for one in there])}."
        for side, there in neighbours(tile, tiles)
    )


def tile_in_words(route: Route, drawing: Drawing, tile: Tile, tiles: list[Tile]) -> str:
    """Return the whole tile as sentences; a step belongs to the tile in which its middle is."""
    here = steps_on(drawing, tile)
    steps = [step for step in route.steps if step.id in here]
    place = f"Blad {tile.name}, rij {tile.row}, plaats {tile.place} in die rij."
    told = told_steps(route, steps) if steps else ["Op dit blad lopen alleen lijnen door."]
    return "\n".join(filter(None, [place, going_on(tile, tiles), *told]))


def steps_on(drawing: Drawing, tile: Tile) -> set[str]:
    """Return the steps that this tile shows as its own, services in cards included."""
    found = {shape.id for shape in drawing.shapes.values() if _holds(tile.room, shape.rect)}
    return found | {row for row, card in drawing.inside.items() if card in found}


def _holds(room: Rect, rect: Rect) -> bool:
    """Say whether the middle is here; a middle on a border belongs to the right or lower tile."""
    x, y = rect.centre
    return room.x <= x < room.right and room.y <= y < room.bottom
