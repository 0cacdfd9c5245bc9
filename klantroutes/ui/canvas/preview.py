"""What a gesture shows while it lasts: ghosts, glowing targets, the cell below the hand; never part of the route."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from klantroutes.drawing.text import wrap
from klantroutes.layout.geometry import Point, Rect
from klantroutes.ui.theme import SignName, Theme, font

from .painted_item import PaintedItem, scale_of
from .strokes import qrect


@dataclass(frozen=True)
class Preview:
    """All that a gesture wants to show at this moment, in drawing coordinates."""

    line: tuple[Point, Point] | None = None
    refused: bool = False
    glow: tuple[Rect, ...] = ()
    cell: Rect | None = None
    band: Rect | None = None
    ghost: Rect | None = None
    label: str = ""
    guides: tuple[tuple[Point, Point], ...] = ()
    path: tuple[Point, ...] = ()
    """The line in which the step would come."""
    flag: tuple[float, str] | None = None
    """Where on the ruler the step would begin, and its period in words."""

    def bounds(self) -> QRectF:
        """Return the rectangle around everything shown."""
        rects = [*self.glow, *(rect for rect in (self.cell, self.band, self.ghost) if rect is not None)]
        found = QRectF()
        if self.path:
            found = QPolygonF([QPointF(*point) for point in self.path]).boundingRect().adjusted(-1, -1, 1, 1)
        for rect in rects:
            found = found.united(qrect(rect))
        for start, end in (*self.guides, *((self.line,) if self.line else ())):
            found = found.united(QRectF(QPointF(*start), QPointF(*end)).normalized().adjusted(-1, -1, 1, 1))
        return found


NOTHING = Preview()
SIZES = (13, 12, 11, 10)
LEADING = 1.26
"""Height of a line of text, as a multiple of its size."""


def ghost_box(middle: Point, *, small: bool = False) -> Rect:
    """Return the room of a step that does not exist yet around its middle; points of the route are small."""
    width, height = (84.0, 42.0) if small else (172.0, 52.0)
    return Rect(middle.x - width / 2, middle.y - height / 2, width, height)


def size_in(label: str, width: float, height: float) -> int:
    """Return the largest type in which the wrapped words fit in this room; else the smallest."""
    for size in SIZES:
        if len(wrap(label, size, 600, width)) * size * LEADING <= height:
            return size
    return SIZES[-1]


class PreviewItem(PaintedItem):
    """Paints the preview above everything else."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.preview = NOTHING
        self.setZValue(50)

    def show_preview(self, preview: Preview) -> None:
        """Show this instead of what was shown."""
        if preview == self.preview:
            return
        self.prepareGeometryChange()
        self.preview = preview
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the room that the painting needs, pens at small scale included."""
        found = self.preview.bounds()
        return found if found.isNull() else found.adjusted(-40, -40, 40, 40)

    def paint_now(self, painter: QPainter) -> None:
        """Paint what is shown now, above whatever was painted."""
        unit = 1 / scale_of(painter)
        if self.preview.cell is not None:
            self._field(painter, self.preview.cell, 0.10, unit, 6)
        for rect in self.preview.glow:
            around = rect.grown(4)
            self._field(painter, around, 0.07, 2 * unit, min(8.0 if rect.width > 60 else around.height / 2, 20.0))
        if self.preview.path:
            painter.setPen(QPen(self.theme.sign("accent", 0.8), max(5.0, 4 * unit)))
            painter.drawPolyline(QPolygonF([QPointF(*point) for point in self.preview.path]))
        if self.preview.ghost is not None:
            self._ghost(painter, self.preview.ghost, unit)
        self._lines(painter, unit)
        if self.preview.band is not None:
            self._field(painter, self.preview.band, 0.08, unit, 0)

    def _tone(self) -> SignName:
        return "refused" if self.preview.refused else "accent"

    def _field(self, painter: QPainter, rect: Rect, opacity: float, width: float, radius: float) -> None:
        painter.setPen(QPen(self.theme.sign("accent", 0.8), width))
        painter.setBrush(self.theme.sign("accent", opacity))
        painter.drawRoundedRect(qrect(rect), radius, radius)

    def _ghost(self, painter: QPainter, rect: Rect, unit: float) -> None:
        painter.setPen(QPen(self.theme.sign("accent"), 1.5 * unit, Qt.PenStyle.DashLine))
        painter.setBrush(self.theme.sign("paper", 0.85))
        painter.drawRoundedRect(qrect(rect), 8, 8)
        painter.setPen(self.theme.sign("text"))
        inside = qrect(rect.grown(-6))
        painter.setFont(font(size_in(self.preview.label, inside.width(), inside.height()), 600))
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(inside, flags, self.preview.label)

    def _lines(self, painter: QPainter, unit: float) -> None:
        painter.setPen(QPen(self.theme.sign("accent", 0.7), unit, Qt.PenStyle.DashLine))
        for start, end in self.preview.guides:
            painter.drawLine(QPointF(*start), QPointF(*end))
        if self.preview.line is None:
            return
        colour = self.theme.sign(self._tone())
        begin, tip = (QPointF(*point) for point in self.preview.line)
        painter.setPen(QPen(colour, max(2.5, 2 * unit), Qt.PenStyle.DashLine))
        painter.drawLine(begin, tip)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        reach = max(5.0, 5 * unit)
        corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
        painter.drawPolygon(QPolygonF([tip + QPointF(*corner) for corner in corners]))
