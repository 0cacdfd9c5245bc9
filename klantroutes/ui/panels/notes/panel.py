"""The sticky notes beside the drawing: write them, see them in groups, and let them become the route."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...canvas.note_colours import COLOURINGS, Colouring
from ...canvas.note_groups import GROUPINGS, Grouping
from ...canvas.notes_shown import Showing
from ..labelled import labelled
from ..panel import Panel
from ..row import row
from .entry import NoteEntry
from .note_list import NoteList
from .rows import STATES, NoteGroup, State

_STATE_WORDS: dict[State, str] = {"open": "Open", "geparkeerd": "Geparkeerd", "afgehandeld": "Afgehandeld"}
_EMPTY: dict[State, str] = {
    "open": "Nog geen briefjes. Typ hierboven wat iemand zegt, en druk op Enter.",
    "geparkeerd": "Er is niets geparkeerd.",
    "afgehandeld": "Er is nog niets afgehandeld.",
}
_ALL_USED = "Alle briefjes hebben een plek. Typ hierboven wat iemand nog zegt."
_GROUP_WORDS: dict[Grouping, str] = {"thema": "thema", "wie": "wie het zegt", "fase": "fase"}
_COLOUR_WORDS: dict[Colouring, str] = {"eigen": "eigen kleur", "wie": "wie het zegt", "thema": "thema"}
_USES = (
    ("step", "Stap…", "Kies wat het briefje op de tekening wordt (Enter)"),
    ("agree", "Afspraak", "Maak er een afspraak van; wie en wanneer komen uit de tekst"),
    ("park", "Parkeren", "Leg het briefje weg voor later, of terug op tafel"),
    ("done", "Klaar", "Klaar met dit briefje, of toch weer open"),
)


class NotesPanel(Panel):
    """Shows the notes of one state; `used` carries what to do and the ids of the notes."""

    written = Signal(str, str, str)
    """What was typed or pasted, who said it, and the theme."""
    used = Signal(str, list)
    looked_otherwise = Signal()
    """The state, the groups or the colours are others now."""
    tidy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, least=316)
        self.entry = NoteEntry(self)
        self._authors, self._themes = QStringListModel(self), QStringListModel(self)
        self.author, self.theme = _line("Wie zegt het?", self._authors, self), _line("Thema", self._themes, self)
        self.states = {state: _chip(state, self) for state in STATES}
        self._group = QButtonGroup(self)
        self.list = NoteList(self)
        self.word = QLabel(self)
        self.uses = {name: _use(words, tip, self) for name, words, tip in _USES}
        self.grouping, self.colouring = _choice(_GROUP_WORDS, self), _choice(_COLOUR_WORDS, self)
        self.tidy = QPushButton("Ordenen", self)
        self._numbers: dict[State, int] = dict.fromkeys(STATES, 0)
        self._set_up()
        self._lay_out()
        self.show_numbers(self._numbers)

    # -- what is chosen

    @property
    def state(self) -> State:
        """Which notes the list shows."""
        return next(state for state, button in self.states.items() if button.isChecked())

    def showing(self, done: bool) -> Showing:
        """Return how the notes are to be seen, on the drawing too."""
        return Showing(COLOURINGS[self.colouring.currentIndex()], GROUPINGS[self.grouping.currentIndex()], done)

    def show_showing(self, showing: Showing) -> None:
        """Take up what a person chose before."""
        for box, words in ((self.colouring, showing.colouring), (self.grouping, showing.grouping)):
            box.blockSignals(True)
            box.setCurrentIndex((COLOURINGS if box is self.colouring else GROUPINGS).index(words))
            box.blockSignals(False)

    # -- what is shown

    def show_groups(self, groups: Sequence[NoteGroup]) -> None:
        """Show these notes."""
        was_here = self.list.hasFocus()
        self.list.show_groups(tuple(groups))
        self.list.setVisible(bool(groups))
        if was_here and not groups:
            self.start()
        used = self.state == "open" and any(self._numbers.values())
        self.word.setText(_ALL_USED if used else _EMPTY[self.state])
        self.word.setVisible(not groups)
        self._enable()

    def show_numbers(self, numbers: dict[State, int]) -> None:
        """Show how many notes there are in each state."""
        self._numbers = numbers
        for state, button in self.states.items():
            button.setText(f"{_STATE_WORDS[state]} {numbers[state]}")
        self.tidy.setEnabled(numbers["open"] > 0)

    def offer(self, authors: Iterable[str], themes: Iterable[str]) -> None:
        """Offer these names and themes while somebody types."""
        for known, words in ((self._authors, authors), (self._themes, themes)):
            known.setStringList(sorted({word.strip() for word in words if word.strip()}, key=str.casefold))

    def offered_authors(self) -> list[str]:
        """Return the names that are offered."""
        return self._authors.stringList()

    def start(self) -> None:
        """Let a person write."""
        self.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def place_of(self, name: str) -> QPoint:
        """Return where on the screen a list about this note can come."""
        return self.list.place_of(name)

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        self.list.viewport().update()

    # -- details

    def _set_up(self) -> None:
        self.entry.down_wanted.connect(lambda: self.list.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.entry.written.connect(lambda text: self.written.emit(text, self.author.text(), self.theme.text()))
        self._group.setExclusive(True)
        for button in self.states.values():
            self._group.addButton(button)
            button.toggled.connect(lambda on: self.looked_otherwise.emit() if on else None)
        self.states["open"].setChecked(True)
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.step_wanted.connect(lambda name: self.used.emit("step", [name]))
        self.list.remove_wanted.connect(lambda ids: self.used.emit("remove", ids))
        for name, button in self.uses.items():
            button.clicked.connect(lambda _on=False, name=name: self.used.emit(name, self.list.ids()))
        for box, words in ((self.grouping, "Groepen: naar wat"), (self.colouring, "Kleuren: naar wat")):
            box.setAccessibleName(words)
            box.currentIndexChanged.connect(lambda _at: self.looked_otherwise.emit())
        self.tidy.setToolTip("Hang de briefjes in kolommen onder de tekening, elke groep onder een kop")
        self.tidy.clicked.connect(self.tidy_wanted)
        self.word.setWordWrap(True)
        self.word.setProperty("quiet", True)
        self.word.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.word.setContentsMargins(6, 8, 12, 8)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 10)
        layout.setSpacing(6)
        layout.addLayout(row(self.entry))
        layout.addLayout(row(self.author, self.theme))
        states = row(*self.states.values())
        states.setSpacing(4)
        states.addStretch(1)
        layout.addLayout(states)
        listed = row(self.list, self.word)
        listed.setContentsMargins(10, 0, 4, 0)
        layout.addLayout(listed, 1)
        layout.addLayout(row(*self.uses.values()))
        looks = labelled(("Groepen", self.grouping), ("Kleuren", self.colouring))
        looks.addWidget(self.tidy, 0, 2)
        layout.addLayout(looks)

    def _enable(self) -> None:
        ids = self.list.ids()
        for name, button in self.uses.items():
            useful = self.state != "afgehandeld" or name == "done"
            button.setEnabled(bool(ids) and useful and (name != "step" or len(ids) == 1))
        self.uses["park"].setText("Terug" if self.state == "geparkeerd" else "Parkeren")
        self.uses["done"].setText("Weer open" if self.state == "afgehandeld" else "Klaar")


def _line(words: str, known: QStringListModel, parent: QWidget) -> QLineEdit:
    line = QLineEdit(parent)
    line.setPlaceholderText(words)
    line.setAccessibleName(words)
    line.setToolTip(f"{words} Mag leeg blijven." if words.endswith("?") else f"{words}; mag leeg blijven.")
    completer = QCompleter(known, line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    line.setCompleter(completer)
    return line


def _chip(state: State, parent: QWidget) -> QPushButton:
    button = QPushButton(parent)
    button.setCheckable(True)
    button.setProperty("chip", True)
    button.setAccessibleName(f"Toon briefjes: {state}")
    return button


def _use(words: str, tip: str, parent: QWidget) -> QPushButton:
    button = QPushButton(words, parent)
    button.setProperty("chip", True)
    button.setToolTip(tip)
    return button


def _choice(words: dict[Grouping, str] | dict[Colouring, str], parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.addItems(list(words.values()))
    return box
