"""The list of what people vote on, with the dots that may be seen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from klantroutes.edits.tally import Subject

from ..flat_list import lie_flat
from ..meeting.row_text import SECOND, RowText
from .rows import VoteRow

RANK, WORDS, DOTS = range(3)
_RANK_WIDTH, _AIR = 34, 28
_MORE, _FEWER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal), (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class VoteList(QTreeWidget):
    """Every signal carries a `Subject`."""

    entered = Signal(object)
    dots_wanted = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Waarover u stemt")
        self.setAccessibleDescription("+: stip erbij. -: stip weg. Enter: laat het zien op de tekening.")
        lie_flat(self, 3)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegateForColumn(WORDS, RowText("", self))
        head = self.header()
        head.setMinimumSectionSize(_RANK_WIDTH)
        head.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        for column in (RANK, DOTS):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(RANK, _RANK_WIDTH)
        self._rows: tuple[VoteRow, ...] = ()
        self._items: list[QTreeWidgetItem] = []
        self._sought = ""
        self.itemDoubleClicked.connect(lambda _item, _column: self._enter())

    def show_rows(self, rows: Sequence[VoteRow]) -> None:
        """Show these rows; the one where a person is stays so."""
        here, same = self.subject(), [row.subject for row in rows] == [row.subject for row in self._rows]
        before, self._rows = self._rows, tuple(rows)
        if not same:
            self.clear()
            self._items = [QTreeWidgetItem() for _row in rows]
            self.addTopLevelItems(self._items)
        for number, (item, row) in enumerate(zip(self._items, rows, strict=True)):
            if not same or before[number] != row:
                self._dress(item, row)
            if not same and row.subject == here:
                self.setCurrentItem(item)
        self.setColumnHidden(RANK, not any(row.rank for row in rows))
        widest = max((row.shown for row in rows), key=len, default="0") or "0"
        self.setColumnWidth(DOTS, self.fontMetrics().horizontalAdvance(_said(widest)) + _AIR)
        self.search(self._sought)

    def rows(self) -> tuple[VoteRow, ...]:
        """Return the rows that are not searched away."""
        return tuple(row for item, row in zip(self._items, self._rows, strict=True) if not item.isHidden())

    def subject(self) -> Subject | None:
        """Return what the row is about where a person is; None at none."""
        number = self.currentIndex().row()
        return self._rows[number].subject if 0 <= number < len(self._rows) else None

    def select_subject(self, subject: Subject) -> None:
        """Go to the row about this."""
        for item, row in zip(self._items, self._rows, strict=True):
            if row.subject == subject:
                self.setCurrentItem(item)

    def search(self, words: str) -> None:
        """Show only rows that hold all these words."""
        self._sought = words
        wanted = words.casefold().split()
        for item, row in zip(self._items, self._rows, strict=True):
            held = f"{row.text} {row.second}".casefold()
            item.setHidden(not all(word in held for word in wanted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give and take dots, and do what the keys of a list do."""
        subject, key = self.subject(), event.key()
        if subject is not None and key in _MORE:
            self.dots_wanted.emit(subject, 1)
        elif subject is not None and key in _FEWER:
            self.dots_wanted.emit(subject, -1)
        elif key in _ENTER:
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        subject = self.subject()
        if subject is not None:
            self.entered.emit(subject)

    def _dress(self, item: QTreeWidgetItem, row: VoteRow) -> None:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        item.setText(RANK, f"{row.rank}." if row.rank else "")
        item.setText(WORDS, row.text)
        item.setData(WORDS, SECOND, row.second)
        item.setText(DOTS, _said(row.shown))
        item.setTextAlignment(DOTS, Qt.AlignmentFlag.AlignCenter)
        item.setTextAlignment(RANK, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in (RANK, DOTS):
            item.setFont(column, bold)
            item.setData(column, Qt.ItemDataRole.AccessibleTextRole, " ")
        item.setData(WORDS, Qt.ItemDataRole.AccessibleTextRole, row.aloud)


def _said(shown: str) -> str:
    return f"● {shown}" if shown.isdigit() else shown
