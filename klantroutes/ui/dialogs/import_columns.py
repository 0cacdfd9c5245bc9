"""The first rows of a table, with above each column what it means."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from klantroutes.importers.look import Look, fields_of
from klantroutes.importers.mapping import Field, Mapping

from ..panels.editors.editor import CalmCombo

_COLUMN, _NUMBERS = 164, 44
"""Width of a column, and of the numbers of the rows."""
_UNUSED = "niet gebruiken"
_NAMES: dict[Field, str] = {
    "naam": "naam van de stap", "soort": "soort stap", "fase": "fase", "baan": "baan of domein",
    "organisatie": "organisatie", "uitleg": "toelichting", "begin": "begin", "eind": "eind",
    "naar": "leidt naar", "briefje": "tekst van een briefje",
}  # fmt: skip


class ImportColumns(QWidget):
    """Shows rows and lets a person say what the columns mean; `changed` carries the new `Mapping`."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mapping = Mapping()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._fields: tuple[Field, ...] = ()
        self._wishes: dict[int, Field | None] = {}
        """What a person made of each column, the last choice last: of two columns with one meaning the last has it."""
        self.boxes: list[CalmCombo] = []
        self.has_headings = QCheckBox("De eerste rij zijn de koppen", self)
        self.has_headings.setAccessibleName(self.has_headings.text())
        self.has_headings.toggled.connect(self._begin_at)
        self.table = self._make_table()
        self._head = QHBoxLayout()
        self._head.setContentsMargins(_NUMBERS, 0, 0, 0)
        self._head.setSpacing(0)
        self._inner = QWidget(self)
        self._area = self._make_area()
        title = QHBoxLayout()
        question = QLabel("Wat staat er in elke kolom?", self)
        question.setProperty("section", True)
        title.addWidget(question, 1)
        title.addWidget(self.has_headings)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(title)
        layout.addWidget(self._area, 1)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(self)
        table.setAccessibleName("De eerste rijen van de tabel")
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setDefaultSectionSize(_COLUMN)
        table.verticalHeader().setFixedWidth(_NUMBERS)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().lineSpacing() + 8)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return table

    def _make_area(self) -> QScrollArea:
        """Return the boxes and the table in a place that scrolls sideways; the boxes stay above their columns."""
        layout = QVBoxLayout(self._inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._head)
        layout.addWidget(self.table, 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inner)
        return area

    def show_look(self, found: Look) -> None:
        """Show the rows of this table and what its columns mean; the boxes stay while the rows are the same."""
        self._mapping = found.mapping or Mapping()
        fields = fields_of(found.importer)
        if (found.rows, fields) != (self._rows, self._fields):
            self._rows, self._fields = found.rows, fields
            self._wishes = {column: name for name, column in self._mapping.columns.items()}
            self._fill()
        self.has_headings.blockSignals(True)
        self.has_headings.setChecked(self._mapping.begins > 0)
        self.has_headings.blockSignals(False)
        meanings = {column: name for name, column in self._mapping.columns.items()}
        for column, box in enumerate(self.boxes):
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(meanings.get(column)))
            box.setProperty("unset", column not in meanings)
            box.style().polish(box)
            box.blockSignals(False)
        self._mark_headings()

    def _fill(self) -> None:
        wide = len(self._rows[0]) if self._rows else 0
        self.table.setRowCount(len(self._rows))
        self.table.setColumnCount(wide)
        for down, row in enumerate(self._rows):
            for across, cell in enumerate(row):
                item = QTableWidgetItem(" ".join(cell.split()))
                item.setToolTip(cell)
                self.table.setItem(down, across, item)
        for box in self.boxes:
            self._head.removeWidget(box)
            box.hide()
            box.deleteLater()
        while self._head.count():
            self._head.takeAt(0)
        self.boxes = [self._box(column) for column in range(wide)]
        for box in self.boxes:
            self._head.addWidget(box)
        self._head.addStretch(1)
        self._inner.setMinimumWidth(_NUMBERS + wide * _COLUMN)

    def _box(self, column: int) -> CalmCombo:
        box = CalmCombo(self._inner)
        box.setFixedWidth(_COLUMN)
        heading = self._rows[0][column].strip() if self._rows else ""
        box.setAccessibleName(f"Betekenis van kolom {column + 1}{f', {heading}' if heading else ''}")
        box.addItem(_UNUSED, None)
        for field in self._fields:
            box.addItem(_NAMES[field], field)
        box.currentIndexChanged.connect(lambda _index, column=column: self._choose(column))
        return box

    def _choose(self, column: int) -> None:
        """Give this column its meaning, and take it from the column that had it for as long as this one has it."""
        self._wishes.pop(column, None)
        self._wishes[column] = self.boxes[column].currentData()
        columns = {name: number for number, name in self._wishes.items() if name is not None}
        self.changed.emit(Mapping(columns, self._mapping.begins))

    def _begin_at(self, headings: bool) -> None:
        self.changed.emit(Mapping(self._mapping.columns, int(headings)))

    def _mark_headings(self) -> None:
        """Set the row with headings in bold."""
        for across in range(self.table.columnCount()):
            item = self.table.item(0, across)
            if item is not None:
                font = item.font()
                font.setBold(self._mapping.begins > 0)
                item.setFont(font)
