"""Choosing what is taken from an edited purchase list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from klantroutes.importers.purchase_changes import Change

from ..tree_rows import rows_under
from .dialog import Dialog
from .saying import say
from .sentences import SentenceList

_SIZE = (760, 560)
_CHANGE = Qt.ItemDataRole.UserRole


class PurchaseDialog(Dialog):
    """Lists the changes by service; what is ticked is taken."""

    def __init__(self, file: str, parent: QWidget | None = None) -> None:
        super().__init__(f"Inkooplijst terughalen: {file}", parent)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.list = self._make_list()
        self.skipped = SentenceList("Overgeslagen", self)
        self.skipped.setMaximumHeight(110)
        self.body.addWidget(self.said)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.skipped)
        self.blue = self.add_buttons("Overnemen")
        self.list.itemChanged.connect(lambda _item, _column: self._judge())
        self.resize_within(*_SIZE)
        say(self.said, "De lijst wordt gelezen…")
        self._judge()

    def _make_list(self) -> QTreeWidget:
        found = QTreeWidget(self)
        found.setAccessibleName("Wat de lijst verandert")
        found.setHeaderHidden(True)
        found.setFrameShape(QFrame.Shape.NoFrame)
        found.setWordWrap(True)
        found.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return found

    def show_changes(self, changes: Sequence[Change], skipped: Sequence[str]) -> None:
        """Show what the list changes, all of it ticked, and what was skipped and why."""
        self.list.blockSignals(True)
        self.list.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        for change in changes:
            if change.step not in groups:
                groups[change.step] = self._row(self.list.invisibleRootItem(), change.service)
            self._row(groups[change.step], change.words).setData(0, _CHANGE, change)
        self.list.expandAll()
        self.list.blockSignals(False)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.list.setVisible(bool(changes))
        self.skipped.show_groups([("Overgeslagen", skipped)] if skipped else [])
        self.skipped.setVisible(bool(skipped))
        say(self.said, "Vink uit wat u niet wilt overnemen." if changes else "De lijst verandert niets aan de route.")
        self._judge()

    def show_fault(self, sentence: str) -> None:
        """Say why nothing can be taken."""
        self.list.clear()
        self.list.hide()
        self.skipped.hide()
        say(self.said, sentence, wrong=True)
        self._judge()

    def chosen(self) -> tuple[Change, ...]:
        """Return the changes that are ticked."""
        return tuple(change for row, change in self._changes() if row.checkState(0) == Qt.CheckState.Checked)

    def rows(self) -> list[QTreeWidgetItem]:
        """Return the rows of the changes, without the services above them."""
        return [row for row, _change in self._changes()]

    def _changes(self) -> list[tuple[QTreeWidgetItem, Change]]:
        groups = rows_under(self.list.invisibleRootItem())
        return [(row, row.data(0, _CHANGE)) for group in groups for row in rows_under(group)]

    def _row(self, above: QTreeWidgetItem, words: str) -> QTreeWidgetItem:
        row = QTreeWidgetItem(above, [words])
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        row.setCheckState(0, Qt.CheckState.Checked)
        return row

    def _judge(self) -> None:
        self.blue.setEnabled(bool(self.chosen()))
