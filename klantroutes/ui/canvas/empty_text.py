"""What the canvas says when the route has no steps yet."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from klantroutes.ui.theme import Theme, font

TEXT = (
    "Begin met hoe de cliënt in beeld komt:\n"
    "sleep een ingang hierheen, of druk op N.\n"
    "Briefjes schrijven? Druk op Ctrl+B."
)
_BELOW = 12
"""Free room under the words, in logical pixels."""


class EmptyText(QLabel):
    """One sentence on the canvas that lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(TEXT, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFont(font(16))
        self.setMargin(8)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.adjustSize()

    def set_theme(self, theme: Theme) -> None:
        """Show it in the colours of this theme."""
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.WindowText, theme.sign("quiet"))
        colours.setColor(QPalette.ColorRole.Window, theme.sign("paper"))
        self.setPalette(colours)

    def place(self, room: QRect) -> None:
        """Stand at the lower edge of this rectangle of the parent, clear of the grid."""
        self.resize(self.sizeHint().boundedTo(room.size()))
        self.move(room.center().x() - self.width() // 2, room.bottom() - self.height() - _BELOW)
