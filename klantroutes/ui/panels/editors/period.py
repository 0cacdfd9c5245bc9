"""The editor of a period: two moments in weeks, days or months."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from klantroutes.model.period import Period

from ...fields import FieldSpec
from ...moments import UNITS, day_of, filled_in
from ...words import UNSET
from .editor import VARIOUS, VARIOUS_WORD, CalmCombo, Editor


class MomentEditor(QWidget):
    """One moment: a number and a unit; `committed` carries the day of the axis or None."""

    committed = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: int | None = None
        self.number = QLineEdit(self)
        self.number.setFixedWidth(56)
        self.number.setAccessibleName(f"{name}: getal")
        self.unit = CalmCombo(self)
        self.unit.addItems([UNSET, *UNITS.values()])
        self.unit.setAccessibleName(f"{name}: eenheid")
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setProperty("wrong", True)
        self._said.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.number)
        row.addWidget(self.unit, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._said)
        self.number.editingFinished.connect(self.commit_pending)
        self.unit.activated.connect(self._unit_chosen)
        self.setFocusProxy(self.number)

    def show_day(self, day: int | None, various: bool = False) -> None:
        """Show this day, unless a person is typing the number."""
        self._shown = day
        self._said.hide()
        if self.number.isModified() and self.number.hasFocus():
            return
        self.number.setPlaceholderText("")
        unit, number = filled_in(day) if day is not None else ("", "")
        self.number.setText(number)
        self.number.setModified(False)
        self.unit.setPlaceholderText(VARIOUS_WORD)
        self.unit.setCurrentIndex(-1 if various else (list(UNITS).index(unit) + 1 if unit else 0))

    def commit_pending(self) -> None:
        """Commit the number with its unit when a person changed it."""
        if self.number.isModified():
            self.number.setModified(False)
            self._commit()

    def _unit_chosen(self, row: int) -> None:
        if row > 0 and not self.number.text().strip():
            self.number.setFocus()
            return
        if row == 0:
            self.number.clear()
        self.number.setModified(False)
        self._commit()

    def _commit(self) -> None:
        number, row = self.number.text().strip(), self.unit.currentIndex()
        if not number:
            self._emit(None)
            return
        if row <= 0:
            self.unit.setCurrentIndex(list(UNITS).index("week") + 1)
            row = self.unit.currentIndex()
        try:
            self._emit(day_of(list(UNITS)[row - 1], number))
        except ValueError as error:
            self._said.setText(str(error))
            self._said.show()

    def _emit(self, day: int | None) -> None:
        self._said.hide()
        if day != self._shown:
            self.committed.emit(day)


class PeriodEditor(Editor):
    """From when to when."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._value: Period | None = None
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        words = {"start": "van", "end": "tot"}
        self.ends = {name: MomentEditor(f"{spec.label}, {word}", self) for name, word in words.items()}
        for row, (name, word) in enumerate(words.items()):
            label = QLabel(word, self)
            label.setProperty("quiet", True)
            layout.addWidget(label, row, 0)
            layout.addWidget(self.ends[name], row, 1)
            self.ends[name].committed.connect(lambda day, name=name: self._changed(name, day))
        layout.setColumnStretch(1, 1)
        self.setFocusProxy(self.ends["start"])

    def show_value(self, value: object) -> None:
        """Show both moments."""
        self._value = value if isinstance(value, Period) else None
        for name, moment in self.ends.items():
            moment.show_day(getattr(self._value, name, None), value is VARIOUS)

    def commit_pending(self) -> None:
        """Commit a number that was typed."""
        for moment in self.ends.values():
            moment.commit_pending()

    def _changed(self, name: str, day: int | None) -> None:
        content = self._value.model_dump(exclude_unset=True) if self._value else {}
        content[name] = day
        if all(value is None for value in content.values()):
            self.committed.emit(None)
            return
        if day is None:
            del content[name]
        self.committed.emit(Period.model_validate(content))
