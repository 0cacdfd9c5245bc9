"""A thin line around the canvas while keys come to it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

_WIDTH = 2


class FocusRing:
    """Four thin strips along the edges; a frame over the whole canvas would slow down every painting."""

    def __init__(self, parent: QWidget) -> None:
        self._strips = [QWidget(parent) for _ in range(4)]
        for strip in self._strips:
            strip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            strip.setBackgroundRole(QPalette.ColorRole.Window)
            strip.setAutoFillBackground(True)
            strip.hide()

    def show(self, visible: bool, colour: QColor) -> None:
        """Show the line in this colour, or nothing."""
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.Window, colour)
        for strip in self._strips:
            strip.setPalette(colours)
            strip.setVisible(visible)
            strip.raise_()

    def place(self, room: QRect) -> None:
        """Run along the inside of this rectangle of the parent."""
        left, top, width, height = room.x(), room.y(), room.width(), room.height()
        places = (
            QRect(left, top, width, _WIDTH),
            QRect(left, top + height - _WIDTH, width, _WIDTH),
            QRect(left, top, _WIDTH, height),
            QRect(left + width - _WIDTH, top, _WIDTH, height),
        )
        for strip, place in zip(self._strips, places, strict=True):
            strip.setGeometry(place)
