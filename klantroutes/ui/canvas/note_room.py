"""When steps come or go the board changes: notes under it make room, and notes that hang with a step go along."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
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
from .note_beside import lies_beside
from .places import rect_in
from .scene import RouteScene


def board(drawing: Drawing) -> Rect:
    """Return the board that notes hang beside: the grid, and every step that sticks out of it."""
    return grid_rect(drawing).united(drawing.bounds)


def with_room(scene: RouteScene, edit: Edit) -> Edit:
    """Return the edit that also moves the notes which the board takes along: one gesture."""
    bottom, hung = board(scene.drawing).bottom, hung_beside(scene)
    under = {name for name, item in scene.notes.items.items() if item.rect.y >= bottom and name not in hung}
    held = {n: item.note.step for n, item in scene.notes.items.items() if n not in under and item.note.step}
    return _along(scene, edit, under, held)


def with_hung(scene: RouteScene, edit: Edit) -> Edit:
    """Return the edit that also moves the notes which hang beside a step that it moves: one gesture."""
    return _along(scene, edit, frozenset(), hung_beside(scene))


def hung_beside(scene: RouteScene) -> dict[str, str]:
    """Return the open notes that hang beside their step, each with that step."""
    found = {}
    for name, item in scene.notes.items.items():
        step = rect_in(scene.drawing, item.note.step or "")
        if step is not None and item.note.step and not item.note.resolved and lies_beside(item.rect, step):
            found[name] = item.note.step
    return found


def carried(scene: RouteScene, moved: Mapping[str, Point]) -> dict[str, Point]:
    """Return where the notes come that hang beside these steps, or beside a service in their cards."""
    found = {}
    for name, step in hung_beside(scene).items():
        owner = step if step in moved else scene.drawing.inside.get(step, "")
        old, rect = scene.rect_of(owner), scene.notes.items[name].rect
        if owner in moved and old is not None and name not in moved:
            dx, dy = moved[owner].x - old.centre.x, moved[owner].y - old.centre.y
            found[name] = Point(rect.centre.x + dx, rect.centre.y + dy)
    return found


def _along(scene: RouteScene, edit: Edit, under: AbstractSet[str], held: Mapping[str, str]) -> Edit:
    """Return the edit after which notes under the board make room and held ones are where their steps went."""
    before, bottom = scene.drawing, board(scene.drawing).bottom

    def plan(route: Route) -> Route:
        after = edit.plan(route)
        if not (under or held) or (after.steps, after.links) == (route.steps, route.links):
            return after
        drawing = draw(showing(after, scene.hidden) if scene.hidden else after, keep=before)
        lower = max(0, ceil(board(drawing).bottom - bottom))
        by = {name: Point(0, lower) for name in under} | _carried(held, before, drawing)
        places = _moved(_untouched(route, after), by)
        return edits.move(places).plan(after) if places else after

    return Edit(edit.name, plan)


def _carried(held: Mapping[str, str], before: Drawing, after: Drawing) -> dict[str, Point]:
    """Return how far the step of each note went."""
    found = {}
    for name, step in held.items():
        old, new = rect_in(before, step), rect_in(after, step)
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
