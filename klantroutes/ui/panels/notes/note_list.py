"""The notes as a list under headings: the same notes as on the drawing, for who works with the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from ...canvas.drop_target import NOTE_MIME
from .delegate import ROW, NoteDelegate
from .rows import NoteGroup, NoteRow

_HANDED_ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_M)


class NoteList(QTreeWidget):
    """Shows groups of notes; every signal carries ids of notes."""

    chosen = Signal(list)
    step_wanted = Signal(str)
    remove_wanted = Signal(list)
    edited = Signal(str, str)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._groups: Sequence[NoteGroup] = ()
        self._quiet = False
        self._delegate = NoteDelegate(self)
        self._delegate.edited.connect(self.edited)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Briefjes")
        self.setAccessibleDescription("Enter kiest wat een briefje wordt, F2 verandert de tekst.")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.itemSelectionChanged.connect(self._tell)

    def show_groups(self, groups: Sequence[NoteGroup]) -> None:
        """Show these; who stays keeps the selection, else the row in the same place has it."""
        if groups == self._groups:
            return
        had, place = self.ids(), self._place()
        self._groups, self._quiet = groups, True
        self.clear()
        for group in groups:
            self._add(group)
        self._choose([one for one in had if one in self._items()], place if had else -1)
        self._quiet = False
        if had != self.ids():
            self._tell()

    def ids(self) -> list[str]:
        """Return the chosen notes, from top to bottom."""
        return [name for name, item in self._items().items() if item.isSelected()]

    def choose(self, ids: Sequence[str]) -> None:
        """Choose the notes of these that are in the list, without telling anybody.

        Without any the choice stays: who works through the list keeps the place in it while steps come of it.
        """
        found = [one for one in ids if one in self._items()]
        if not found:
            return
        self._quiet = True
        self._choose(found, -1)
        self._quiet = False

    def go_on_from(self, name: str) -> None:
        """Choose the note after this one, where both are in the list."""
        names = list(self._items())
        after = names[names.index(name) + 1 :] if name in names and self.ids() == [name] else []
        if after:
            self.choose(after[:1])
            self._tell()

    def place_of(self, name: str) -> QPoint:
        """Return where on the screen a list about this note can come."""
        item = self._items().get(name)
        corner = self.visualItemRect(item).bottomLeft() if item is not None else QPoint(0, 0)
        return self.viewport().mapToGlobal(corner)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask what a note becomes, or take notes away."""
        ids = self.ids()
        editing = self.state() == QAbstractItemView.State.EditingState
        if ids and not editing and event.key() in _HANDED_ON and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.step_wanted.emit(ids[0])
        elif ids and not editing and event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(ids)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first note, where none is chosen."""
        super().focusInEvent(event)
        names = list(self._items())
        if names and not self.ids() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.choose(names[:1])
            self._tell()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the chosen notes."""
        if self.ids():
            self.menu_wanted.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words as many lines as they now need."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        """Return the one note that is dragged to the drawing."""
        data = QMimeData()
        row = items[0].data(0, ROW) if items else None
        if isinstance(row, NoteRow):
            data.setData(NOTE_MIME, row.id.encode())
        return data

    def mimeTypes(self) -> list[str]:
        """Return what a drag holds."""
        return [NOTE_MIME]

    def sizeHint(self) -> QSize:
        """Return little: the panel gives what there is."""
        return QSize(200, 120)

    def _add(self, group: NoteGroup) -> None:
        head = QTreeWidgetItem(self, [f"{group.title} ({len(group.rows)})"])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        head.setFont(0, font)
        for row in group.rows:
            item = QTreeWidgetItem(head, [row.aloud])
            item.setData(0, ROW, row)
            item.setToolTip(0, "Sleep het briefje naar de tekening, of druk op Enter")
            flags = Qt.ItemFlag
            item.setFlags(flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsEditable | flags.ItemIsDragEnabled)
        head.setExpanded(True)

    def _items(self) -> dict[str, QTreeWidgetItem]:
        found: dict[str, QTreeWidgetItem] = {}
        item = self.topLevelItem(0)
        while item is not None:
            row = item.data(0, ROW)
            if isinstance(row, NoteRow):
                found[row.id] = item
            item = self.itemBelow(item)
        return found

    def _place(self) -> int:
        """Return the number of the first chosen note, from above."""
        return next((number for number, item in enumerate(self._items().values()) if item.isSelected()), -1)

    def _choose(self, ids: Sequence[str], otherwise: int) -> None:
        self.clearSelection()
        items = self._items()
        names = list(items)
        if not ids and otherwise >= 0 and names:
            ids = [names[min(otherwise, len(names) - 1)]]
        for name in ids:
            items[name].setSelected(True)
        if ids:
            self.setCurrentItem(items[ids[0]], 0, self.selectionModel().SelectionFlag.NoUpdate)

    def _tell(self) -> None:
        if not self._quiet:
            self.chosen.emit(self.ids())
