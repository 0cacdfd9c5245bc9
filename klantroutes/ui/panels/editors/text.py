"""Editors for words: one line, more lines, and a list with one item per line."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ...fields import FieldSpec
from ...words import UNSET
from .editor import VARIOUS, VARIOUS_WORD, Editor


class TextEditor(Editor):
    """One line of text; Enter or leaving the field commits, Esc brings the old text back."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._shown: object = None
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(UNSET)
        self.name(self.line)
        self.line.editingFinished.connect(self.commit_pending)
        self.line.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.line)
        self.setFocusProxy(self.line)

    def show_value(self, value: object) -> None:
        """Show the text, unless a person is typing."""
        self._shown = value
        self.line.setPlaceholderText(VARIOUS_WORD if value is VARIOUS else UNSET)
        if self.line.isModified() and self.line.hasFocus():
            return
        text = self.text_of(value)
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)
        self.line.setModified(False)

    def commit_pending(self) -> None:
        """Commit the text when a person changed it."""
        if not self.line.isModified():
            return
        self.line.setModified(False)
        value = self.value_of(self.line.text())
        if value != self._shown:
            self.committed.emit(value)

    def text_of(self, value: object) -> str:
        """Return how this value is shown."""
        return "" if value is None or value is VARIOUS else str(value)

    def value_of(self, text: str) -> object:
        """Return the value that this text means."""
        return text or (None if self.spec.optional else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring back the old text with Esc."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.line.setModified(False)
            self.show_value(self._shown)
            self.line.selectAll()
            return True
        return super().eventFilter(watched, event)


class _GrowingText(QPlainTextEdit):
    """A text field of two to eight lines that says when a person leaves it."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the height of the text."""
        lines = max(2, min(8, int(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 16)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the text is finished."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish with Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
            return
        super().keyPressEvent(event)


class LinesEditor(Editor):
    """Text of more lines; leaving the field or Ctrl+Enter commits."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._shown: object = None
        self.box = _GrowingText(self)
        self.name(self.box)
        self.box.left.connect(self.commit_pending)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.setFocusProxy(self.box)

    def show_value(self, value: object) -> None:
        """Show the text, unless a person is typing."""
        self._shown = value
        self.box.setPlaceholderText(VARIOUS_WORD if value is VARIOUS else UNSET)
        if self.box.document().isModified() and self.box.hasFocus():
            return
        text = self.text_of(value)
        if text != self.box.toPlainText():
            self.box.setPlainText(text)
        self.box.document().setModified(False)

    def commit_pending(self) -> None:
        """Commit the text when a person changed it."""
        if not self.box.document().isModified():
            return
        self.box.document().setModified(False)
        value = self.value_of(self.box.toPlainText())
        if value != self._shown:
            self.committed.emit(value)

    def text_of(self, value: object) -> str:
        """Return how this value is shown."""
        return "" if value is None or value is VARIOUS else str(value)

    def value_of(self, text: str) -> object:
        """Return the value that this text means."""
        return text or None


class TextsEditor(LinesEditor):
    """A list of texts, each on its own line."""

    def text_of(self, value: object) -> str:
        """Return one line per item."""
        return "\n".join(str(item) for item in value) if isinstance(value, tuple) else ""

    def value_of(self, text: str) -> object:
        """Return the lines that are not empty."""
        return tuple(line.strip() for line in text.splitlines() if line.strip()) or None
