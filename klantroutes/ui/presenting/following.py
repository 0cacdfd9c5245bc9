"""What the projector shows while it follows the screen of the facilitator: the same part of the route, as a map."""

from collections.abc import Collection

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
    title, told = told_of(canvas.scene.route, seen, ())
    top, _caption = one_caption(title, told, wide)
    page = mapped(seen, wide - 2 * MARGIN, top - 2 * MARGIN)
    window.show_page(page, *told_of(canvas.scene.route, seen, page.cards))


def whole_of(canvas: CanvasPlace) -> Seen:
    """Return the whole route."""
    scene = canvas.scene
    return Seen(scene.route, scene.drawing, _content(scene), _notes(scene))


def seen_by(canvas: CanvasPlace) -> Seen:
    """Return what the window shows now, with the steps that are selected there."""
    scene, view = canvas.scene, canvas.view
    shown = view.exposed(view.viewport().rect())
    found = shown.intersected(qrect(_content(scene)))
    found = shown if found.isEmpty() else found
    part = Rect(found.x(), found.y(), found.width(), found.height())
    part = part.grown(max(0.0, (_LEAST - min(part.width, part.height)) / 2))
    chosen = tuple(name for name in scene.selected() if name in scene.route.by_id)
    return Seen(scene.route, scene.drawing, part, _notes(scene), chosen)


def told_of(route: Route, seen: Seen, named: Collection[str]) -> tuple[str, Told]:
    """Return the title and what is told below the map: about the one step that is selected, else how much is named."""
    if len(seen.chosen) == 1:
        name = seen.chosen[0]
        return called(route.by_id[name]), about(ReadingOrder(route), name)[:2]
    steps = [one.id for one in seen.drawing.shapes.values() if one.kind != "handover" and one.rect.overlaps(seen.part)]
    notes = [name for name, rect in seen.notes if rect.overlaps(seen.part)]
    few = [_of_all(ids, named, words) for ids, words in ((steps, "namen"), (notes, "briefjes"))]
    said = " en ".join(words for words in few if words)
    return route.title, ((f"{said} passen hier groot genoeg. Zoom in voor de rest.",) if said else ())


def _of_all(ids: list[str], named: Collection[str], words: str) -> str:
    """Return how many of these can be read; nothing where that is all of them."""
    can_be_read = sum(name in named for name in ids)
    return f"{can_be_read} van de {len(ids)} {words}" if can_be_read < len(ids) else ""


def _content(scene: RouteScene) -> Rect:
    """Return where there is something to see: the lanes, the steps and the notes."""
    shapes = [shape.rect for shape in scene.drawing.shapes.values()]
    return united([grid_rect(scene.drawing), *shapes, *(rect for _name, rect in _notes(scene))])


def _notes(scene: RouteScene) -> tuple[tuple[str, Rect], ...]:
    """Return the notes that are on the table; what is done with is no matter for the room any more."""
    return tuple((name, item.rect) for name, item in scene.notes.items.items() if not item.note.resolved)
