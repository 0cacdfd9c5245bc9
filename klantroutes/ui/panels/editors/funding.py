"""The editor of money: one row for each source, with the day until which it is sure."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from klantroutes.model.catalogue import catalogue
from klantroutes.model.steps import Funding

from ...fields import FieldSpec, spec
from ...icons import text_icon
from .editor import Editor, name_suggestions
from .number import DateEditor


class FundingRow(QFrame):
    """One source of money."""

    def __init__(self, editor: "FundingEditor", index: int, value: Funding | None) -> None:
        super().__init__(editor)
        name = f"{editor.spec.label} {index + 1}"
        self.source = QLineEdit(value.source if value else "", self)
        self.source.setPlaceholderText("bron, bijvoorbeeld Zvw")
        self.source.setAccessibleName(f"{name}: bron")
        completer = QCompleter(_known_sources(), self.source)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        name_suggestions(completer, f"{name}: voorstellen")
        self.source.setCompleter(completer)
        self.until = DateEditor(spec(Funding, "until"), self)
        self.until.line.setAccessibleName(f"{name}: zeker tot")
        self.until.show_value(value.until if value else None)
        self.until.line.setPlaceholderText("zeker tot: dag-maand-jaar")
        remove = QToolButton(self)
        remove.setIcon(text_icon("close"))
        remove.setAccessibleName(f"{name}: weghalen")
        remove.setToolTip("Deze bron weghalen")
        remove.clicked.connect(lambda: editor.remove(self))
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.source, 1)
        top.addWidget(remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.until)
        self.source.editingFinished.connect(editor.commit_pending)
        self.until.committed.connect(lambda _day: editor.commit())

    def value(self) -> Funding | None:
        """Return what stands here, None without a source."""
        source = self.source.text().strip()
        if not source:
            return None
        until = self.until.value_of(self.until.line.text())
        return Funding(source=source, until=str(until)) if until else Funding(source=source)


def _known_sources() -> list[str]:
    return sorted({name for entry in catalogue().services.values() for name in entry.funding})


class FundingEditor(Editor):
    """The sources of money of a service."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._shown: object = None
        self.rows: list[FundingRow] = []
        self.add = QPushButton("Bron toevoegen", self)
        self.add.setProperty("link", True)
        self.name(self.add, "bron toevoegen")
        self.add.clicked.connect(self.add_row)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.add)

    def show_value(self, value: object) -> None:
        """Show a row for each source; rows that a person is filling in stay."""
        if value == self._shown and (self.rows or not value):
            return
        self._shown = value
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for item in value if isinstance(value, tuple) else ():
            self._insert(item)

    def add_row(self) -> None:
        """Add an empty row and go there."""
        self._insert(None).source.setFocus()

    def remove(self, row: FundingRow) -> None:
        """Remove this row."""
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.commit()

    def commit_pending(self) -> None:
        """Commit when a source was changed."""
        if any(row.source.isModified() for row in self.rows):
            self.commit()

    def commit(self) -> None:
        """Commit the rows that have a source."""
        for row in self.rows:
            row.source.setModified(False)
        try:
            value = tuple(item for row in self.rows if (item := row.value()) is not None) or None
        except ValueError:
            return
        if value != self._shown:
            self._shown = value
            self.committed.emit(value)

    def _insert(self, value: Funding | None) -> FundingRow:
        row = FundingRow(self, len(self.rows), value)
        self._layout.insertWidget(len(self.rows), row)
        self.rows.append(row)
        row.show()
        return row
