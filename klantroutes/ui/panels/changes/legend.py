"""How many things are new, changed and gone, with the sign that each has on the drawing."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from klantroutes.comparing.marked import Fate, Marked

from .change_list import sign

_WORDS: Mapping[Fate, str] = {"added": "nieuw", "changed": "veranderd", "removed": "vervallen"}


class ChangeLegend(QWidget):
    """Three signs with their words and numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._signs: dict[Fate, QLabel] = {}
        self._words: dict[Fate, QLabel] = {}
        for fate in _WORDS:
            self._signs[fate], self._words[fate] = QLabel(self), QLabel(self)
            row.addWidget(self._signs[fate])
            row.addWidget(self._words[fate])
            row.addSpacing(4)
        row.addStretch(1)

    def show_marked(self, marked: Marked) -> None:
        """Show the numbers of what is told; a line that came or went with its step is not told by itself."""
        for fate, label in self._words.items():
            label.setText(f"{sum(name in marked.words for name in marked.of(fate))} {_WORDS[fate]}")
        self.renew_colours()

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        for fate, label in self._signs.items():
            label.setPixmap(sign(fate))
