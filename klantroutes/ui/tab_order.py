"""The Tab key goes through a window as people read it, whatever the order in which its parts were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layout(layout: QLayout) -> None:
    """Let Tab follow the order of this layout and of all layouts in it."""
    for earlier, later in pairwise(_stops(layout)):
        QWidget.setTabOrder(earlier, later)


def _stops(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if inner is not None:
            yield from _stops(inner)
        elif widget is not None:
            yield from _of_widget(widget)


def _of_widget(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
        yield widget
        return
    held = widget.widget() if isinstance(widget, QScrollArea) else widget
    layout = held.layout() if held is not None else None
    if layout is not None:
        yield from _stops(layout)
