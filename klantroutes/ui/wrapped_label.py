"""A label for words of people: it wraps, and never reads them as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def wrapped_label(parent: QWidget, role: str = "", text: str = "") -> QLabel:
    """Return a label that shows text as it is, on as many lines as it needs; `role` is the style, such as `quiet`."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty(role, True)
    return label
