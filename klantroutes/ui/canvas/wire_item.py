"""A line on the canvas: paints the parts of its wire, lighter or stronger when chosen, and the mark of a finding."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from klantroutes.drawing.drawing import Wire
from klantroutes.drawing.parts import Part, PathPart
from klantroutes.ui.theme import Theme

from .marks import Mark, draw_mark
from .strokes import Stroke, extent, qrect, strokes

MARGIN = 20.0
"""Room around the way for its width, arrowheads and a mark, in drawing units."""
_STRONGER = 1.5
_ACCENT = "accent"


class WireItem(QGraphicsItem):
    """Shows one wire; holds the geometry and an id, never the link."""

    def __init__(self, wire: Wire, theme: Theme) -> None:
        super().__init__()
        self.wire = wire
        self.chosen = False
        self.lit = False
        self.mark: Mark | None = None
        self._theme = theme
        self._strokes: list[Stroke] | None = None
        self._bounds = _bounds(wire)
        self.setZValue(-1)

    @property
    def id(self) -> str:
        """The id of the link."""
        return self.wire.id

    def show_wire(self, wire: Wire) -> None:
        """Show this way instead."""
        self.prepareGeometryChange()
        self.wire = wire
        self._bounds = _bounds(wire)
        self._renew()

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._theme = theme
        self._renew()

    def set_chosen(self, chosen: bool) -> None:
        """Show whether the line is selected."""
        if chosen != self.chosen:
            self.chosen = chosen
            self._renew()

    def set_lit(self, lit: bool) -> None:
        """Show whether the client who is walked through the route has gone along this line."""
        if lit != self.lit:
            self.lit = lit
            self._renew()

    def set_mark(self, mark: Mark | None) -> None:
        """Show the mark of a finding halfway, or none."""
        if mark != self.mark:
            self.mark = mark
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the room for the line and all that the canvas may add."""
        return self._bounds

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the line, and the mark above it."""
        scale = painter.worldTransform().m11()
        ready = self._strokes
        if ready is None:
            parts = self.wire.parts
            ready = self._strokes = strokes(map(_chosen, parts) if self.chosen or self.lit else parts, self._theme)
        for stroke in ready:
            stroke.draw(painter, scale)
        if self.mark is not None:
            self.paint_signs(painter, scale)

    def paint_signs(self, painter: QPainter, scale: float) -> None:
        """Paint only what the canvas adds to the drawing."""
        if self.mark is not None and len(self.wire.points) > 1:
            draw_mark(painter, _halfway(self.wire), self.mark, self._theme, scale)

    def _renew(self) -> None:
        self._strokes = None
        self.update()


def _bounds(wire: Wire) -> QRectF:
    across = [point[0] for point in wire.points] or [0.0]
    down = [point[1] for point in wire.points] or [0.0]
    left, top = min(across) - MARGIN, min(down) - MARGIN
    found = QRectF(left, top, max(across) - left + MARGIN, max(down) - top + MARGIN)
    for part in wire.parts:
        if not isinstance(part, PathPart):
            found = found.united(qrect(extent(part)))
    return found


def _chosen(part: Part) -> Part:
    """Return the part in the colour of the selection, and stronger."""
    if not isinstance(part, PathPart):
        return part
    if part.stroke is None:
        return replace(part, fill=_ACCENT)
    return replace(part, fill=part.fill and _ACCENT, stroke=_ACCENT, width=part.width + _STRONGER)


def _halfway(wire: Wire) -> QPointF:
    middle = (len(wire.points) - 1) // 2
    a, b = wire.points[middle], wire.points[middle + 1]
    return QPointF((a.x + b.x) / 2, (a.y + b.y) / 2)
