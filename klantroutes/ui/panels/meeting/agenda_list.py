"""The agenda as a list: what comes when, what is done, and which part is the present one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTreeWidget, QTreeWidgetItem, QWidget

from klantroutes.model.workshop import AgendaItem

from ...appearance import colours
from ..flat_list import lie_flat
from .agenda_cells import MinutesCell, NowCell
from .agenda_words import SUBJECTS, row_in_words
from .row_text import ID, TEXT, RowText

TITLE, NOW, MINUTES = range(3)
_NOW_WIDTH, _MINUTES_WIDTH = 44, 64
_NEAR = 5
"""The minutes that + and - add and take away."""
_UP, _DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


class AgendaList(QTreeWidget):
    """Each signal carries the id of a part; what a person changes stands here only when the route has it."""

    go_wanted = Signal(str)
    add_wanted = Signal(str)
    remove_wanted = Signal(str)
    shift_wanted = Signal(str, int)
    title_given = Signal(str, str)
    minutes_given = Signal(str, int)
    done_given = Signal(str, bool)
    about_given = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Agenda")
        self.setAccessibleDescription(
            "Enter: dit onderdeel nu. Spatie: klaar. F2: naam. + en -: minuten. Insert: erbij. Alt met pijl: schuiven."
        )
        lie_flat(self, 3)
        self.itemDoubleClicked.connect(self._open)
        head = self.header()
        head.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((NOW, _NOW_WIDTH), (MINUTES, _MINUTES_WIDTH)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
        head.sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())
        self._items: tuple[AgendaItem, ...] = ()
        self._at = ""
        self._titles = RowText("Naam van het onderdeel", self)
        self._minutes = MinutesCell(self)
        self.setItemDelegateForColumn(TITLE, self._titles)
        self.setItemDelegateForColumn(NOW, NowCell(self))
        self.setItemDelegateForColumn(MINUTES, self._minutes)
        self._titles.given.connect(self.title_given)
        self._minutes.given.connect(self.minutes_given)
        self.itemChanged.connect(self._ticked)

    def sizeHint(self) -> QSize:
        """Return the height of all parts."""
        return QSize(0, self.whole())

    def whole(self) -> int:
        """Return the height, in pixels, at which all parts can be seen."""
        rows = [self._row(number) for number in range(self.topLevelItemCount())]
        return sum(self.rowHeight(self.indexFromItem(row)) for row in rows) + 2 * self.frameWidth()

    def least(self) -> int:
        """Return the height, in pixels, of the present part alone; of the first where the meeting is at none."""
        row = self._present() or self.topLevelItem(0)
        return 0 if row is None else self.rowHeight(self.indexFromItem(row)) + 2 * self.frameWidth()

    def _present(self) -> QTreeWidgetItem | None:
        """Return the row of the part at which the meeting is."""
        places = [number for number, item in enumerate(self._items) if item.id == self._at]
        return self.topLevelItem(places[0]) if places else None

    # -- showing

    def show_agenda(self, items: Sequence[AgendaItem], at: str) -> None:
        """Show these parts, with the one at which the meeting is; the row a person is at stays the same."""
        chosen = self.part()
        known = [item.id for item in self._items]
        self._items, self._at = tuple(items), at
        self.blockSignals(True)
        if [item.id for item in items] != known:
            self.clear()
            self.addTopLevelItems([QTreeWidgetItem() for _ in items])
        for number, item in enumerate(items):
            self._dress(self._row(number), number, item)
        self.blockSignals(False)
        self.scheduleDelayedItemsLayout()
        self.select_part(chosen)

    def select_part(self, part: str) -> None:
        """Let a person be at this part."""
        for number, item in enumerate(self._items):
            if item.id == part and self.currentItem() is not self._row(number):
                self.setCurrentItem(self._row(number), TITLE)

    def part(self) -> str:
        """Return the id of the part where a person is; empty at none."""
        row = self.currentItem()
        return str(row.data(TITLE, ID)) if row is not None else ""

    def edit_title(self, part: str) -> None:
        """Let a person type the name of this part."""
        self.select_part(part)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        row = self.currentItem()
        if row is not None:
            self.editItem(row, TITLE)

    def edit_minutes(self) -> None:
        """Let a person type the minutes of the part where they are."""
        row = self.currentItem()
        if row is not None:
            self.editItem(row, MINUTES)

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        self.show_agenda(self._items, self._at)

    def _row(self, number: int) -> QTreeWidgetItem:
        row = self.topLevelItem(number)
        assert row is not None
        return row

    def _dress(self, row: QTreeWidgetItem, number: int, item: AgendaItem) -> None:
        """Let this row show this part."""
        now, chosen = item.id == self._at, colours()
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable)
        row.setCheckState(TITLE, Qt.CheckState.Checked if item.done else Qt.CheckState.Unchecked)
        row.setText(TITLE, item.title)
        row.setText(MINUTES, f"{item.minutes} min" if item.minutes else "")
        row.setTextAlignment(MINUTES, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, text in ((TITLE, item.title), (NOW, "nu" if now else ""), (MINUTES, item.minutes or 0)):
            row.setData(column, ID, item.id)
            row.setData(column, TEXT, text)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold if now else QFont.Weight.Normal)
        row.setFont(TITLE, font)
        for column in (TITLE, MINUTES):
            row.setForeground(column, QColor(chosen.quiet if item.done and not now else chosen.text))
        words = row_in_words(number, item, now=now)
        row.setData(TITLE, Qt.ItemDataRole.AccessibleTextRole, words)
        row.setToolTip(TITLE, item.text or (f"Gaat over: {SUBJECTS[item.about]}" if item.about else ""))

    # -- doing

    def event(self, event: QEvent) -> bool:
        """Take the Insert key from the window, where it means a step."""
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Insert:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of a list do, and what the menu of a row does."""
        key, part = event.key(), self.part()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # Enter in a field comes by here as well
        elif key == Qt.Key.Key_Insert:
            self.add_wanted.emit(part)
        elif not part:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_wanted.emit(part)
        elif key == Qt.Key.Key_F2:
            self.edit_title(part)
        elif key == Qt.Key.Key_Space:
            self.done_given.emit(part, not self._item(part).done)
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(part)
        elif alt and key in (_UP, _DOWN):
            self.shift_wanted.emit(part, -1 if key == _UP else 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._add_minutes(part, -_NEAR if key == Qt.Key.Key_Minus else _NEAR)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the part in view where a person is, or the present one for who is busy elsewhere."""
        super().resizeEvent(event)
        row = self.currentItem() if self.hasFocus() else self._present() or self.currentItem()
        if row is not None:
            self.scrollToItem(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the part below the pointer, or the one where a person is."""
        row = self.currentItem()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard and row is not None
        place = self.visualItemRect(row).bottomLeft() if by_key and row is not None else event.pos()
        self.menu().popup(self.viewport().mapToGlobal(place))

    def menu(self) -> QMenu:
        """Return a menu with everything that can be done with the part where a person is."""
        menu, part = QMenu(self), self.part()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("Wat u met dit onderdeel kunt doen")
        if part:
            menu.addAction("Dit onderdeel nu\tEnter", lambda: self.go_wanted.emit(part))
            menu.addSeparator()
            menu.addAction("Naam wijzigen\tF2", lambda: self.edit_title(part))
            menu.addAction("Minuten wijzigen\t+ of -", self.edit_minutes)
            self._add_subjects(menu, part)
            menu.addSeparator()
            menu.addAction("Omhoog\tAlt+↑", lambda: self.shift_wanted.emit(part, -1))
            menu.addAction("Omlaag\tAlt+↓", lambda: self.shift_wanted.emit(part, 1))
            menu.addAction("Verwijderen\tDelete", lambda: self.remove_wanted.emit(part))
            menu.addSeparator()
        menu.addAction("Onderdeel toevoegen\tInsert", lambda: self.add_wanted.emit(part))
        return menu

    def pop_up(self, place: QPoint) -> None:
        """Show the menu at this place on the screen."""
        self.menu().popup(place)

    def _add_subjects(self, menu: QMenu, part: str) -> None:
        below = menu.addMenu("Gaat over")
        below.setAccessibleName("Gaat over")
        present = self._item(part).about
        for about, words in ((None, "niets op de tekening"), *SUBJECTS.items()):
            action = below.addAction(words, partial(self.about_given.emit, part, about))
            action.setCheckable(True)
            action.setChecked(about == present)

    def _add_minutes(self, part: str, by: int) -> None:
        self.minutes_given.emit(part, max(0, (self._item(part).minutes or 0) + by))

    def _item(self, part: str) -> AgendaItem:
        return next(item for item in self._items if item.id == part)

    def _open(self, row: QTreeWidgetItem, column: int) -> None:
        """Change what was double-clicked."""
        self.editItem(row, MINUTES if column == MINUTES else TITLE)

    def _ticked(self, row: QTreeWidgetItem, column: int) -> None:
        part = str(row.data(TITLE, ID))
        done = row.checkState(TITLE) == Qt.CheckState.Checked
        item = next((item for item in self._items if item.id == part), None)
        if column == TITLE and item is not None and bool(item.done) != done:
            self.done_given.emit(part, done)
