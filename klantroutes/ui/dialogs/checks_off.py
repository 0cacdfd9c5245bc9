"""Which checks are off in this route, each with the reason why."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from klantroutes.checks.pages import title_of
from klantroutes.checks.registry import RULES

_ON, _WHAT, _WHY = range(3)


class ChecksOffPage(QWidget):
    """A row per check: a tick, what it looks at, and why it is off."""

    changed = Signal()

    def __init__(self, off: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableWidget(len(RULES), 3, self)
        self.table.setAccessibleName("Controles die aan of uit staan")
        self.table.setHorizontalHeaderLabels(["Aan", "Controle", "Waarom uit"])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(_ON, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(_WHY, 260)
        for row, rule in enumerate(RULES):
            self._fill(row, rule.id, title_of(rule), off.get(rule.id))
        self.table.itemChanged.connect(self._changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(self.table)

    def chosen(self) -> dict[str, str]:
        """Return the checks that are off, with their reason."""
        return {rule.id: self._cell(row, _WHY).text().strip() for row, rule in enumerate(RULES) if not self._is_on(row)}

    def missing(self) -> list[str]:
        """Return the checks that are off without a reason."""
        return [name for name, reason in self.chosen().items() if not reason]

    def _fill(self, row: int, name: str, title: str, reason: str | None) -> None:
        tick = QTableWidgetItem()
        tick.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        tick.setCheckState(Qt.CheckState.Checked if reason is None else Qt.CheckState.Unchecked)
        tick.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name} aan")
        what = QTableWidgetItem(f"{name}  {title}")
        what.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        what.setToolTip(title)
        why = QTableWidgetItem(reason or "")
        for column, cell in ((_ON, tick), (_WHAT, what), (_WHY, why)):
            self.table.setItem(row, column, cell)
        self._allow_reason(row)

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        cell = self.table.item(row, column)
        assert cell is not None
        return cell

    def _is_on(self, row: int) -> bool:
        return self._cell(row, _ON).checkState() == Qt.CheckState.Checked

    def _allow_reason(self, row: int) -> None:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        self._cell(row, _WHY).setFlags(flags if self._is_on(row) else flags | Qt.ItemFlag.ItemIsEditable)

    def _changed(self, cell: QTableWidgetItem) -> None:
        if cell.column() == _ON:
            self.table.blockSignals(True)
            self._allow_reason(cell.row())
            self.table.blockSignals(False)
            if cell.checkState() == Qt.CheckState.Unchecked and not self._cell(cell.row(), _WHY).text():
                self.table.editItem(self._cell(cell.row(), _WHY))
        self.changed.emit()
