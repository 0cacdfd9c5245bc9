"""Lining up what is selected: with the outermost of it on the side of an arrow."""

from collections.abc import Iterable

from klantroutes.drawing.drawing import Drawing
from klantroutes.model.steps import Position

from .walking import Direction


def aligned(drawing: Drawing, ids: Iterable[str], direction: Direction) -> dict[str, Position]:
    """Return the new middles of these steps, in whole points; nothing when there are fewer than two."""
    owners = dict.fromkeys(drawing.inside.get(name, name) for name in ids)
    rects = {name: drawing.shapes[name].rect for name in owners if name in drawing.shapes}
    if len(rects) < 2:
        return {}
    found = {}
    left, right = min(rect.x for rect in rects.values()), max(rect.right for rect in rects.values())
    top, bottom = min(rect.y for rect in rects.values()), max(rect.bottom for rect in rects.values())
    for name, rect in rects.items():
        across = {-1: left + rect.width / 2, 0: rect.centre.x, 1: right - rect.width / 2}[direction[0]]
        down = {-1: top + rect.height / 2, 0: rect.centre.y, 1: bottom - rect.height / 2}[direction[1]]
        found[name] = Position(x=round(across), y=round(down))
    return found
