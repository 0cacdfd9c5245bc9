"""Widgets beside each other in a panel, as far from its sides as everything else there."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

SIDE = 16
"""The room, in pixels, between the sides of a panel and what stands in it."""


def row(*widgets: QWidget, right: int = SIDE, loose: bool = False) -> QHBoxLayout:
    """Return these widgets side by side; `loose` keeps them small at the left, else they share the whole width."""
    made = QHBoxLayout()
    made.setContentsMargins(SIDE, 0, right, 0)
    made.setSpacing(6)
    for widget in widgets:
        made.addWidget(widget)
    if loose:
        made.addStretch(1)
    return made
