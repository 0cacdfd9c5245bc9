"""How the route would look after an edit: what is new or different, over the drawing; never part of the route."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from klantroutes.drawing.drawing import Drawing, Shape, Wire
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Route
from klantroutes.ui.theme import Theme

from .painted_item import scale_of
from .strokes import qrect, strokes

_AROUND = 5.0
"""How far outside a step its dashed edge stands, in drawing units."""


@dataclass(frozen=True)
class Ghost:
    """What an edit adds or changes: new shapes and wires, and the places of steps that change or go."""

    shapes: tuple[Shape, ...] = ()
    wires: tuple[Wire, ...] = ()
    changed: tuple[Rect, ...] = ()
    gone: tuple[Rect, ...] = ()

    def bounds(self) -> Rect | None:
        """Return the rectangle around all of it; None when an edit shows nowhere."""
        rects = [*(shape.rect for shape in self.shapes), *self.changed, *self.gone]
        rects += [Rect(x, y, 0, 0) for wire in self.wires for x, y in wire.points]
        found: Rect | None = None
        for rect in rects:
            found = rect if found is None else found.united(rect)
        return found


def ghost_of(before: Route, drawn: Drawing, after: Route, redrawn: Drawing) -> Ghost:
    """Return what is new or different; a step that only moved aside is no part of it."""
    old, new = before.by_id, after.by_id
    shapes = [shape for name, shape in redrawn.shapes.items() if name not in drawn.shapes]
    links = {link.id: link for link in before.links}
    wires = [redrawn.wires[link.id] for link in after.links if links.get(link.id) != link and link.id in redrawn.wires]
    different = [name for name in new if name in old and new[name] != old[name]]
    added_rows = [name for name in new if name not in old and redrawn.inside.get(name) in drawn.shapes]
    changed = [rect for name in (*different, *added_rows) if (rect := _place(redrawn, name)) is not None]
    gone = [rect for name in old if name not in new and (rect := _place(drawn, name)) is not None]
    return Ghost(tuple(shapes), tuple(wires), tuple(changed), tuple(gone))


def _place(drawing: Drawing, name: str) -> Rect | None:
    if name in drawing.shapes:
        return drawing.shapes[name].rect
    owner = drawing.shapes.get(drawing.inside.get(name, ""))
    return owner.rows[name].moved(owner.rect.x, owner.rect.y) if owner is not None and name in owner.rows else None


class GhostItem(QGraphicsItem):
    """Paints the ghost above the drawing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.ghost = Ghost()
        self.setZValue(45)

    def show_ghost(self, ghost: Ghost) -> None:
        """Show this instead of what was shown."""
        if ghost != self.ghost:
            self.prepareGeometryChange()
            self.ghost = ghost
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the room that the painting needs."""
        around = self.ghost.bounds()
        return QRectF() if around is None else qrect(around.grown(40))

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint lines first, then steps, then edges around what changes and crosses through what goes."""
        scale = painter.worldTransform().m11()
        unit = 1 / scale_of(painter)
        for wire in self.ghost.wires:
            self._wire(painter, wire, unit)
        for shape in self.ghost.shapes:
            self._shape(painter, shape, scale)
            self._edge(painter, shape.rect, unit)
        for rect in self.ghost.changed:
            self._edge(painter, rect, unit)
        for rect in self.ghost.gone:
            self._cross(painter, rect, unit)

    def _shape(self, painter: QPainter, shape: Shape, scale: float) -> None:
        painter.save()
        painter.translate(shape.rect.x, shape.rect.y)
        for stroke in strokes(shape.parts, self.theme):
            stroke.draw(painter, scale)
        painter.restore()

    def _edge(self, painter: QPainter, rect: Rect, unit: float) -> None:
        painter.setPen(QPen(self.theme.sign("accent"), max(2.0, 2 * unit), Qt.PenStyle.DashLine))
        painter.setBrush(self.theme.sign("accent", 0.08))
        around = rect.grown(_AROUND)
        radius = min(12.0, around.height / 2)
        painter.drawRoundedRect(qrect(around), radius, radius)

    def _cross(self, painter: QPainter, rect: Rect, unit: float) -> None:
        painter.setPen(QPen(self.theme.sign("refused"), max(2.5, 2 * unit), Qt.PenStyle.DashLine))
        painter.setBrush(self.theme.sign("paper", 0.6))
        painter.drawRoundedRect(qrect(rect.grown(_AROUND)), 10, 10)
        box = qrect(rect)
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())

    def _wire(self, painter: QPainter, wire: Wire, unit: float) -> None:
        points = [QPointF(x, y) for x, y in wire.points]
        if len(points) < 2:
            return
        painter.setPen(QPen(self.theme.sign("accent"), max(2.5, 2 * unit), Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.sign("accent"))
        painter.drawEllipse(points[-1], 3.5, 3.5)
