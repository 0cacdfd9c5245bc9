"""The frame of every dialog: a heading, what it is about, and buttons at the right below."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..tab_order import follow_layout


class Dialog(QDialog):
    """A small modal window; Enter does what the blue button says, Esc closes."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        heading = QLabel(title, self)
        heading.setProperty("heading", True)
        layout.addWidget(heading)
        layout.addLayout(self.body, 1)
        layout.addLayout(self._buttons)

    def add_text(self, text: str, column: QVBoxLayout | None = None) -> QLabel:
        """Add a quiet sentence, in this column where the dialog has columns."""
        label = QLabel(text, self)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        (column or self.body).addWidget(label)
        return label

    def add_field(self, name: str, field: QWidget, column: QVBoxLayout | None = None) -> None:
        """Add a field with its name above it, in this column where the dialog has columns."""
        label = QLabel(name, self)
        label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(name.replace("&", ""))
        into = column or self.body
        into.addSpacing(4)
        into.addWidget(label)
        into.addWidget(field)

    def add_button(self, name: str) -> QPushButton:
        """Add a button for another way to go on; it stands left of the blue one. Call before `add_buttons`."""
        button = QPushButton(name, self)
        button.setAccessibleName(name)
        button.setAutoDefault(False)
        self._buttons.addWidget(button)
        return button

    def add_buttons(self, accept: str, reject: str = "Annuleren") -> QPushButton:
        """Add the buttons; returns the blue one. Without `accept` there is only a button to close."""
        close = QPushButton(reject, self)
        close.setAccessibleName(reject)
        close.setAutoDefault(not accept)
        close.clicked.connect(self.reject)
        self._buttons.insertWidget(1, close)
        if not accept:
            return close
        done = QPushButton(accept, self)
        done.setAccessibleName(accept)
        done.setProperty("primary", True)
        done.setDefault(True)
        done.clicked.connect(self.accept)
        self._buttons.addWidget(done)
        return done

    def resize_within(self, wide: int, tall: int) -> None:
        """Take this size, but never more than the window below."""
        parent = self.parentWidget()
        size = QSize(wide, tall)
        self.resize(size if parent is None else size.boundedTo(parent.window().size()))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that wrapped sentences need at this width; let Tab go in the order of reading."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            follow_layout(layout)
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
