"""Sentences under headings, to read one by one with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

_NOTHING = "Alles is overgenomen; er is niets geraden."


class SentenceList(QListWidget):
    """A list that wraps its sentences; the headings cannot be chosen."""

    def __init__(self, name: str, parent: QWidget | None = None, nothing: str = _NOTHING) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)

    def show_groups(self, groups: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Show the groups that have sentences; without groups at all the list stays empty."""
        self.clear()
        for heading, sentences in groups:
            if sentences:
                self._add_heading(f"{heading} ({len(sentences)})")
                self.addItems(list(sentences))
        if groups and not self.count():
            self.addItem(self._nothing)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words, self)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = item.font()
        font.setWeight(font.Weight.DemiBold)
        item.setFont(font)
