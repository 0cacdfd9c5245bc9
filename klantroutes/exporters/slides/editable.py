"""The slide on which people can go on drawing: real shapes, and connectors that stay attached."""

from itertools import product
from math import dist
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN

from klantroutes.drawing.drawing import Drawing, Shape, Wire
from klantroutes.drawing.palette import lane_name, payer_name
from klantroutes.drawing.words import payer, term
from klantroutes.exporters.told.named import name
from klantroutes.layout.geometry import Rect
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Service, Step

from .shapes import add_box, add_line, describe, sites, write

_FORMS = {
    "professional": MSO_SHAPE.ROUNDED_RECTANGLE, "service": MSO_SHAPE.RECTANGLE, "handover": MSO_SHAPE.OVAL,
    "entry": MSO_SHAPE.PENTAGON, "exit": MSO_SHAPE.CHEVRON,
}  # fmt: skip
_LINES = {"flow": ("flow", 1.75, False), "delivers": ("delivers", 0.75, False), "feedback": ("feedback", 1.0, True)}
_NAME, _SMALL, _LEAST = 12.0, 10.0, 6.0
"""Type sizes in points of the drawing, and the smallest size on a slide."""
_LABEL = 88.0
"""Room for the words under an entry or exit and beside a handover, in points of the drawing."""


class Place:
    """Where the drawing stands on the slide, and how large."""

    def __init__(self, drawing: Drawing, room: Rect) -> None:
        bounds = drawing.bounds
        self.scale = min(room.width / bounds.width, room.height / bounds.height, 1.0)
        self.x = room.x + (room.width - bounds.width * self.scale) / 2 - bounds.x * self.scale
        self.y = room.y - bounds.y * self.scale

    def rect(self, rect: Rect) -> Rect:
        """Return a rectangle of the drawing on the slide."""
        scale = self.scale
        return Rect(self.x + rect.x * scale, self.y + rect.y * scale, rect.width * scale, rect.height * scale)

    def size(self, points: float) -> float:
        """Return a type size on the slide."""
        return round(max(points * self.scale, _LEAST), 1)


def draw_editable(slide: Any, route: Route, drawing: Drawing, room: Rect) -> None:
    """Draw the route in this room of the slide."""
    place = Place(drawing, room)
    _frame(slide, drawing, place)
    behind = len(slide.shapes)
    boxes: dict[str, Any] = {}
    for shape in drawing.shapes.values():
        boxes.update(_shape(slide, route, shape, place))
    tree = slide.shapes._spTree
    first = list(slide.shapes)[behind]._element if len(slide.shapes) > behind else None
    for wire in drawing.wires.values():
        line = _wire(slide, route, wire, boxes)
        if line is not None and first is not None:
            tree.remove(line._element)
            first.addprevious(line._element)


def _frame(slide: Any, drawing: Drawing, place: Place) -> None:
    """Draw phases and lanes as plain boxes behind everything."""
    left, right = drawing.columns[0].left, drawing.columns[-1].right
    for index, row in enumerate(drawing.rows):
        hue = lane_name(row.lane, index)
        rect = place.rect(Rect(0, row.top, right, row.bottom - row.top))
        band = add_box(slide, MSO_SHAPE.RECTANGLE, rect, f"Baan {one_line(row.label)}", f"tint.{hue}", None)
        band.text_frame.margin_right = 0
        write(band, ((one_line(row.label), True),), place.size(_NAME), middle=False)
        band.text_frame.margin_right = max(0, band.width - round(left * place.scale * 12_700))
    for column in drawing.columns:
        top = drawing.rows[0].top if drawing.rows else 0
        rect = place.rect(Rect(column.left, 0, column.right - column.left, min(28, top)))
        head = add_box(slide, MSO_SHAPE.RECTANGLE, rect, f"Fase {column.label}", "heading", None)
        if not column.empty:
            write(head, ((column.label, True),), place.size(_NAME), "heading.text")


def _shape(slide: Any, route: Route, shape: Shape, place: Place) -> dict[str, Any]:
    """Draw a step with the services in its card; returns the boxes that lines can be glued to."""
    step = route.by_id[shape.id]
    if step.kind in ("handover", "entry", "exit"):
        return {shape.id: _sign(slide, step, shape, place)}
    box = add_box(slide, _FORMS[step.kind], place.rect(shape.rect), name(step), "card", _edge(step))
    describe(box, name(step))
    if step.kind == "professional":
        box.adjustments[0] = 0.06
    organisation = one_line(step.organisation)
    lines = ((name(step), True), *(((organisation, False),) if organisation and organisation != name(step) else ()))
    write(box, lines, place.size(_NAME), middle=not shape.rows)
    made = {shape.id: box}
    for row, rect in shape.rows.items():
        service = route.by_id[row]
        room = place.rect(rect.moved(shape.rect.x, shape.rect.y))
        made[row] = add_box(slide, MSO_SHAPE.RECTANGLE, room, name(service), "row", _edge(service))
        write(made[row], ((name(service), False),), place.size(_SMALL))
    return made


def _edge(step: Step) -> str:
    return payer_name(payer(step)) if isinstance(step, Service) else "card.edge"


def _sign(slide: Any, step: Step, shape: Shape, place: Place) -> Any:
    """Draw a point, flag or door with its words beside it."""
    rect = shape.rect
    side = min(rect.width, rect.height, 26.0)
    middle = rect.centre
    own = Rect(middle.x - side / 2, rect.y if step.kind != "handover" else middle.y - side / 2, side, side)
    fill = {"handover": "handover", "entry": "entry", "exit": "exit"}[step.kind]
    edge = "handover.edge" if step.kind == "handover" else None
    box = add_box(slide, _FORMS[step.kind], place.rect(own), name(step), fill, edge)
    describe(box, name(step))
    if isinstance(step, Handover):
        # Lines are glued to the four sides, so the corner above right is free.
        room = Rect(own.right - 3, own.y - 11, _LABEL, 13)
        _label(slide, step, term(step), room, place, centred=False)
    else:
        room = Rect(middle.x - _LABEL / 2, own.bottom + 1, _LABEL, 16)
        _label(slide, step, name(step), room, place, centred=True)
    return box


def _label(slide: Any, step: Step, words: str, room: Rect, place: Place, *, centred: bool) -> None:
    if words:
        label = add_box(slide, MSO_SHAPE.RECTANGLE, place.rect(room), f"Woorden bij {name(step)}", None, None)
        write(label, ((words, False),), place.size(_SMALL - 1), middle=False)
        label.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER if centred else PP_ALIGN.LEFT


def _wire(slide: Any, route: Route, wire: Wire, boxes: dict[str, Any]) -> Any:
    source, target = boxes.get(wire.source), boxes.get(wire.target)
    if source is None or target is None:
        return None
    out, into = _closest(source, target)
    ink, width, dash = _LINES[wire.kind]
    line = add_line(slide, (source, out), (target, into), ink, width, dash)
    line.name = f"Van {name(route.by_id[wire.source])} naar {name(route.by_id[wire.target])}"[:250]
    return line


def _closest(source: Any, target: Any) -> tuple[int, int]:
    """Return the sites, one of the four sides of each box, between which a line is shortest."""
    here, there = sites(source), sites(target)
    pairs = product(range(0, len(here), len(here) // 4), range(0, len(there), len(there) // 4))
    return min(pairs, key=lambda pair: dist(here[pair[0]], there[pair[1]]))
