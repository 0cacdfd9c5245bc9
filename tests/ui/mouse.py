"""A hand on the real view: presses, drags and drops as the system sends them."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from klantroutes.ui.canvas.view import RouteView

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
_PLAIN = Qt.KeyboardModifier.NoModifier


def place_of(view: RouteView, name: str) -> QPointF:
    """Return the middle of a step in the viewport."""
    rect = view.scene_shown.rect_of(name)
    assert rect is not None
    return QPointF(view.mapFromScene(QPointF(*rect.centre)))


def hold(view: RouteView, start: QPointF, end: QPointF) -> None:
    """Press, and move in small steps."""
    _send(view, QEvent.Type.MouseButtonPress, start, _LEFT, _LEFT)
    for part in range(1, 11):
        _send(view, QEvent.Type.MouseMove, start + (end - start) * part / 10, _NONE, _LEFT)


def drag(view: RouteView, start: QPointF, end: QPointF) -> None:
    """Press, move in small steps, release."""
    hold(view, start, end)
    _send(view, QEvent.Type.MouseButtonRelease, end, _LEFT, _NONE)


def double_click(view: RouteView, at: QPointF) -> None:
    """Click twice in one place."""
    _send(view, QEvent.Type.MouseButtonPress, at, _LEFT, _LEFT)
    _send(view, QEvent.Type.MouseButtonRelease, at, _LEFT, _NONE)
    _send(view, QEvent.Type.MouseButtonDblClick, at, _LEFT, _LEFT)
    _send(view, QEvent.Type.MouseButtonRelease, at, _LEFT, _NONE)


def drop(view: RouteView, data: QMimeData, place: QPoint) -> None:
    """Drag this over the view and let go."""
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(place, action, data, _LEFT, _PLAIN)
    QApplication.sendEvent(view.viewport(), enter)
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(place), action, data, _LEFT, _PLAIN))


def _send(view: RouteView, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, down: Qt.MouseButton) -> None:
    whole = QPointF(view.viewport().mapToGlobal(at.toPoint()))
    QApplication.sendEvent(view.viewport(), QMouseEvent(kind, at, whole, button, down, _PLAIN))
