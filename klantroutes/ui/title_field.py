"""The title of the route in the toolbar: reads as text, and can be changed in place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_LEAST, _MOST = 96, 360


class TitleField(QLineEdit):
    """A line as wide as its text; `renamed` carries a new title, Esc brings the old one back."""

    renamed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("title", True)
        self.setAccessibleName("Titel van de route")
        self.setToolTip("Klik om de titel te wijzigen")
        self._shown = ""
        self.textChanged.connect(lambda _text: self._fit())
        self.editingFinished.connect(self.commit_pending)

    def show_title(self, title: str) -> None:
        """Show this title, unless a person is typing another."""
        self._shown = title
        if not (self.isModified() and self.hasFocus()):
            self.setText(title)
            self.setCursorPosition(0)
            self.setModified(False)

    def commit_pending(self) -> None:
        """Pass on a title that was typed; an empty title is not one."""
        if not self.isModified():
            return
        self.setModified(False)
        title = self.text().strip()
        if title and title != self._shown:
            self.renamed.emit(title)
        else:
            self.setText(self._shown)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish with Enter, give up with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.setModified(False)
            self.show_title(self._shown)
            self.clearFocus()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clearFocus()

    def _fit(self) -> None:
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + 28
        self.setFixedWidth(max(_LEAST, min(_MOST, width)))
