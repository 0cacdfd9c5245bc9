"""A thin line around the canvas while keys come to it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

_WIDTH, _THICK = 2, 4


class FocusRing:
    """Four thin strips along the edges; a frame over the whole canvas would slow down every painting."""

    def __init__(self, parent: QWidget) -> None:
        self._room, self._width = QRect(), _WIDTH
        self._strips = [QWidget(parent) for _ in range(4)]
        for strip in self._strips:
            strip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            strip.setBackgroundRole(QPalette.ColorRole.Window)
            strip.setAutoFillBackground(True)
            strip.hide()

    def show(self, visible: bool, colour: QColor, *, thick: bool = False) -> None:
        """Show the line in this colour, or nothing."""
        self._width = _THICK if thick else _WIDTH
        self.place(self._room)
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.Window, colour)
        for strip in self._strips:
            strip.setPalette(colours)
            strip.setVisible(visible)
            strip.raise_()

    def place(self, room: QRect) -> None:
        """Run along the inside of this rectangle of the parent."""
        self._room, thick = room, self._width
        left, top, width, height = room.x(), room.y(), room.width(), room.height()
        places = (
            QRect(left, top, width, thick),
            QRect(left, top + height - thick, width, thick),
            QRect(left, top, thick, height),
            QRect(left + width - thick, top, thick, height),
        )
        for strip, place in zip(self._strips, places, strict=True):
            strip.setGeometry(place)
