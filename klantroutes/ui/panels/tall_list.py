"""A list that scrolls, in which every row gets the height that its words need at once."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget


class TallList(QWidget):
    """Grows before it lays out its rows.

    By itself Qt lays out the rows in the height that was, asks upwards for more, and lays out again: for half a second
    after a report the texts of the cards would lie over each other.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QVBoxLayout(self)

    def event(self, event: QEvent) -> bool:
        """Grow first when a row asks for room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.settle()
        return super().event(event)

    def settle(self) -> None:
        """Take the height that the rows need at this width, before any of them is painted."""
        for row in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            layout = row.layout()
            if layout is not None:
                layout.activate()
        tall = self.rows.totalHeightForWidth(self.width())
        if tall > self.height():
            self.resize(self.width(), tall)
        self.rows.activate()
