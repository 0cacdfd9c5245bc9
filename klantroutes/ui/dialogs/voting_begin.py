"""Beginning a round of voting: how many dots, over what, and whether the numbers stay hidden."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QLabel, QSpinBox, QWidget

from klantroutes.model.vocabulary import VoteSubject

from ..panels.voting.rows import SUBJECT_NAMES
from .dialog import Dialog

USUAL = 3
_MOST = 20


@dataclass(frozen=True)
class Earlier:
    """What a new round takes away: whether one still runs, and whether its result can be kept as a decision."""

    running: bool
    tellable: bool


class VotingDialog(Dialog):
    """Asks about the round; `there` are the kinds of which the route has something."""

    def __init__(
        self,
        dots: int,
        about: Sequence[VoteSubject],
        there: Sequence[VoteSubject],
        earlier: Earlier | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Stemronde beginnen", parent)
        self.setMinimumWidth(440)
        self.dots = QSpinBox(self)
        self.dots.setRange(1, _MOST)
        self.dots.setValue(dots)
        self.dots.setMinimumHeight(30)
        self.dots.setMaximumWidth(96)
        self.subjects = {name: QCheckBox(words.capitalize(), self) for name, words in SUBJECT_NAMES.items()}
        for name, box in self.subjects.items():
            box.setEnabled(name in there)
            box.setChecked(name in about and name in there)
            box.setToolTip("" if name in there else "Die zijn er nog niet in deze route.")
        self.hidden = QCheckBox("Aantallen &verbergen tot het stemmen gesloten is", self)
        self.keep = QCheckBox("&Bewaar de vorige uitslag als besluit", self)
        self.keep.setVisible(earlier is not None and earlier.tellable)
        self.keep.setChecked(earlier is not None and earlier.tellable)
        self._lay_out(earlier)
        self._accept = self.add_buttons("Beginnen")
        for box in self.subjects.values():
            box.toggled.connect(lambda _on: self._judge())
        self._judge()
        self.dots.setFocus()
        self.dots.selectAll()

    def add_elsewhere(self) -> None:
        """Say that notes brought dots of their own."""
        self.add_text("Stippen die briefjes al van elders meekregen, tellen mee.")

    def _lay_out(self, earlier: Earlier | None) -> None:
        self.add_field("&Stippen per persoon", self.dots)
        self.body.addSpacing(8)
        self.body.addWidget(QLabel("Waarover stemt u?", self))
        for box in self.subjects.values():
            self.body.addWidget(box)
        self.body.addSpacing(8)
        self.body.addWidget(self.hidden)
        self.add_text("Zo stemt niemand mee met de rest. Tellen in de zaal kan dan niet: ieder stemt op naam.")
        self.body.addSpacing(8)
        if earlier is not None:
            running = "De ronde die nu loopt, stopt. " if earlier.running else ""
            self.add_text(f"{running}De stippen van de vorige ronde worden gewist.")
        self.body.addWidget(self.keep)

    def about(self) -> tuple[VoteSubject, ...]:
        """Return what was ticked."""
        return tuple(name for name, box in self.subjects.items() if box.isChecked())

    def _judge(self) -> None:
        self._accept.setEnabled(bool(self.about()))
