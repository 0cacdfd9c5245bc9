"""Putting two copies of a route together: what comes in, and a choice where they clash."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from klantroutes.comparing.choosing import SIDES, Side
from klantroutes.comparing.conflict import Conflict, Place
from klantroutes.comparing.held import ABSENT
from klantroutes.comparing.section import Section
from klantroutes.model.wording import numbered, sentence_case

from .dialog import Dialog
from .sentences import SentenceList

_SIZE = (820, 660)
_WHOLE = {True: "Geen van beide", False: "Zoals het was"}
"""What the beginning has, of something that was not there yet and of something that was."""
_IMPOSSIBLE = "Dit past niet bij de rest. Hier blijft staan wat er stond."


class MergeDialog(Dialog):
    """Shows clashes with what each side has; the controller puts together and shows what comes of it."""

    base_wanted = Signal()
    chosen = Signal()
    """Somebody chose another side for a clash."""

    def __init__(self, file: str, parent: QWidget | None = None) -> None:
        super().__init__(f"Samenvoegen met {file}", parent)
        self._file = file
        self.groups: dict[Place, dict[Side, QRadioButton]] = {}
        self._impossible: dict[Place, QLabel] = {}
        self.base = self.add_text("")
        self.other_base = QPushButton("Ander begin kiezen…", self)
        self.other_base.setProperty("link", True)
        self.other_base.clicked.connect(self.base_wanted)
        self.body.addWidget(self.other_base, 0, Qt.AlignmentFlag.AlignLeft)
        self.said = self.add_text("")
        self.said.setProperty("quiet", False)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName("Waar de twee niet samengaan")
        self.body.addWidget(self.area, 3)
        self.gets = self.add_text("Dit verandert in uw route:")
        self.list = SentenceList("Wat er in uw route verandert", self, nothing="Uw route blijft zoals hij is.")
        self.body.addWidget(self.list, 2)
        self.body.addStretch(0)  # takes the room while there is nothing to choose
        self.blue = self.add_buttons("Samenvoegen")
        self.resize_within(*_SIZE)

    def show_no_base(self) -> None:
        """Ask for the route as it was before both worked on."""
        self.base.setText(
            "Om samen te voegen is de route nodig zoals die was voordat u beiden verderging. "
            "De twee bestanden hebben geen versie die gelijk is. Kies daarom zelf het bestand waarmee u begon."
        )
        self.other_base.setText("Begin kiezen…")
        for part in (self.said, self.area, self.gets, self.list):
            part.hide()
        self.blue.setEnabled(False)

    def show_base(self, name: str, conflicts: Sequence[Conflict]) -> None:
        """Tell with which beginning is merged, and ask about each clash."""
        self.base.setText(f"Het begin waar beide van uitgaan: {name}.")
        self.other_base.setText("Ander begin kiezen…")
        self.said.setText(_counted(len(conflicts)))
        self.groups, self._impossible = {}, {}
        inside = QWidget(self.area)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(4)
        for conflict in conflicts:
            self._ask(conflict, inside, column)
        column.addStretch(1)
        self.area.setWidget(inside)
        for part in (self.said, self.gets, self.list):
            part.show()
        self.area.setVisible(bool(conflicts))
        self.blue.setEnabled(True)

    def choices(self) -> Mapping[Place, Side]:
        """Return the side that is chosen for each clash."""
        return {
            place: next(side for side, button in buttons.items() if button.isChecked())
            for place, buttons in self.groups.items()
        }

    def show_merged(self, sections: Sequence[Section], left: Sequence[Conflict]) -> None:
        """Show what changes in the route, and which choices cannot be."""
        self.list.show_groups([(one.heading, one.sentences) for one in sections] or [("", ())])
        places = {conflict.place for conflict in left}
        for place, label in self._impossible.items():
            label.setVisible(place in places)

    def _ask(self, conflict: Conflict, inside: QWidget, column: QVBoxLayout) -> None:
        about = f"{conflict.element}, {conflict.field}" if conflict.field else conflict.element
        title = QLabel(sentence_case(about), inside)
        title.setProperty("section", True)
        title.setWordWrap(True)
        column.addSpacing(6)
        column.addWidget(title)
        group, buttons = QButtonGroup(inside), dict[Side, QRadioButton]()
        words = {"mine": conflict.mine_words, "theirs": conflict.theirs_words, "base": conflict.base_words}
        sides: Mapping[Side, str] = {"mine": "Uw route", "theirs": self._file, "base": "Zoals het was"}
        for side, name in sides.items():
            said = f"{name}: {words[side]}" if conflict.field or side != "base" else _WHOLE[conflict.base is ABSENT]
            button = QRadioButton(_short(said), inside)
            button.setAccessibleName(f"{sentence_case(about)}. {said}")
            button.setToolTip(said)
            button.setChecked(side == "base")
            button.toggled.connect(self._chose)
            group.addButton(button)
            column.addWidget(button)
            buttons[side] = button
        self.groups[conflict.place] = {side: buttons[side] for side in SIDES}
        impossible = QLabel(_IMPOSSIBLE, inside)
        impossible.setProperty("wrong", True)
        impossible.setWordWrap(True)
        impossible.hide()
        column.addWidget(impossible)
        self._impossible[conflict.place] = impossible

    def _chose(self, on: bool) -> None:
        if on:
            self.chosen.emit()


_LONGEST = 110


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def _counted(number: int) -> str:
    if not number:
        return "Alles gaat samen. U hoeft niets te kiezen."
    return f"Op {numbered(number, 'plek', 'plekken', single='één')} gaan de twee niet samen. Kies wat het wordt."
