"""A list that grows by typing and Enter: decisions, agreements, and what is parked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from ...canvas.drop_target import NOTE_MIME
from .row_text import ID, SECOND, TEXT, RowText

_LEAST = 56
"""The height, in pixels, below which the panel rather scrolls."""


@dataclass(frozen=True)
class KeptRow:
    """A row: its text, what belongs to it on a second line, and whether it is ticked (None: no tick)."""

    id: str
    text: str
    second: str = ""
    ticked: bool | None = None


@dataclass(frozen=True)
class KeptWords:
    """What a list says: its name, what its field asks, how one row is called, and what Enter on a row does."""

    name: str
    asks: str
    row: str
    enter: str
    empty: str
    takes_notes: bool = False
    """Whether a note can be let go here."""
    gives_notes: bool = False
    """Whether the rows are notes that can be dragged away."""


class Rows(QListWidget):
    """The rows; Enter asks for the row itself, Delete takes it away."""

    entered = Signal(str)
    removed = Signal(str)
    ticked = Signal(str, bool)
    menu_wanted = Signal(object)
    note_dropped = Signal(str)
    """The id of a note of another list that was let go here."""

    def __init__(self, words: KeptWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setDragEnabled(words.gives_notes)
        self.setAcceptDrops(words.takes_notes)
        self.setAccessibleName(words.name)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(12, 0, 0, 0)
        self.setMinimumHeight(_LEAST)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.delegate = RowText(words.row, self)
        self.setItemDelegate(self.delegate)
        self.itemChanged.connect(self._tick)

    def sizeHint(self) -> QSize:
        """Return little: the panel gives what there is."""
        return QSize(0, _LEAST)

    def row_id(self) -> str:
        """Return the id of the row where a person is; empty at none."""
        return str(self.currentItem().data(ID)) if self.currentRow() >= 0 else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of a list do, and those of a row."""
        name = self.row_id()
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # Enter in a field comes by here as well
        elif name and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(name)
        elif name and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(name)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with this row."""
        name = self.row_id()
        if name:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.setAccessibleName(f"Wat u hiermee kunt doen: {self._words.row}")
            menu.addAction(f"{self._words.enter}\tEnter", lambda: self.entered.emit(name))
            self.menu_wanted.emit(menu)
            menu.addAction("Tekst wijzigen\tF2", lambda: self.editItem(self.currentItem()))
            menu.addAction("Verwijderen\tDelete", lambda: self.removed.emit(name))
            menu.popup(event.globalPos())

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """Return the note that is dragged to the drawing."""
        data = QMimeData()
        for item in items[:1]:
            data.setData(NOTE_MIME, str(item.data(ID)).encode())
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take notes."""
        event.setAccepted(self._words.takes_notes and event.mimeData().hasFormat(NOTE_MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take notes."""
        event.setAccepted(self._words.takes_notes and event.mimeData().hasFormat(NOTE_MIME))

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which note was let go here."""
        event.acceptProposedAction()
        self.note_dropped.emit(bytes(event.mimeData().data(NOTE_MIME).data()).decode("utf-8", "replace"))

    def _tick(self, row: QListWidgetItem) -> None:
        self.ticked.emit(str(row.data(ID)), row.checkState() == Qt.CheckState.Checked)


class KeptList(QWidget):
    """A field above its list; every signal but `typed` carries the id of a row."""

    typed = Signal(str)

    def __init__(self, words: KeptWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(words.asks)
        self.field.setAccessibleName(words.asks)
        self.field.returnPressed.connect(self._take)
        self.rows = Rows(words, self)
        self._empty = QLabel(words.empty, self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("quiet", True)
        self._shown: tuple[KeptRow, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        inset = QVBoxLayout()
        inset.setContentsMargins(16, 0, 16, 0)
        inset.addWidget(self.field)
        inset.addWidget(self._empty)
        layout.addLayout(inset)
        layout.addWidget(self.rows, 1)

    def show_rows(self, rows: Sequence[KeptRow]) -> None:
        """Show these rows; the one where a person is stays so."""
        chosen = self.rows.row_id()
        self._shown = tuple(rows)
        self._empty.setVisible(not rows)
        self.rows.blockSignals(True)
        if [row.id for row in rows] != [str(self.rows.item(n).data(ID)) for n in range(self.rows.count())]:
            self.rows.clear()
            self.rows.addItems([""] * len(rows))
        for number, row in enumerate(rows):
            _dress(self.rows.item(number), row)
            if row.id == chosen:
                self.rows.setCurrentRow(number)
        self.rows.blockSignals(False)

    def ask_about(self, name: str) -> None:
        """Say in the field what the next line will be about; empty for nothing in particular."""
        asks = self.words.asks
        about = f"{asks.removesuffix('?')} over ‘{name}’{'?' if asks.endswith('?') else ''}"
        self.field.setPlaceholderText(about if name else asks)
        self.field.setToolTip(f"Dit gaat over de gekozen stap ‘{name}’" if name else "")

    def shown(self) -> tuple[KeptRow, ...]:
        """Return the rows that are shown."""
        return self._shown

    def whole(self) -> int:
        """Return the height, in pixels, at which the field and all rows can be seen."""
        rows = sum(self.rows.sizeHintForRow(number) for number in range(self.rows.count()))
        above = self.sizeHint().height() - self.rows.sizeHint().height()
        return above + max(rows + 2 * self.rows.frameWidth(), self.rows.minimumHeight())

    def go_to_last(self) -> None:
        """Bring the newest row into view."""
        self.rows.scrollToBottom()

    def _take(self) -> None:
        text = " ".join(self.field.text().split())
        if text:
            self.field.clear()
            self.typed.emit(text)


def _dress(item: QListWidgetItem, row: KeptRow) -> None:
    """Let this item show this row."""
    item.setText(row.text)
    item.setData(SECOND, row.second)
    item.setData(ID, row.id)
    item.setData(TEXT, row.text)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    if row.ticked is not None:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked)
    said = [row.text, row.second, "gedaan" if row.ticked else ""]
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in said if part))
