"""Moving steps in time without the mouse: so many weeks earlier or later."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QSpinBox, QWidget

from klantroutes.model.wording import numbered

from .dialog import Dialog

_MOST = 150


class ShiftTimeDialog(Dialog):
    """Asks how many weeks; `said` tells what comes of so many days."""

    def __init__(self, name: str, said: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__("Verplaats in de tijd", parent)
        self.setMinimumWidth(380)
        self._told = said
        self.add_text(name)
        self.weeks = QSpinBox(self)
        self.weeks.setMinimumHeight(34)
        self.weeks.setRange(-_MOST, _MOST)
        self.add_field("&Hoeveel weken later? Met een min ervoor: eerder.", self.weeks)
        self._result = QLabel(self)
        self._result.setWordWrap(True)
        self.body.addWidget(self._result)
        self._done = self.add_buttons("Verplaatsen")
        self.weeks.valueChanged.connect(self._show)
        self.weeks.selectAll()
        self.weeks.setFocus()
        self._show(0)

    def days(self) -> int:
        """Return how many days later; below zero is earlier."""
        return 7 * self.weeks.value()

    def _show(self, weeks: int) -> None:
        number = numbered(abs(weeks), "week", "weken")
        moved = f"{number} {'later' if weeks > 0 else 'eerder'}" if weeks else "Zoals het nu is"
        self._result.setText(f"{moved}: {self._told(7 * weeks)}")
        self._done.setEnabled(weeks != 0)
