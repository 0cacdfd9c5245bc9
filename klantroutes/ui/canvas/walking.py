"""Walking over the route with the keyboard: from a step along its connections, in the direction of an arrow."""

from klantroutes.drawing.drawing import Drawing
from klantroutes.layout.geometry import Point

Direction = tuple[int, int]


def neighbours(drawing: Drawing, name: str, direction: Direction) -> list[str]:
    """Return the connected steps that lie straight in this direction (x, y of -1, 0 or 1), most so first.

    When none lies straight there, the one that lies most so is all there is.
    """
    here = _middle(drawing, name)
    if here is None:
        return []
    found: list[tuple[float, str]] = []
    for other in _connected(drawing, name):
        there = _middle(drawing, other)
        if there is None:
            continue
        along = (there.x - here.x) * direction[0] + (there.y - here.y) * direction[1]
        aside = abs((there.x - here.x) * direction[1]) + abs((there.y - here.y) * direction[0])
        if along > 0:
            found.append((aside - along, other))
    ordered = sorted(found)
    return [other for away, other in ordered if away <= 0] or [other for _away, other in ordered[:1]]


def before(drawing: Drawing, name: str) -> str | None:
    """Return the step from which the route comes to this one; of several the one that was drawn first."""
    own = drawing.inside.get(name, name)
    for wire in drawing.wires.values():
        source = drawing.inside.get(wire.source, wire.source)
        if wire.kind == "flow" and drawing.inside.get(wire.target, wire.target) == own and source != own:
            return source
    return None


def _connected(drawing: Drawing, name: str) -> set[str]:
    own = drawing.inside.get(name, name)
    found: set[str] = set()
    for wire in drawing.wires.values():
        source, target = drawing.inside.get(wire.source, wire.source), drawing.inside.get(wire.target, wire.target)
        if own == source:
            found.add(target)
        elif own == target:
            found.add(source)
    return found - {own}


def _middle(drawing: Drawing, name: str) -> Point | None:
    shape = drawing.shapes.get(drawing.inside.get(name, name))
    return None if shape is None else shape.rect.centre
