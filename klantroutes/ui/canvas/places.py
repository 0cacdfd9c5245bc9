"""Where things are in a drawing."""

from collections.abc import Sequence

from klantroutes.drawing.drawing import Drawing, Shape
from klantroutes.drawing.parts import TextPart
from klantroutes.layout.geometry import Rect


def rect_in(drawing: Drawing, name: str) -> Rect | None:
    """Return where a step, a service in a card or a line is; None when it is not drawn."""
    if name in drawing.shapes:
        return drawing.shapes[name].rect
    if name in drawing.inside:
        owner = drawing.shapes[drawing.inside[name]]
        return owner.rows[name].moved(owner.rect.x, owner.rect.y)
    if name in drawing.wires and drawing.wires[name].points:
        points = drawing.wires[name].points
        left, top = min(p.x for p in points), min(p.y for p in points)
        return Rect(left, top, max(p.x for p in points) - left, max(p.y for p in points) - top)
    return None


def with_words(shape: Shape) -> Rect:
    """Return the rectangle of a shape with the words that stand above it; only a round point has those."""
    rect = shape.rect
    if shape.kind != "handover":
        return rect
    top = min([rect.y, *(rect.y + part.y - part.size for part in shape.parts if isinstance(part, TextPart))])
    return Rect(rect.x, top, rect.width, rect.bottom - top)


def united(rects: Sequence[Rect]) -> Rect:
    """Return the rectangle around these; there is at least one."""
    left, top = min([rect.x for rect in rects]), min([rect.y for rect in rects])
    right, bottom = max([rect.right for rect in rects]), max([rect.bottom for rect in rects])
    return Rect(left, top, right - left, bottom - top)


def begins_within(start: float, length: float, low: float, high: float) -> float:
    """Return where a stretch begins that stays between two borders; at the first one when it is too long for that."""
    return max(low, min(start, high - length))
