"""One client's way on the canvas: what she meets stays, the rest dims, the lines behind her light up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from klantroutes.drawing.drawing import Drawing
from klantroutes.layout.geometry import Rect
from klantroutes.ui.theme import SignName, Theme

from .painted_item import scale_of
from .projection import Projection
from .strokes import qrect

DIMMED = 0.25
"""The opacity of what is not on the way."""
_STUB = 30.0
"""How far the line runs on that leads to nobody, in drawing units."""
_BADGE = 11.0


@dataclass(frozen=True)
class Light:
    """What is on the way of one client, and how far she is."""

    way: frozenset[str]
    """The ids of the steps and lines that she meets."""
    behind: frozenset[str]
    """The ids of the lines that she has gone along."""
    here: str
    """The id of the step where she is now."""
    moment: str
    """When that is, in short words; empty when it is not known."""
    lost: frozenset[str]
    """The ids of the steps behind her where she falls out of view."""
    caught: frozenset[str] = frozenset()
    """The ids of the steps behind her where nobody takes over, but somebody else keeps her in view."""


class Spotlight(QGraphicsItem):
    """Rings the present stop, marks where she is lost, and gives the items their light."""

    def __init__(self, projection: Projection, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.light: Light | None = None
        self._projection = projection
        self._drawing: Drawing | None = None
        self.setZValue(40)
        self.setVisible(False)

    def show_light(self, light: Light | None, drawing: Drawing) -> None:
        """Show the way of this client over this drawing, or everything as it is."""
        self.prepareGeometryChange()
        self.light, self._drawing = light, drawing
        self.setVisible(light is not None)
        for name, shape in self._projection.shapes.items():
            met = light is None or bool(light.way.intersection((name, *shape.shape_shown.rows)))
            shape.setOpacity(1.0 if met else DIMMED)
        for name, wire in self._projection.wires.items():
            wire.setOpacity(1.0 if light is None or name in light.way else DIMMED)
            wire.set_lit(light is not None and name in light.behind)
        self.update()

    def ruler_mark(self) -> tuple[float, str] | None:
        """Return where on the ruler the present stop is, and its moment in words; None while nobody walks."""
        rect = self._place(self.light.here) if self.light is not None else None
        return None if rect is None or self.light is None else (rect.centre.x, self.light.moment)

    def boundingRect(self) -> QRectF:
        """Return the room of the whole drawing."""
        return QRectF() if self._drawing is None else qrect(self._drawing.bounds.grown(80))

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint what belongs to the light."""
        self._paint_rows(painter)
        self._paint_signs(painter)

    def paint_far(self, painter: QPainter, exposed: QRectF) -> None:
        """Paint the light over the batches of a large route: a veil, and what is on the way once more."""
        if self.light is None or self._drawing is None:
            return
        painter.fillRect(exposed, self.theme.sign("paper", 1 - DIMMED))
        painter.setBrush(self.theme.sign("accent", 0.35))
        painter.setPen(QPen(self.theme.sign("accent"), 0))
        painter.drawRects([qrect(rect) for rect in map(self._place, sorted(self.light.way)) if rect is not None])
        painter.setPen(QPen(self.theme.sign("accent"), 2 / painter.worldTransform().m11()))
        for name in sorted(self.light.behind & self._drawing.wires.keys()):
            painter.drawPolyline([QPointF(*point) for point in self._drawing.wires[name].points])
        self._paint_signs(painter)

    def _paint_rows(self, painter: QPainter) -> None:
        """Dim the services inside a card that she meets, but that are not for her."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("card") if self.theme.dark else self.theme.sign("paper"))
        painter.setOpacity(1 - DIMMED)
        for rect in self._strange_rows():
            painter.drawRect(qrect(rect))
        painter.setOpacity(1)

    def _strange_rows(self) -> Iterator[Rect]:
        if self.light is None or self._drawing is None:
            return
        for shape in self._drawing.shapes.values():
            if not self.light.way.intersection((shape.id, *shape.rows)):
                continue
            for name, row in shape.rows.items():
                if name not in self.light.way:
                    yield row.moved(shape.rect.x, shape.rect.y)

    def _paint_signs(self, painter: QPainter) -> None:
        if self.light is None or self._drawing is None:
            return
        unit = 1 / scale_of(painter)
        for name in sorted(self.light.lost | self.light.caught):
            rect = self._outer(name)
            if rect is not None:
                self._end_of_the_road(painter, rect, unit, "refused" if name in self.light.lost else "waarschuwing")
        here = self._place(self.light.here)
        if here is not None:
            self._thread(painter, here, unit)
            self._ring(painter, here, "refused" if self.light.here in self.light.lost else "accent", unit)

    def _ring(self, painter: QPainter, rect: Rect, tone: SignName, unit: float) -> None:
        width = max(3.0, 2.5 * unit)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.sign(tone, 0.25), 2.6 * width))
        painter.drawRoundedRect(qrect(rect.grown(3 + width / 2)), 11, 11)
        painter.setPen(QPen(self.theme.sign(tone), width))
        painter.drawRoundedRect(qrect(rect.grown(3 + width / 2)), 11, 11)

    def _thread(self, painter: QPainter, rect: Rect, unit: float) -> None:
        """Join the ring to the cursor on the ruler with a thin line."""
        top = self.boundingRect().top()
        painter.setPen(QPen(self.theme.sign("accent", 0.5), unit, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(rect.centre.x, top, rect.centre.x, rect.y - 6))

    def _end_of_the_road(self, painter: QPainter, rect: Rect, unit: float, tone: SignName) -> None:
        """Paint a line that breaks off, with a cross at its end."""
        colour = self.theme.sign(tone)
        radius = max(_BADGE, 9 * unit)
        start = QPointF(rect.right + 4, rect.centre.y)
        end = start + QPointF(_STUB, 0)
        painter.setPen(QPen(colour, max(3.0, 2 * unit), Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(start, end)
        painter.setPen(QPen(self.theme.sign("paper"), radius * 0.25))
        painter.setBrush(colour)
        middle = end + QPointF(radius, 0)
        painter.drawEllipse(middle, radius, radius)
        arm = radius * 0.4
        painter.setPen(QPen(self.theme.sign("on_sign"), radius * 0.28, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm))
        painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm))

    def _outer(self, name: str) -> Rect | None:
        """Return the box of the card that holds this step."""
        if self._drawing is None:
            return None
        shape = self._drawing.shapes.get(self._drawing.inside.get(name, name))
        return None if shape is None else shape.rect

    def _place(self, name: str) -> Rect | None:
        """Return where a step is: its shape, or its row inside the card of who delivers it."""
        outer = self._outer(name)
        if outer is None or self._drawing is None or name in self._drawing.shapes:
            return outer
        row: Mapping[str, Rect] = self._drawing.shapes[self._drawing.inside[name]].rows
        return row[name].moved(outer.x, outer.y)
