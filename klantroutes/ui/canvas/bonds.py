"""What holds steps: a thin dashed line around those that move as one, a small lock at those that stay."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from klantroutes.drawing.drawing import Drawing
from klantroutes.edits.grouping import groups_of
from klantroutes.model.route import Route
from klantroutes.ui.theme import Theme

from .painted_item import PaintedItem, scale_of
from .projection import Projection
from .strokes import qrect

_AROUND = 12.0
"""Room between the steps of a group and the line around them, in drawing units."""
_BADGE = 8.5


class Bonds(PaintedItem):
    """Paints groups and locks where the steps are now, also while they are in the hand."""

    def __init__(self, projection: Projection, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._projection = projection
        self._bounds = QRectF()
        self.groups: list[list[str]] = []
        """The shapes of each group that can be seen."""
        self.locked: list[tuple[str, str]] = []
        """The id of each locked step that can be seen, and of the shape that it is in."""
        self.setZValue(30)

    def show_bonds(self, route: Route, drawing: Drawing) -> None:
        """Show the groups and locks of this route over this drawing."""
        self.prepareGeometryChange()
        self.groups = [names for group in groups_of(route) if len(names := _owners(drawing, group)) > 1]
        locked = [step.id for step in route.steps if step.locked]
        self.locked = [(name, owner) for name in locked for owner in _owners(drawing, [name])]
        shown = bool(self.groups or self.locked)
        self._bounds = qrect(drawing.bounds.grown(80)) if shown else QRectF()
        self.setVisible(shown)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the room of the whole drawing."""
        return self._bounds

    def paint_now(self, painter: QPainter) -> None:
        """Paint lines and locks above whatever was painted."""
        unit = 1 / scale_of(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.sign("quiet"), 1.2 * unit, Qt.PenStyle.DotLine))
        for names in self.groups:
            painter.drawRoundedRect(self._around(names), 10, 10)
        for name, owner in self.locked:
            self._lock(painter, name, owner, max(1.0, 0.8 * unit))

    def _around(self, names: Iterable[str]) -> QRectF:
        found = QRectF()
        for name in names:
            found = found.united(self._place(name))
        return found.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    def _place(self, name: str) -> QRectF:
        item = self._projection.shapes[name]
        rect = item.shape_shown.rect
        return QRectF(item.pos().x(), item.pos().y(), rect.width, rect.height)

    def _lock(self, painter: QPainter, name: str, owner: str, size: float) -> None:
        """Paint a lock at the upper right corner of a step, or at the right of a service in a card."""
        place, row = self._place(owner), self._projection.shapes[owner].shape_shown.rows.get(name)
        corner = place.topRight() - QPointF(2, -2)
        if row is not None:
            corner = place.topLeft() + QPointF(row.right, row.y + row.height / 2)
        radius = _BADGE * size
        painter.setPen(QPen(self.theme.sign("quiet"), size))
        painter.setBrush(self.theme.sign("paper"))
        painter.drawEllipse(corner, radius, radius)
        ink = self.theme.sign("text")
        painter.setPen(QPen(ink, 1.4 * size))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(QRectF(corner.x() - 2.5 * size, corner.y() - 5 * size, 5 * size, 6.5 * size), 0, 180 * 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(QRectF(corner.x() - 3.8 * size, corner.y() - 1.5 * size, 7.6 * size, 5.8 * size), 1, 1)


def _owners(drawing: Drawing, ids: Iterable[str]) -> list[str]:
    """Return the shapes in which these steps are drawn, each once."""
    owners = dict.fromkeys(drawing.inside.get(name, name) for name in ids)
    return [name for name in owners if name in drawing.shapes]
