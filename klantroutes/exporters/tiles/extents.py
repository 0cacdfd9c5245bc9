"""How much room things of a drawing really take, words included."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from klantroutes.drawing.drawing import Drawing, Shape, Wire
from klantroutes.drawing.parts import Part, TextPart
from klantroutes.drawing.text import width
from klantroutes.layout.geometry import Rect

WIRE = 6.0
"""Half the width that a line takes with its arrowhead."""


@dataclass(frozen=True)
class Extents:
    """The room of every step and every line of a drawing, by id."""

    shapes: Mapping[str, Rect]
    wires: Mapping[str, Rect]


def extents(drawing: Drawing) -> Extents:
    """Return the room of everything, words included."""
    shapes = {name: of_shape(shape) for name, shape in drawing.shapes.items()}
    return Extents(shapes, {name: of_wire(wire) for name, wire in drawing.wires.items()})


def of_shape(shape: Shape) -> Rect:
    """Return the room of a step with the words that stick out of it, in drawing coordinates."""
    room = shape.rect
    for part in shape.parts:
        if isinstance(part, TextPart):
            room = room.united(_of_text(part).moved(shape.rect.x, shape.rect.y))
    return room


def of_wire(wire: Wire) -> Rect:
    """Return the room of a line, in drawing coordinates."""
    xs, ys = [point.x for point in wire.points], [point.y for point in wire.points]
    room = Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(WIRE)
    for part in wire.parts:
        if isinstance(part, TextPart):
            room = room.united(_of_text(part))
    return room


def _of_text(part: TextPart) -> Rect:
    wide = width(part.text, part.size, part.weight)
    left = part.x - {"start": 0, "middle": wide / 2, "end": wide}[part.anchor]
    return Rect(left, part.y - part.size, wide, part.size * 1.25)


def smallest_type(drawing: Drawing) -> float:
    """Return the size of the smallest letters in a drawing, in points at 100 %."""
    return min((part.size for part in _all(drawing) if isinstance(part, TextPart) and part.text.strip()), default=12)


def _all(drawing: Drawing) -> Iterator[Part]:
    groups: Iterable[Iterable[Part]] = (
        drawing.frame,
        *(shape.parts for shape in drawing.shapes.values()),
        *(wire.parts for wire in drawing.wires.values()),
    )
    for group in groups:
        yield from group
