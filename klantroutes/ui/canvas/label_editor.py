"""Changing a name in place, on the card itself: Enter and Esc finish, Shift+Enter starts a new line."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from klantroutes.ui.theme import Theme, font

Done = Callable[[str], None]
_LEAST_WIDTH, _LEAST_HEIGHT = 150, 44


class LabelEditor(QPlainTextEdit):
    """A small field over the canvas; `done` gets the text once, and nothing typed is ever lost."""

    def __init__(self, parent: QWidget, text: str, place: QRect, scale: float, theme: Theme, done: Done) -> None:
        super().__init__(text, parent)
        self._done: Done | None = done
        self.setAccessibleName("Naam")
        self.setAccessibleDescription("Enter of Esc is klaar, Shift+Enter is een nieuwe regel.")
        self.setFont(font(min(max(13 * scale, 12), 26), 600))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        colours = (theme.sign(name).name() for name in ("paper", "text", "accent"))
        sheet = (
            "QPlainTextEdit {{ background: {}; color: {}; border: 2px solid {}; border-radius: 6px; padding: 2px; }}"
        )
        self.setStyleSheet(sheet.format(*colours))
        self.setGeometry(_roomy(place, parent.rect()))
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Hand over the text and go away."""
        if self._done is None:
            return
        done, self._done = self._done, None
        self.hide()
        done(self.toPlainText().strip())
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish at Enter and Esc; Shift+Enter is a new line."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and not shift):
            event.accept()
            self.finish()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish when the user goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()


def _roomy(place: QRect, room: QRect) -> QRect:
    """Return the place, large enough to type in and inside the canvas."""
    found = QRect(place)
    found.setWidth(max(found.width(), _LEAST_WIDTH))
    found.setHeight(max(found.height(), _LEAST_HEIGHT))
    found.moveLeft(max(room.left(), min(found.left(), room.right() - found.width())))
    found.moveTop(max(room.top(), min(found.top(), room.bottom() - found.height())))
    return found
