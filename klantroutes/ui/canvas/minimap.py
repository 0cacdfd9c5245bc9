"""The whole route in a corner of the canvas, with what is in view; press or drag in it to look elsewhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from .grid import grid_rect
from .scene import RouteScene
from .strokes import qrect

if TYPE_CHECKING:
    from .paper import Paper

WIDE, TALL = 200, 130
_GAP, _INSIDE = 14, 6


class Minimap(QWidget):
    """Hidden until it is asked for."""

    def __init__(self, paper: "Paper", scene: RouteScene) -> None:
        super().__init__(paper)
        self._paper = paper
        self._scene = scene
        self._picture: QPixmap | None = None
        self.setAccessibleName("Overzichtskaart")
        self.setToolTip("Klik of sleep om ergens anders te kijken")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.resize(WIDE, TALL)
        self.hide()

    def place(self, viewport: QRect) -> None:
        """Stand in the lower right corner of the viewport."""
        self.move(viewport.right() - WIDE - _GAP, viewport.bottom() - TALL - _GAP)
        self.raise_()

    def renew(self) -> None:
        """The drawing is another one."""
        self._picture = None
        self.update()

    def follow(self) -> None:
        """The view looks elsewhere."""
        if self.isVisible():
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the route from memory, and the window on it."""
        theme = self._scene.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatio():
            self._picture = self._painted()
        painter.drawPixmap(0, 0, self._picture)
        seen = self._paper.exposed(self._paper.viewport().rect())
        start, end = self._from_drawing(seen.topLeft()), self._from_drawing(seen.bottomRight())
        window = QRectF(start, end).intersected(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.setPen(QPen(theme.sign("accent"), 2))
        painter.setBrush(theme.sign("accent", 0.10))
        painter.drawRoundedRect(window, 3, 3)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look there."""
        self._look(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look there, as long as a button is down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look(event)

    def _look(self, event: QMouseEvent) -> None:
        event.accept()
        scale, corner = self._fit()
        at = event.position() - corner
        self._paper.centerOn(at / scale + qrect(grid_rect(self._scene.drawing)).topLeft())

    def _fit(self) -> tuple[float, QPointF]:
        """Return the scale, and where the upper left corner of the grid comes."""
        room = grid_rect(self._scene.drawing)
        across, down = WIDE - 2 * _INSIDE, TALL - 2 * _INSIDE
        scale = min(across / max(room.width, 1), down / max(room.height, 1))
        return scale, QPointF((WIDE - room.width * scale) / 2, (TALL - room.height * scale) / 2)

    def _from_drawing(self, point: QPointF) -> QPointF:
        scale, corner = self._fit()
        return (point - qrect(grid_rect(self._scene.drawing)).topLeft()) * scale + corner

    def _painted(self) -> QPixmap:
        theme, ratio = self._scene.theme, self.devicePixelRatio()
        picture = QPixmap(round(WIDE * ratio), round(TALL * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.sign("line"), 1))
        painter.setBrush(theme.sign("paper"))
        painter.drawRoundedRect(QRectF(0.5, 0.5, WIDE - 1, TALL - 1), 6, 6)
        scale, corner = self._fit()
        room = grid_rect(self._scene.drawing)
        painter.translate(corner)
        painter.scale(scale, scale)
        painter.translate(-room.x, -room.y)
        self._scene.frame.paint(painter, scale)
        self._scene.projection.overview.paint(painter, qrect(self._scene.drawing.bounds.united(room)))
        painter.end()
        return picture
