"""Type to find: a step of the route, or something the program can do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ..panels.offers import folded

MOST = 200
"""No more rows than this are shown; typing narrows them."""


@dataclass(frozen=True)
class Findable:
    """Something that can be found: its id, its words and what stands behind them."""

    id: str
    text: str
    second: str = ""
    words: str = ""
    """What counts in the search too, such as a description."""


class Finder(QDialog):
    """A field with a list below; Enter chooses, Esc closes."""

    def __init__(self, title: str, things: Sequence[Findable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._things = [(thing, folded(f"{thing.text} {thing.second} {thing.words}")) for thing in things]
        self.chosen: str | None = None
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(title)
        self.field.setAccessibleName(title)
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Gevonden")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.resize(520, 400)
        self.field.textChanged.connect(self._filter)
        self._filter("")

    def _filter(self, query: str) -> None:
        words = folded(query).split()
        self.list.clear()
        for thing, text in self._things:
            if all(word in text for word in words):
                row = QListWidgetItem(f"{thing.text}   {thing.second}".rstrip(), self.list)
                row.setData(Qt.ItemDataRole.UserRole, thing.id)
            if self.list.count() >= MOST:
                break
        if self.list.count():
            self.list.setCurrentRow(0)
        else:
            row = QListWidgetItem("Niets gevonden", self.list)
            row.setFlags(Qt.ItemFlag.NoItemFlags)

    def _take(self, row: QListWidgetItem | None) -> None:
        name = row.data(Qt.ItemDataRole.UserRole) if row is not None else None
        if isinstance(name, str):
            self.chosen = name
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk through the list with the arrows while typing, and choose with Enter."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if by:
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + by)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)
