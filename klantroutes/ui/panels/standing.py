"""The numbers of findings per phase and per organisation as a small table."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from klantroutes.checks.finding import SEVERITIES
from klantroutes.checks.run import Report
from klantroutes.checks.standing import Row, by_organisation, by_phase

from ..appearance import colours
from ..icons import mark
from ..words import SEVERITY_WORDS, counted

_NUMBER_WIDTH = 34


class StandingTable(QTreeWidget):
    """A row for each phase and organisation, a column for each severity; nothing where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(1 + len(SEVERITIES))
        self.setAccessibleName("Stand per fase en per organisatie")
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(8)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIconSize(QSize(14, 14))
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.header()
        head.setStretchLastSection(False)
        head.setMinimumSectionSize(_NUMBER_WIDTH)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, 1 + len(SEVERITIES)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(column, _NUMBER_WIDTH)

    def show_report(self, report: Report) -> None:
        """Show the numbers of this report."""
        self.clear()
        top = self.headerItem()
        top.setText(0, "")
        for column, severity in enumerate(SEVERITIES, 1):
            top.setText(column, "")
            top.setIcon(column, QIcon(mark(severity, colours())))
            top.setToolTip(column, SEVERITY_WORDS[severity][1])
        self._group("Per fase", by_phase(report))
        self._group("Per organisatie", by_organisation(report))
        self.expandAll()

    def _group(self, title: str, rows: Sequence[Row]) -> None:
        group = QTreeWidgetItem(self, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setFirstColumnSpanned(True)
        font = group.font(0)
        font.setWeight(font.Weight.DemiBold)
        group.setFont(0, font)
        for row in rows:
            numbers = [row.numbers.get(severity, 0) for severity in SEVERITIES]
            item = QTreeWidgetItem(group, [row.name, *(str(number) if number else "" for number in numbers)])
            said = ", ".join(counted(n, kind) for n, kind in zip(numbers, SEVERITIES, strict=True) if n)
            item.setToolTip(0, f"{row.name}: {said or 'geen bevindingen'}")
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{row.name}: {said or 'geen bevindingen'}")
            for column in range(1, 1 + len(SEVERITIES)):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
