"""What the projector shows while it follows the screen of the facilitator: the same part of the route, as a map."""

from klantroutes.checks.naming import called
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Route

from ..canvas.grid import grid_rect
from ..canvas.places import united
from ..canvas.scene import RouteScene
from ..canvas.strokes import qrect
from ..canvas_place import CanvasPlace
from ..reading_order import ReadingOrder
from .mapping import Seen, mapped
from .measures import MARGIN
from .picture import one_caption
from .stage_window import StageWindow
from .stop import Told
from .told import about

_LEAST = 160.0
"""A part of the drawing that is smaller than this, in its own units, is shown with what is around it."""


def show(window: StageWindow, canvas: CanvasPlace) -> None:
    """Show on the stage of this window what the canvas shows."""
    seen = seen_by(canvas)
    wide = window.stage.wide
    title, told = told_of(canvas.scene.route, seen, 0)
    top, _caption = one_caption(title, told, wide)
    page = mapped(seen, wide - 2 * MARGIN, top - 2 * MARGIN)
    named = sum(name in seen.drawing.shapes for name in page.cards)
    window.show_page(page, *told_of(canvas.scene.route, seen, named))


def whole_of(canvas: CanvasPlace) -> Seen:
    """Return the whole route."""
    scene = canvas.scene
    return Seen(scene.route, scene.drawing, _content(scene), _notes(canvas))


def seen_by(canvas: CanvasPlace) -> Seen:
    """Return what the window shows now, with the steps that are selected there."""
    scene, view = canvas.scene, canvas.view
    shown = view.exposed(view.viewport().rect())
    found = shown.intersected(qrect(_content(scene)))
    found = shown if found.isEmpty() else found
    part = Rect(found.x(), found.y(), found.width(), found.height())
    part = part.grown(max(0.0, (_LEAST - min(part.width, part.height)) / 2))
    chosen = tuple(name for name in scene.selected() if name in scene.route.by_id)
    return Seen(scene.route, scene.drawing, part, _notes(canvas), chosen)


def told_of(route: Route, seen: Seen, named: int) -> tuple[str, Told]:
    """Return the title and what is told below the map: about the one step that is selected, else how much is named."""
    if len(seen.chosen) == 1:
        name = seen.chosen[0]
        return called(route.by_id[name]), about(ReadingOrder(route), name)[:2]
    visible = [one for one in seen.drawing.shapes.values() if one.kind != "handover" and one.rect.overlaps(seen.part)]
    if named < len(visible):
        return route.title, (f"{named} van de {len(visible)} namen passen hier groot genoeg. Zoom in voor de rest.",)
    return route.title, ()


def _content(scene: RouteScene) -> Rect:
    """Return where there is something to see: the lanes, the steps and the notes."""
    shapes = [shape.rect for shape in scene.drawing.shapes.values()]
    return united([grid_rect(scene.drawing), *shapes, *scene.notes.rects()])


def _notes(canvas: CanvasPlace) -> tuple[tuple[str, Rect], ...]:
    return tuple((name, item.rect) for name, item in canvas.scene.notes.items.items())
