"""The title of the route in the toolbar: reads as text, and can be changed in place."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

_LEAST, _MOST = 96, 360
_ASIDE = 28
"""What stands beside the letters: edges, air, and room for the caret."""
_CLICK = "Klik om de titel te wijzigen"


class TitleField(QLineEdit):
    """A line as wide as its text; `renamed` carries a new title, Esc brings the old one back."""

    renamed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("title", True)
        self.setAccessibleName("Titel van de route")
        self.setToolTip(_CLICK)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a title that does not fit with dots at its end, unless a person is in it."""
        if self.hasFocus() or not self._too_long():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).adjusted(2, 0, -2, 0)
        painter.setPen(self.palette().text().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.shown_in(room.width()))
        painter.end()

    def shown_in(self, width: int) -> str:
        """Return what of the title fits in this many pixels, with dots where it does not."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _too_long(self) -> bool:
        return self._wanted() > _MOST

    def _wanted(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text()) + _ASIDE

    def _fit(self) -> None:
        self.ensurePolished()
        self.setFixedWidth(max(_LEAST, min(_MOST, self._wanted())))
        self.setToolTip(f"<p>{escape(self.text())}</p><p>{_CLICK}</p>" if self._too_long() else _CLICK)
