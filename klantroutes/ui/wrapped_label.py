"""A label for words of people: it wraps, and never reads them as markup."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_LONG = re.compile(r"\S{24,}")
"""A word that may be wider than a panel; no ordinary Dutch word wraps by it where it need not."""


def breakable(text: str) -> str:
    """Return the text with room for a break between the letters of very long words; that room is not seen."""
    return _LONG.sub(lambda word: "\N{ZERO WIDTH SPACE}".join(word[0]), text)


def wrapped_label(parent: QWidget, role: str = "", text: str = "") -> QLabel:
    """Return a label that shows text as it is, on as many lines as it needs; `role` is the style, such as `quiet`."""
    label = QLabel(breakable(text), parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if label.text() != text:
        label.setAccessibleName(text)
    if role:
        label.setProperty(role, True)
    return label
