"""A step on the canvas: paints the parts of its shape, and what the canvas adds when it is chosen or pointed at."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from klantroutes.drawing.drawing import Shape
from klantroutes.layout.geometry import Point
from klantroutes.ui.theme import Theme

from .marks import Mark, draw_mark
from .strokes import Stroke, qrect, strokes

MARGIN = 26.0
"""Room around a step for its outline, ports and marks, in drawing units."""
PORT_GAP = 11.0
"""How far outside the box the middle of a port lies."""
PORT_RADIUS = 5.0
_NO_MARKS: Mapping[str, Mark] = MappingProxyType({})
_WORK_ROUND = frozenset({"handover"})


def ports(shape: Shape) -> dict[str, Point]:
    """Return where the ports of a step are, in drawing coordinates: `right`, `bottom`, `left` and `top`."""
    if shape.kind == "exit":
        return {}
    rect, middle = shape.rect, shape.rect.centre
    return {
        "right": Point(rect.right + PORT_GAP, middle.y),
        "bottom": Point(middle.x, rect.bottom + PORT_GAP),
        "left": Point(rect.x - PORT_GAP, middle.y),
        "top": Point(middle.x, rect.y - PORT_GAP),
    }


class ShapeItem(QGraphicsItem):
    """Shows one shape; holds the geometry and an id, never the step."""

    def __init__(self, shape: Shape, theme: Theme) -> None:
        super().__init__()
        self.shape_shown = shape
        self._theme = theme
        self._strokes: list[Stroke] | None = None
        self._inverse: list[Stroke] | None = None
        self._bounds = QRectF()
        self.chosen: frozenset[str] = frozenset()
        self.marks = _NO_MARKS
        self.mark_is_elsewhere = False
        """Whether the mark of the step itself stands at its name, which is shown large above it."""
        self.hovered = False
        self._place(shape)

    @property
    def id(self) -> str:
        """The id of the step."""
        return self.shape_shown.id

    def show_shape(self, shape: Shape) -> None:
        """Show this geometry instead."""
        self.prepareGeometryChange()
        self.shape_shown = shape
        self._strokes = self._inverse = None
        self._place(shape)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._theme = theme
        self._strokes = self._inverse = None
        self.update()

    def set_chosen(self, ids: frozenset[str]) -> None:
        """Show which of the step itself and the services in its card are selected."""
        if ids != self.chosen:
            self.chosen = ids
            self.update()

    def set_marks(self, marks: Mapping[str, Mark]) -> None:
        """Show the marks of the step and of the services in its card."""
        if marks != self.marks:
            self.marks = marks
            self.update()

    def set_hovered(self, hovered: bool) -> None:
        """Show or hide the four ports."""
        if hovered != self.hovered:
            self.hovered = hovered
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the room for the step and all that the canvas may add."""
        return self._bounds

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the parts, then outline, ports and marks."""
        scale = painter.worldTransform().m11()
        ready = self._strokes
        if ready is None:
            ready = self._strokes = strokes(self.shape_shown.parts, self._theme)
        for stroke in ready:
            stroke.draw(painter, scale)
        if self.chosen and self._theme.high:
            self._paint_inverse(painter, scale)
        if self.chosen or self.marks or self.hovered:
            self.paint_signs(painter, scale)

    def paint_signs(self, painter: QPainter, scale: float) -> None:
        """Paint only what the canvas adds to the drawing."""
        if self.chosen:
            self._paint_outlines(painter, scale)
        if self.hovered:
            self._paint_ports(painter)
        for name, mark in self.marks.items():
            if self.mark_is_elsewhere and name == self.shape_shown.id:
                continue
            draw_mark(painter, self._corner(name), mark, self._theme, scale)

    def _place(self, shape: Shape) -> None:
        self.setPos(shape.rect.x, shape.rect.y)
        self._bounds = QRectF(-MARGIN, -MARGIN, shape.rect.width + 2 * MARGIN, shape.rect.height + 2 * MARGIN)

    def _corner(self, name: str) -> QPointF:
        row = self.shape_shown.rows.get(name)
        if row is not None:
            return QPointF(self.shape_shown.rect.width, row.y + row.height / 2)
        return QPointF(2, 2)

    def _paint_inverse(self, painter: QPainter, scale: float) -> None:
        """Paint what is selected light where it is dark: a difference that needs no colour."""
        if self._inverse is None:
            self._inverse = strokes(self.shape_shown.parts, self._theme.inverse())
        rows = [self.shape_shown.rows[name] for name in self.chosen if name in self.shape_shown.rows]
        painter.save()
        if len(rows) == len(self.chosen):
            only = QPainterPath()
            for row in rows:
                only.addRect(qrect(row))
            painter.setClipPath(only, Qt.ClipOperation.IntersectClip)
        for stroke in self._inverse:
            stroke.draw(painter, scale)
        painter.restore()

    def _paint_outlines(self, painter: QPainter, scale: float) -> None:
        width = min((4 if self._theme.high else 2) / scale, 12.0)
        painter.setPen(QPen(self._theme.sign("accent"), width))
        for name in self.chosen:
            row = self.shape_shown.rows.get(name)
            if row is not None:
                painter.setBrush(Qt.BrushStyle.NoBrush if self._theme.high else self._theme.sign("accent", 0.14))
                painter.drawRoundedRect(qrect(row), 4, 4)
                continue
            painter.setBrush(Qt.BrushStyle.NoBrush)
            gap = 2 + width / 2
            box = QRectF(0, 0, self.shape_shown.rect.width, self.shape_shown.rect.height).adjusted(-gap, -gap, gap, gap)
            radius = box.height() / 2 if self.shape_shown.kind in _WORK_ROUND else 10.0
            painter.drawRoundedRect(box, radius, radius)

    def _paint_ports(self, painter: QPainter) -> None:
        rect = self.shape_shown.rect
        painter.setPen(QPen(self._theme.sign("accent"), 1.5))
        painter.setBrush(self._theme.sign("paper"))
        for point in ports(self.shape_shown).values():
            painter.drawEllipse(QPointF(point.x - rect.x, point.y - rect.y), PORT_RADIUS, PORT_RADIUS)
