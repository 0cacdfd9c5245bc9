"""When steps come in the board changes: notes under it make room, and notes that hang with a step go where it goes."""

from collections.abc import Iterable, Mapping
from math import ceil

from klantroutes import edits
from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.edits.edit import Edit
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.route import Note, Route
from klantroutes.model.steps import Position

from .grid import grid_rect
from .hiding import showing
from .places import rect_in
from .scene import RouteScene


def board(drawing: Drawing) -> Rect:
    """Return the board that notes hang beside: the grid, and every step that sticks out of it."""
    return grid_rect(drawing).united(drawing.bounds)


def with_room(scene: RouteScene, edit: Edit) -> Edit:
    """Return the edit that also moves the notes which the board takes along: one gesture."""
    before, bottom = scene.drawing, board(scene.drawing).bottom
    under = {name for name, item in scene.notes.items.items() if item.rect.y >= bottom}
    held = {name: item.note.step for name, item in scene.notes.items.items() if name not in under and item.note.step}

    def plan(route: Route) -> Route:
        after = edit.plan(route)
        if not (under or held) or after is route:
            return after
        drawing = draw(showing(after, scene.hidden) if scene.hidden else after, keep=before)
        lower = max(0, ceil(board(drawing).bottom - bottom))
        by = {name: Point(0, lower) for name in under} | _carried(held, before, drawing)
        places = _moved(_untouched(route, after), by)
        return edits.move(places).plan(after) if places else after

    return Edit(edit.name, plan)


def _carried(held: Mapping[str, str | None], before: Drawing, after: Drawing) -> dict[str, Point]:
    """Return how far the step of each note went."""
    found = {}
    for name, step in held.items():
        old, new = rect_in(before, step or ""), rect_in(after, step or "")
        if old is not None and new is not None:
            found[name] = Point(new.centre.x - old.centre.x, new.centre.y - old.centre.y)
    return found


def _untouched(route: Route, after: Route) -> Iterable[Note]:
    """Return the notes that the gesture itself leaves where they are."""
    was = {note.id: note.position for note in route.notes or ()}
    return (note for note in after.notes or () if note.position is not None and note.position == was.get(note.id))


def _moved(notes: Iterable[Note], by: Mapping[str, Point]) -> dict[str, Position]:
    found = {}
    for note in notes:
        far = by.get(note.id)
        if far is not None and note.position is not None and (round(far.x), round(far.y)) != (0, 0):
            found[note.id] = Position(x=note.position.x + round(far.x), y=note.position.y + round(far.y))
    return found
