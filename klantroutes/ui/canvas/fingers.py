"""Fingers on a screen: one does what the mouse does, two shove the paper and zoom."""

from math import hypot

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QApplication

from .hand import Hand
from .paper import Paper

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
_NEAR = 24.0
"""A second tap within so many logical pixels of the first is a double one."""


class Fingers:
    """Remembers where the fingers were, so that two of them can move the paper."""

    def __init__(self, paper: Paper, hand: Hand) -> None:
        self._paper = paper
        self._hand = hand
        self._two: tuple[QPointF, float] | None = None
        self._was_two = False
        self._tapped: tuple[int, QPointF] | None = None
        paper.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        # Qt lets scroll areas pan by themselves; the two would fight over the same fingers.
        paper.viewport().ungrabGesture(Qt.GestureType.PanGesture)

    def feel(self, event: QTouchEvent) -> bool:
        """Do what the fingers ask; always taken, so that Qt makes no second event of it."""
        points = [point for point in event.points() if point.state() != QEventPoint.State.Released]
        if event.type() == QEvent.Type.TouchCancel:
            self._two, self._was_two = None, False
            self._hand.cancel()
        elif len(points) >= 2:
            self._shove(self._place(points[0]), self._place(points[1]))
        elif event.type() == QEvent.Type.TouchBegin:
            self._was_two = False
            self._paper.mousePressEvent(self._as_mouse(QEvent.Type.MouseButtonPress, event, _LEFT, _LEFT))
        elif event.type() == QEvent.Type.TouchEnd:
            self._lift(event)
        elif self._was_two:
            self._two = None
        else:
            self._paper.mouseMoveEvent(self._as_mouse(QEvent.Type.MouseMove, event, _NONE, _LEFT))
        event.accept()
        return True

    def _lift(self, event: QTouchEvent) -> None:
        """End what one finger did; a second tap soon after the first is a double click."""
        self._two = None
        if self._was_two:
            return
        self._paper.mouseReleaseEvent(self._as_mouse(QEvent.Type.MouseButtonRelease, event, _LEFT, _NONE))
        now, at = event.timestamp(), self._place(event.points()[0])
        earlier, self._tapped = self._tapped, (now, at)
        if earlier is None or now - earlier[0] > QApplication.doubleClickInterval():
            return
        if (at - earlier[1]).manhattanLength() <= _NEAR:
            self._tapped = None
            self._paper.mouseDoubleClickEvent(self._as_mouse(QEvent.Type.MouseButtonDblClick, event, _LEFT, _NONE))

    def _shove(self, one: QPointF, other: QPointF) -> None:
        """Let the paper follow both fingers; what one finger had begun is taken back."""
        middle, apart = (one + other) / 2, max(hypot(one.x() - other.x(), one.y() - other.y()), 1.0)
        if self._two is None:
            self._hand.cancel()
        else:
            before, was = self._two
            self._paper.navigation.scroll(middle.x() - before.x(), middle.y() - before.y())
            self._paper.zoom_smoothly(middle, apart / was)
        self._two, self._was_two = (middle, apart), True

    def _place(self, point: QEventPoint) -> QPointF:
        """Return where a finger is in the viewport."""
        return self._paper.viewport().mapFromGlobal(point.globalPosition())

    def _as_mouse(
        self, kind: QEvent.Type, event: QTouchEvent, button: Qt.MouseButton, down: Qt.MouseButton
    ) -> QMouseEvent:
        point = event.points()[0]
        return QMouseEvent(kind, self._place(point), point.globalPosition(), button, down, event.modifiers())
