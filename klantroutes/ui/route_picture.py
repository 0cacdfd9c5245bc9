"""A small route as a picture in a window: only what is drawn, without the empty part of the frame."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Route

from .appearance import canvas_theme
from .canvas.picture import paint_drawing

_AROUND = 3.0
"""Room at the sides, in drawing units."""


def cropped(drawing: Drawing) -> Drawing:
    """Return the drawing without the phases at its sides and the lanes below in which nothing stands."""
    rects = [shape.rect for shape in drawing.shapes.values()]
    columns = [one for one in drawing.columns if any(one.left <= rect.centre.x <= one.right for rect in rects)]
    rows = [one for one in drawing.rows if any(one.top <= rect.centre.y <= one.bottom for rect in rects)]
    if not columns or not rows:
        return drawing
    left, right, top = columns[0].left - _AROUND, columns[-1].right + _AROUND, drawing.bounds.y
    return replace(drawing, bounds=Rect(left, top, right - left, rows[-1].bottom + _AROUND - top))


class RoutePicture(QWidget):
    """Paints a route as large as fits, in the colours that hold now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(150)

    def show_route(self, route: Route, about: str) -> None:
        """Show this route; `about` is its name for screen readers."""
        self.show_drawing(cropped(draw(route)), about)

    def show_drawing(self, drawing: Drawing, about: str) -> None:
        """Show this drawing; `about` is its name for screen readers."""
        self._drawing = drawing
        self.setAccessibleName(about)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for a few steps."""
        return QSize(300, 150)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it on paper."""
        if self._drawing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bounds = self._drawing.bounds
        scale = min(self.width() / bounds.width, self.height() / bounds.height)
        room = QRectF(0, 0, self.width(), bounds.height * scale)
        paint_drawing(painter, room, self._drawing, canvas_theme())
