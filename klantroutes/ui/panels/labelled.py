"""Fields of a panel below each other, each with its word before it."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from .row import SIDE


def labelled(*fields: tuple[str, QWidget]) -> QGridLayout:
    """Return the fields with the words that belong to them."""
    made = QGridLayout()
    made.setContentsMargins(SIDE, 4, SIDE, 0)
    made.setSpacing(6)
    made.setColumnStretch(1, 1)
    for number, (words, field) in enumerate(fields):
        label = QLabel(words, field.parentWidget())
        label.setBuddy(field)
        made.addWidget(label, number, 0)
        made.addWidget(field, number, 1)
    return made
