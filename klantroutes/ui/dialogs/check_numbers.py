"""The numbers that the checks use here, each with what it is where nobody chose otherwise."""

from collections.abc import Mapping

from PySide6.QtWidgets import QFormLayout, QSpinBox, QWidget

from klantroutes.model.settings import DEFAULTS, NUMBER_LABELS, NUMBER_NAMES, NumberName
from klantroutes.model.wording import sentence_case

_MOST = 9999


class NumbersPage(QWidget):
    """A field per number; what equals the proposal is not written in the route."""

    def __init__(self, chosen: Mapping[NumberName, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = QFormLayout(self)
        form.setContentsMargins(0, 12, 0, 0)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.fields: dict[NumberName, QSpinBox] = {}
        for name in NUMBER_NAMES:
            self.fields[name] = self._field(name, chosen.get(name, DEFAULTS[name]))
            form.addRow(sentence_case(NUMBER_LABELS[name]), self.fields[name])

    def chosen(self) -> dict[str, int]:
        """Return the numbers that differ from the proposal."""
        return {name: field.value() for name, field in self.fields.items() if field.value() != DEFAULTS[name]}

    def _field(self, name: NumberName, value: int) -> QSpinBox:
        field = QSpinBox(self)
        field.setRange(0, _MOST)
        field.setValue(value)
        field.setMinimumWidth(88)
        field.setAccessibleName(sentence_case(NUMBER_LABELS[name]))
        field.setToolTip(f"Voorstel: {DEFAULTS[name]}")
        return field
