"""From events of Qt to the pointer that tools know."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QGraphicsView

from klantroutes.layout.geometry import Point

from .tools.tool import Pointer


def pointer(view: QGraphicsView, place: QPointF, keys: Qt.KeyboardModifier) -> Pointer:
    """Return the pointer for a place in the viewport with these keys down."""
    inverse, _possible = view.viewportTransform().inverted()
    scene = inverse.map(place)
    return Pointer(
        point=Point(scene.x(), scene.y()),
        screen=Point(place.x(), place.y()),
        scale=view.transform().m11(),
        shift=bool(keys & Qt.KeyboardModifier.ShiftModifier),
        control=bool(keys & Qt.KeyboardModifier.ControlModifier),
        alt=bool(keys & Qt.KeyboardModifier.AltModifier),
    )


def edge_pull(view: QGraphicsView, place: QPoint) -> QPointF:
    """Return how fast the picture should move under a drag near the edge, in logical pixels per tick."""
    size = view.viewport().size()
    return QPointF(_pull(place.x(), size.width()), _pull(place.y(), size.height()))


_EDGE = 28
_FASTEST = 22.0


def _pull(at: int, length: int) -> float:
    if at < _EDGE:
        return min(_EDGE - at, _EDGE) / _EDGE * _FASTEST
    if at > length - _EDGE:
        return -min(at - length + _EDGE, _EDGE) / _EDGE * _FASTEST
    return 0.0
