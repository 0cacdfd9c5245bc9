"""Choosing a care path for a step: one that stands in the folder already, or a new one made from the route."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QListWidget, QWidget

from .dialog import Dialog

_SIZE = (520, 460)


@dataclass(frozen=True)
class Choice:
    """One way to get a care path: its name in the list, and what happens when it is chosen.

    Either `existing` is the id of a care path in the folder, or `theme` is what a new one is made for. `refusal` says
    why it cannot be done; empty when it can.
    """

    name: str
    says: str
    existing: str = ""
    theme: str = ""
    refusal: str = ""


class CarePathDialog(Dialog):
    """Offers the choices in a list; what cannot be done says why."""

    def __init__(self, step: str, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__("Zorgpad bij deze stap", parent)
        self._choices = tuple(choices)
        self.add_text(f"Een zorgpad werkt één thema uit, met namen en telefoonnummers. Het komt bij ‘{step}’.")
        self.list = QListWidget(self)
        self.list.addItems([choice.name for choice in self._choices])
        self.add_field("&Welk zorgpad?", self.list)
        self._says = QLabel(self)
        self._says.setWordWrap(True)
        self._says.setAccessibleName("Wat er gebeurt")
        self.body.addWidget(self._says)
        self._accept = self.add_buttons("Kiezen")
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.list.itemDoubleClicked.connect(lambda _row: self._accept.click())
        self.resize_within(*_SIZE)
        self._begin()

    def choice(self) -> Choice:
        """Return what is chosen."""
        return self._choices[max(self.list.currentRow(), 0)]

    def _begin(self) -> None:
        """Choose the first that can be done."""
        rows = [row for row, choice in enumerate(self._choices) if not choice.refusal]
        self.list.setCurrentRow(rows[0] if rows else 0)
        self.list.setFocus()
        self._show()

    def _show(self) -> None:
        choice = self.choice()
        self._says.setText(choice.refusal or choice.says)
        self._accept.setEnabled(not choice.refusal)
        self._accept.setText("Maken" if choice.theme else "Kiezen")
        self._accept.setAccessibleName(self._accept.text())
