"""What the wheel and the trackpad do: scroll, scroll sideways, shove, or zoom at the place of the hand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent

from .paper import Paper

_ZOOM_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_PER_UNIT = 1.0015
"""How much one unit of the wheel enlarges; a notch is 120 units."""
_SCROLL = 0.6
"""Logical pixels of scrolling per unit of the wheel."""


def turn(paper: Paper, event: QWheelEvent, wheel_zooms: bool) -> None:
    """Do what this turn of the wheel, or move of two fingers, asks."""
    keys, angle, navigation = event.modifiers(), event.angleDelta(), paper.navigation
    turned = angle.y() or angle.x()  # With Alt down, systems report a turn as sideways.
    if keys & _ZOOM_KEYS:
        paper.zoom_smoothly(event.position(), _PER_UNIT**turned)
    elif not event.pixelDelta().isNull():
        navigation.scroll(event.pixelDelta().x(), event.pixelDelta().y())
    elif keys & Qt.KeyboardModifier.ShiftModifier:
        navigation.scroll(turned * _SCROLL, 0)
    elif wheel_zooms:
        paper.zoom_smoothly(event.position(), _PER_UNIT**turned)
    else:
        navigation.scroll(angle.x() * _SCROLL, angle.y() * _SCROLL)


def pinch(paper: Paper, event: QNativeGestureEvent) -> bool:
    """Zoom with two fingers; returns whether the gesture was that."""
    if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
        return False
    paper.zoom_smoothly(event.position(), 1 + event.value())
    return True
