"""A route painted as one small picture, without a document and without a window."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.parts import Part
from klantroutes.model.route import Route
from klantroutes.ui.theme import Theme

from .strokes import strokes


def paint_route(painter: QPainter, room: QRectF, route: Route, theme: Theme) -> None:
    """Paint the whole route in the middle of `room`, as large as fits, on paper."""
    paint_drawing(painter, room, draw(route), theme)


def paint_drawing(painter: QPainter, room: QRectF, drawing: Drawing, theme: Theme) -> None:
    """Paint a drawing in the middle of `room`, as large as fits: frame, lines, steps."""
    bounds = drawing.bounds
    scale = min(room.width() / max(bounds.width, 1), room.height() / max(bounds.height, 1))
    painter.save()
    painter.setClipRect(room)
    painter.fillRect(room, theme.sign("paper"))
    painter.translate(room.center())
    painter.scale(scale, scale)
    painter.translate(-bounds.centre.x, -bounds.centre.y)
    _paint(painter, drawing.frame, theme)
    for wire in drawing.wires.values():
        _paint(painter, wire.parts, theme)
    for shape in drawing.shapes.values():
        painter.translate(shape.rect.x, shape.rect.y)
        _paint(painter, shape.parts, theme)
        painter.translate(-shape.rect.x, -shape.rect.y)
    painter.restore()


def _paint(painter: QPainter, parts: tuple[Part, ...], theme: Theme) -> None:
    scale = painter.worldTransform().m11()
    for stroke in strokes(parts, theme):
        stroke.draw(painter, scale)
