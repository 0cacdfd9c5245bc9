"""The board grows when steps come in; the notes that hang under it then hang lower."""

from math import ceil

from klantroutes import edits
from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.edits.edit import Edit
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Route
from klantroutes.model.steps import Position

from .grid import grid_rect
from .hiding import showing
from .scene import RouteScene


def board(drawing: Drawing) -> Rect:
    """Return the board that notes hang beside: the grid, and every step that sticks out of it."""
    return grid_rect(drawing).united(drawing.bounds)


def with_room(scene: RouteScene, edit: Edit) -> Edit:
    """Return the edit that moves the notes under the board down too, by as much as the board grows: one gesture."""
    bottom = board(scene.drawing).bottom
    under = [name for name, item in scene.notes.items.items() if item.rect.y >= bottom]

    def plan(route: Route) -> Route:
        after = edit.plan(route)
        if not under or after is route:
            return after
        shown = showing(after, scene.hidden) if scene.hidden else after
        lower = ceil(board(draw(shown, keep=scene.drawing)).bottom - bottom)
        return edits.move(_lowered(after, under, lower)).plan(after) if lower > 0 else after

    return Edit(edit.name, plan)


def _lowered(route: Route, names: list[str], by: int) -> dict[str, Position]:
    notes = (note for note in route.notes or () if note.id in names and note.position is not None)
    return {n.id: Position(x=n.position.x, y=n.position.y + by) for n in notes if n.position is not None}
