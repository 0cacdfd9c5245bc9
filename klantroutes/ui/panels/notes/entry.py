"""The field at the top of the notes: type, Enter, type, Enter; several lines at once become several notes."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LINES = 2


class NoteEntry(QPlainTextEdit):
    """A field of two lines; `written` carries what was typed or pasted, once."""

    written = Signal(str)
    down_wanted = Signal()
    """A person goes down below the last line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText("Typ een briefje, Enter plakt het op")
        self.setAccessibleName("Nieuw briefje")
        self.setAccessibleDescription("Enter plakt het op. Met #wonen geeft u het een thema. Pijl omlaag: de lijst.")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 22)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand over at Enter; Shift+Enter is a new line in the same note."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self._hand_over(self.toPlainText())
            return
        if event.key() == Qt.Key.Key_Down and self.textCursor().atEnd():
            self.down_wanted.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Make a note of each line when several lines are pasted into the empty field."""
        if len([line for line in source.text().splitlines() if line.strip()]) > 1 and not self.toPlainText().strip():
            self._hand_over(source.text())
        else:
            super().insertFromMimeData(source)

    def _hand_over(self, text: str) -> None:
        if text.strip():
            self.clear()
            self.written.emit(text)
