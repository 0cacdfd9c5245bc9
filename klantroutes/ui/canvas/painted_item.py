"""An item that can also be painted apart from its scene, such as over the batches of a large route."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

_LEAST_SCALE = 0.05
"""Lines grow no wider and words no larger than they are at this scale."""


class PaintedItem(QGraphicsItem):
    """Paints the same in its scene and by itself."""

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the item in its scene."""
        self.paint_now(painter)

    def paint_now(self, painter: QPainter) -> None:
        """Paint the item above whatever was painted."""
        raise NotImplementedError


def scale_of(painter: QPainter) -> float:
    """Return how many pixels a drawing unit is now, for what must stay large enough to see from afar."""
    return max(painter.worldTransform().m11(), _LEAST_SCALE)
