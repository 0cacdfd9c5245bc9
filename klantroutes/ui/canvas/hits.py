"""What lies below a point of the canvas: a port, a service in a card, a step, a line, a note, or nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot
from typing import Literal

from klantroutes.drawing.drawing import Shape, Wire
from klantroutes.layout.geometry import Point, Rect

from .note_item import NoteItem
from .shape_item import ShapeItem, ports
from .wire_item import WireItem

HitKind = Literal["port", "row", "step", "wire", "note", "nothing"]
WIRE_REACH = 6.0
"""How near to a line a click still means the line, in logical pixels."""
PORT_REACH = 9.0


@dataclass(frozen=True)
class Hit:
    """What was hit; `id` is the element, `owner` the step whose card or port it is."""

    kind: HitKind
    id: str = ""
    owner: str = ""
    side: str = ""


NOTHING_HIT = Hit("nothing")


def inside(rect: Rect, point: Point) -> bool:
    """Say whether the point lies in the rectangle."""
    return rect.x <= point.x <= rect.right and rect.y <= point.y <= rect.bottom


def port_at(item: ShapeItem | None, point: Point, scale: float) -> Hit | None:
    """Return the port of this step below the point."""
    if item is None:
        return None
    for side, place in ports(item.shape_shown).items():
        if hypot(place.x - point.x, place.y - point.y) <= max(PORT_REACH, PORT_REACH / scale):
            return Hit("port", item.id, item.id, side)
    return None


def shape_hit(shape: Shape, point: Point) -> Hit | None:
    """Return the step, or the service in its card, below the point."""
    if not inside(shape.rect, point):
        return None
    own = Point(point.x - shape.rect.x, point.y - shape.rect.y)
    for name, row in shape.rows.items():
        if inside(row, own):
            return Hit("row", name, shape.id)
    return Hit("step", shape.id, shape.id)


def hits(items: Iterable[object], point: Point, scale: float) -> list[Hit]:
    """Return everything hit among these items, uppermost first; a line counts only within reach."""
    found: list[Hit] = []
    for item in items:
        if isinstance(item, ShapeItem):
            hit = shape_hit(item.shape_shown, point)
            if hit is not None:
                found.append(hit)
            if hit is not None and hit.kind == "row":
                found.append(Hit("step", hit.owner, hit.owner))
        elif isinstance(item, NoteItem):
            if inside(item.rect, point):
                found.append(Hit("note", item.id, item.id))
        elif isinstance(item, WireItem) and distance(item.wire, point) * scale <= WIRE_REACH:
            found.append(Hit("wire", item.id, item.id))
    return found


def distance(wire: Wire, point: Point) -> float:
    """Return how far the point is from the wire."""
    pairs = zip(wire.points, wire.points[1:], strict=False)
    return min((_from_segment(start, end, point) for start, end in pairs), default=float("inf"))


def _from_segment(start: Point, end: Point, point: Point) -> float:
    dx, dy = end.x - start.x, end.y - start.y
    length = dx * dx + dy * dy
    along = 0.0 if not length else max(0.0, min(1.0, ((point.x - start.x) * dx + (point.y - start.y) * dy) / length))
    return hypot(point.x - start.x - along * dx, point.y - start.y - along * dy)
