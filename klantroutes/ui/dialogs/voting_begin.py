"""Beginning a round of voting: how many dots, over what, and whether the numbers stay hidden."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLabel, QSpinBox, QWidget

from klantroutes.model.vocabulary import VoteSubject

from ..panels.voting.rows import SUBJECT_NAMES
from .dialog import Dialog

USUAL = 3
_MOST = 20


class VotingDialog(Dialog):
    """Asks about the round; `there` are the kinds of which the route has something."""

    def __init__(
        self, dots: int, about: Sequence[VoteSubject], hidden: bool, there: Sequence[VoteSubject],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__("Stemronde beginnen", parent)
        self.setMinimumWidth(440)
        self.dots = QSpinBox(self)
        self.dots.setRange(1, _MOST)
        self.dots.setValue(dots)
        self.add_field("&Stippen per persoon", self.dots)
        self.body.addSpacing(8)
        self.body.addWidget(QLabel("Waarover stemt u?", self))
        self.subjects = {name: QCheckBox(words.capitalize(), self) for name, words in SUBJECT_NAMES.items()}
        for name, box in self.subjects.items():
            box.setEnabled(name in there)
            box.setChecked(name in about and name in there)
            box.setToolTip("" if name in there else "Die zijn er nog niet in deze route.")
            self.body.addWidget(box)
            box.toggled.connect(lambda _on: self._judge())
        self.body.addSpacing(8)
        self.hidden = QCheckBox("Aantallen &verbergen tot het stemmen gesloten is", self)
        self.hidden.setChecked(hidden)
        self.body.addWidget(self.hidden)
        self.add_text("Zo stemt niemand mee met de rest. Tellen in de zaal kan dan niet: ieder stemt zelf.")
        self.keep: QCheckBox | None = None

    def warn(self, running: bool, keep: bool) -> None:
        """Say that the dots of the earlier round go; offer to keep its result as a decision when that can be told."""
        self.add_text(
            "De ronde die nu loopt, stopt. De stippen daarvan worden gewist."
            if running
            else "De stippen van de vorige ronde worden gewist."
        )
        if keep:
            self.keep = QCheckBox("&Bewaar de vorige uitslag als besluit", self)
            self.keep.setChecked(True)
            self.body.addWidget(self.keep)

    def finish(self) -> None:
        """Add the buttons; call last."""
        self._accept = self.add_buttons("Beginnen")
        self._judge()
        self.dots.setFocus()
        self.dots.selectAll()

    def about(self) -> tuple[VoteSubject, ...]:
        """Return what was ticked."""
        return tuple(name for name, box in self.subjects.items() if box.isChecked())

    def _judge(self) -> None:
        self._accept.setEnabled(bool(self.about()))
