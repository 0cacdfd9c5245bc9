"""Where a note in the hand would come: in a cell of the grid, on a step, a line or a handover, or just elsewhere."""

from dataclasses import dataclass
from typing import Literal

from klantroutes.layout.geometry import Point, Rect

from .grid import Cell, cell_at, grid_rect
from .hits import inside
from .placing import path_of
from .preview import Preview, ghost_box
from .scene import RouteScene

_ORIGIN = Point(0, 0)
_EDGE = 20.0
"""The room between a step and the border of its cell."""
AimKind = Literal["cell", "step", "line", "handover", "place"]


@dataclass(frozen=True)
class Aim:
    """What takes the note: the id of a step, line or handover, or a cell; `place` is the table itself."""

    kind: AimKind
    id: str = ""
    cell: Cell | None = None
    point: Point = _ORIGIN


def aim(scene: RouteScene, point: Point, scale: float, home: Cell | None = None) -> Aim:
    """Return what takes a note that is let go here; `home` is the cell that it lay in already."""
    shapes, wires = scene.drawing.shapes, scene.drawing.wires
    for hit in scene.hits(point, scale):
        if hit.kind == "step" and shapes[hit.id].kind == "handover":
            return Aim("handover", hit.id, point=point)
        if hit.kind in ("step", "row"):
            return Aim("step", hit.id, point=point)
        if hit.kind == "wire" and wires[hit.id].kind == "flow":
            return Aim("line", hit.id, point=point)
    cell = cell_under(scene, point)
    if cell is None or cell == home:
        return Aim("place", point=point)
    return Aim("cell", cell=cell, point=step_place(cell.rect, point))


def cell_under(scene: RouteScene, point: Point) -> Cell | None:
    """Return the cell of the grid at this point; None beside the grid, where notes hang before they are used."""
    return cell_at(scene.drawing, point) if inside(grid_rect(scene.drawing), point) else None


def shown(scene: RouteScene, target: Aim, label: str) -> Preview:
    """Return what shows while a note is held over its target; `label` is the step that it would become."""
    if target.kind == "cell" and target.cell is not None:
        return Preview(cell=target.cell.rect, ghost=ghost_box(target.point), label=label)
    rect = scene.rect_of(target.id)
    if target.kind == "line":
        label = "Overdracht met deze tekst"
        return Preview(path=path_of(scene.drawing, target.id), ghost=_above(target.point), label=label)
    glow = (rect,) if rect is not None else ()
    label = "Bij deze overdracht" if target.kind == "handover" else "Bij deze stap"
    return Preview(glow=glow, ghost=_above(target.point), label=label)


def step_place(cell: Rect, point: Point) -> Point:
    """Return the middle of a step nearest to this point that does not stick out into the cells above and before it.

    To the right and below a cell grows with what stands in it; a step across its first border would push that border.
    """
    box = ghost_box(point)
    left, top = cell.x + _EDGE + box.width / 2, cell.y + _EDGE + box.height / 2
    return Point(max(point.x, left), max(point.y, top))


def _above(point: Point) -> Rect:
    """Return the room for words beside the hand, so that what lies below it can be seen."""
    return ghost_box(Point(point.x, point.y - 66), small=False)
