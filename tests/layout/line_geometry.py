"""Where the lines of a drawing meet boxes and each other, measured from the drawing alone."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from klantroutes.drawing.docks import obstacles
from klantroutes.drawing.drawing import Drawing, Shape, Wire
from klantroutes.drawing.parts import TextPart
from klantroutes.drawing.text import width
from klantroutes.layout.geometry import Rect

Stretch = tuple[str, Rect]


def stretches(drawing: Drawing) -> list[Stretch]:
    """Return every straight part of every line as a rectangle without width, with the line it belongs to."""
    return [(wire.id, _between(one, two)) for wire in drawing.wires.values() for one, two in pairwise(wire.points)]


def through_boxes(drawing: Drawing) -> list[tuple[str, str]]:
    """Return line and step for every line that runs through the inside of a card, sign or meeting point."""
    found = []
    for shape in drawing.shapes.values():
        for wire in drawing.wires.values():
            if shape.kind == "handover" and shape.id in (wire.source, wire.target):
                continue
            insides = [box.grown(-1) for box in obstacles({shape.id: shape})]
            if _rides(drawing, shape):
                continue
            if any(part.overlaps(box) for part in _parts(wire) for box in insides):
                found.append((wire.id, shape.id))
    return found


def on_top(drawing: Drawing, *, nearer: float = 1.5, longer: float = 12) -> list[tuple[str, str, float]]:
    """Return the lines that share more than this length while they lie this near to each other, with that length."""
    found = []
    for (one, a), (two, b) in combinations(stretches(drawing), 2):
        if one == two:
            continue
        if a.height == b.height == 0 and abs(a.y - b.y) < nearer:
            shared = min(a.right, b.right) - max(a.x, b.x)
        elif a.width == b.width == 0 and abs(a.x - b.x) < nearer:
            shared = min(a.bottom, b.bottom) - max(a.y, b.y)
        else:
            continue
        if shared > longer:
            found.append((one, two, shared))
    return found


def under_points(drawing: Drawing) -> list[tuple[str, str]]:
    """Return line and handover for every line that is hidden for a part by the round point of another one."""
    return [
        (wire.id, shape.id)
        for shape in drawing.shapes.values()
        if shape.kind == "handover"
        for wire in drawing.wires.values()
        if shape.id not in (wire.source, wire.target)
        and any(part.overlaps(shape.rect.grown(-1)) for part in _parts(wire))
    ]


def wrong(drawing: Drawing) -> list[tuple[str, ...]]:
    """Return everything that is wrong around lines, points and words, with a word for it."""
    points = {shape.id: shape.rect for shape in drawing.shapes.values() if shape.kind == "handover"}
    said = [(name, words) for name in points for words in words_beside(drawing.shapes[name])]
    said += [(wire.id, words) for wire in drawing.wires.values() for words in words_on(wire)]
    boxes = [(shape.id, box) for shape in drawing.shapes.values() for box in obstacles({shape.id: shape})]
    cards = [(name, box) for name, box in boxes if name not in points]
    return [
        *(("through", *pair) for pair in through_boxes(drawing)),
        *(("under", *pair) for pair in under_points(drawing)),
        *(("on card", one, name) for one, rect in points.items() for name, box in cards if rect.overlaps(box)),
        *(("on point", *pair) for pair in combinations(points, 2) if points[pair[0]].overlaps(points[pair[1]])),
        *(("words", one, name) for one, words in said for name, box in boxes if words.overlaps(box)),
        *(("words on words", one, two) for (one, a), (two, b) in combinations(said, 2) if a.overlaps(b)),
    ]


def words_on(wire: Wire) -> list[Rect]:
    """Return the room that the words on a line take."""
    return [_room(part, 0, 0) for part in wire.parts if isinstance(part, TextPart)]


def words_beside(shape: Shape) -> list[Rect]:
    """Return the room that the words of a round point take, in drawing coordinates."""
    return [_room(part, shape.rect.x, shape.rect.y) for part in shape.parts if isinstance(part, TextPart)]


def _room(part: TextPart, x: float, y: float) -> Rect:
    wide = width(part.text, part.size, part.weight)
    return Rect(x + part.x, y + part.y - 0.7 * part.size, wide, 0.7 * part.size)


def _rides(drawing: Drawing, shape: Shape) -> bool:
    """Say whether a shape is a round point on a line: those are looked at by `under_points`."""
    return shape.kind == "handover" and shape.id not in drawing.cells


def _parts(wire: Wire) -> Iterator[Rect]:
    return (_between(one, two) for one, two in pairwise(wire.points))


def _between(one: tuple[float, float], two: tuple[float, float]) -> Rect:
    return Rect(min(one[0], two[0]), min(one[1], two[1]), abs(one[0] - two[0]), abs(one[1] - two[1]))
