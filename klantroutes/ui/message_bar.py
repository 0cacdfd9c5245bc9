"""A line of news above the canvas: never in the way, gone after a while or with its cross."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from .icons import text_icon

SHOWN_MS = 8000


class MessageBar(QFrame):
    """Shows one sentence; refusals go by themselves, faults stay until they are read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("messagebar", True)
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton(self)
        self._close.setAccessibleName("Melding sluiten")
        self._close.setToolTip("Melding sluiten")
        self._close.setIconSize(QSize(14, 14))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.addWidget(self.label, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.renew_icons()
        self.hide()

    def say(self, sentence: str, stays: bool = False) -> None:
        """Show this sentence; `stays` until a person closes it."""
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._timer.stop()
        if not stays:
            self._timer.start(SHOWN_MS)

    def renew_icons(self) -> None:
        """Take the colours that hold now."""
        self._close.setIcon(text_icon("close"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)
