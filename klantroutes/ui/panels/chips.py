"""The row above the findings: one button for each kind, with its number, and one for the numbers as a table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ..appearance import colours
from ..icons import switched_mark
from ..words import counted

KINDS = ("fout", "waarschuwing", "tip", "open", "geaccepteerd")


class Chips(QWidget):
    """One button for each kind of finding, with its number; pressed means shown."""

    toggled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 4)
        row.setSpacing(4)
        self.buttons: dict[str, QPushButton] = {}
        for kind in KINDS:
            button = QPushButton(self)
            button.setCheckable(True)
            button.setChecked(kind != "geaccepteerd")
            button.setProperty("chip", True)
            button.toggled.connect(lambda _on: self.toggled.emit())
            row.addWidget(button)
            self.buttons[kind] = button
        row.addStretch(1)
        self.standing = QPushButton("Stand", self)
        self.standing.setCheckable(True)
        self.standing.setProperty("chip", True)
        self.standing.setAccessibleName("Stand per fase en per organisatie")
        self.standing.setToolTip("Aantallen per fase en per organisatie")
        row.addWidget(self.standing)

    def show_numbers(self, numbers: dict[str, int]) -> None:
        """Show how many there are of each kind; kinds without findings are left out."""
        for kind, button in self.buttons.items():
            number = numbers.get(kind, 0)
            button.setText(str(number))
            button.setIcon(switched_mark(kind, colours()))
            button.setVisible(number > 0)
            button.setAccessibleName(f"Toon: {counted(number, kind)}")
            button.setToolTip(f"{counted(number, kind)}: tonen of verbergen")

    def shown(self) -> frozenset[str]:
        """Return the kinds that a person wants to see."""
        return frozenset(kind for kind, button in self.buttons.items() if button.isChecked())
