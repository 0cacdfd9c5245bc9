"""Which phase and lane a place in the drawing belongs to, and where that cell is."""

from dataclasses import dataclass

from klantroutes.drawing.drawing import Column, Drawing, Row
from klantroutes.layout.geometry import Point, Rect


@dataclass(frozen=True)
class Cell:
    """One field of the grid: a phase, a lane and its rectangle in drawing coordinates."""

    phase: str
    lane: str
    rect: Rect


def cell_at(drawing: Drawing, point: Point) -> Cell | None:
    """Return the cell at this point, the nearest one when the point lies outside; None without a grid."""
    if not drawing.columns or not drawing.rows:
        return None
    column = min(drawing.columns, key=lambda one: _distance(one.left, one.right, point.x))
    row = min(drawing.rows, key=lambda one: _distance(one.top, one.bottom, point.y))
    return _cell(column, row)


def grid_rect(drawing: Drawing) -> Rect:
    """Return the rectangle of all cells together; the bounds of the drawing when there is no grid."""
    if not drawing.columns or not drawing.rows:
        return drawing.bounds
    left, top = drawing.columns[0].left, drawing.rows[0].top
    return Rect(left, top, drawing.columns[-1].right - left, drawing.rows[-1].bottom - top)


def _cell(column: Column, row: Row) -> Cell:
    rect = Rect(column.left, row.top, column.right - column.left, row.bottom - row.top)
    return Cell(column.phase, row.lane, rect)


def _distance(low: float, high: float, value: float) -> float:
    return max(low - value, 0.0, value - high)
