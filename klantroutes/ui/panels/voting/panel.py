"""The panel of votes: the round, who votes, and below it everything that can be voted on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSpinBox, QToolButton, QVBoxLayout, QWidget

from klantroutes.edits.tally import Subject

from ...icons import text_icon
from ..panel import Panel
from ..row import SIDE, row
from .list import VoteList
from .rows import VoteRow
from .voter_box import VoterBox

_MOST = 999
_RIGHT = 12


@dataclass(frozen=True)
class Voting:
    """What the panel shows."""

    open: bool = False
    """Whether a round is going on."""
    hidden: bool = False
    any: bool = False
    """Whether there are dots at all."""
    about: str = ""
    voters: tuple[str, ...] = ()
    voter: str | None = ""
    """Who votes now: None is what was counted in the room, empty is nobody yet."""
    left: str = ""
    turnout: str = ""
    rows: Sequence[VoteRow] = field(default=())
    counted: int = 0
    """What was counted in the room on the row where a person is."""


class VotingPanel(Panel):
    """Shows the round; its parts ask for what a person wants."""

    begin_wanted = Signal()
    close_wanted = Signal()
    result_wanted = Signal(bool)
    keep_wanted = Signal()
    voter_given = Signal(object)
    next_wanted = Signal()
    stick_wanted = Signal(bool)
    dots_wanted = Signal(object, int)
    counted = Signal(object, int)
    entered = Signal(object)
    row_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, least=300)
        self._shown = Voting()
        self.about, self.left, self.turnout = QLabel(self), QLabel(self), QLabel(self)
        self.begin, self.close_round = QPushButton("Stemronde beginnen…", self), QPushButton("Stemmen sluiten", self)
        self.result = QPushButton(self)
        self.keep = QPushButton("Bewaar als besluit", self)
        self.who = QWidget(self)
        self.voter = VoterBox(self.who)
        self.next = QPushButton("Volgende", self.who)
        self.stick = QPushButton("Klik op de tekening plakt een stip", self.who)
        self.search = QLineEdit(self)
        self.list = VoteList(self)
        self.hand = QWidget(self)
        self.fewer, self.more = QToolButton(self.hand), QToolButton(self.hand)
        self.count = QSpinBox(self.hand)
        self._set_up()
        self._connect()
        self._lay_out()
        self.renew_colours()

    def _set_up(self) -> None:
        for label in (self.about, self.left, self.turnout):
            label.setWordWrap(True)
        self.about.setProperty("quiet", True)
        self.turnout.setProperty("quiet", True)
        for button in (self.begin, self.close_round, self.keep, self.stick):
            button.setAccessibleName(button.text())
        for button in (self.result, self.keep):
            button.setProperty("link", True)
        self.next.setAccessibleName("Volgende deelnemer")
        self.begin.setProperty("primary", True)
        self.close_round.setProperty("primary", True)
        self.next.setToolTip("Volgende deelnemer (F7)")
        self.stick.setProperty("chip", True)
        self.stick.setCheckable(True)
        self.stick.setToolTip("Klik: stip erbij. Shift+klik of de rechterknop: stip weg. Esc legt de stippen neer.")
        self.search.setPlaceholderText("Zoek in de lijst")
        self.search.setAccessibleName("Zoek in de lijst")
        self.search.setClearButtonEnabled(True)
        self.count.setRange(0, _MOST)
        self.count.setMinimumHeight(28)
        self.count.setAccessibleName("Aantal stippen, geteld in de zaal")
        for tool, name in ((self.fewer, "Stip weg (-)"), (self.more, "Stip erbij (+)")):
            tool.setAccessibleName(name[:-4])
            tool.setToolTip(name)
            tool.setIconSize(QSize(18, 18))

    def _connect(self) -> None:
        self.begin.clicked.connect(self.begin_wanted)
        self.close_round.clicked.connect(self.close_wanted)
        self.result.clicked.connect(lambda: self.result_wanted.emit(self._shown.hidden))
        self.keep.clicked.connect(self.keep_wanted)
        self.voter.given.connect(self.voter_given)
        self.next.clicked.connect(self.next_wanted)
        self.stick.clicked.connect(self.stick_wanted)
        self.search.textChanged.connect(self.list.search)
        self.list.entered.connect(self.entered)
        self.list.dots_wanted.connect(self.dots_wanted)
        self.list.currentItemChanged.connect(lambda *_items: self.row_changed.emit())
        self.fewer.clicked.connect(lambda: self._ask(-1))
        self.more.clicked.connect(lambda: self._ask(1))
        self.count.valueChanged.connect(self._tell_count)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(8)
        layout.addLayout(row(self.about, right=_RIGHT))
        for buttons in ((self.begin, self.close_round), (self.result, self.keep)):
            layout.addLayout(row(*buttons, loose=True))
        who = QVBoxLayout(self.who)
        who.setContentsMargins(SIDE, 0, _RIGHT, 0)
        who.setSpacing(6)
        label = QLabel("&Wie stemt er?", self.who)
        label.setBuddy(self.voter)
        first = QHBoxLayout()
        first.addWidget(self.voter, 1)
        first.addWidget(self.next)
        second = QHBoxLayout()
        second.addWidget(self.left, 1)
        second.addWidget(self.turnout)
        for part in (label, first, second):
            who.addWidget(part) if isinstance(part, QWidget) else who.addLayout(part)
        who.addWidget(self.stick)
        layout.addWidget(self.who)
        layout.addLayout(row(self.search, right=_RIGHT))
        beside = QHBoxLayout()
        beside.setContentsMargins(12, 0, 0, 0)
        beside.addWidget(self.list)
        layout.addLayout(beside, 1)
        hand = QHBoxLayout(self.hand)
        hand.setContentsMargins(SIDE, 0, _RIGHT, 0)
        self.hand_words = QLabel("Op de gekozen regel", self.hand)
        self.hand_words.setBuddy(self.count)
        hand.addWidget(self.hand_words, 1)
        for widget in (self.fewer, self.count, self.more):
            hand.addWidget(widget)
        layout.addWidget(self.hand)

    # -- showing

    def show_voting(self, shown: Voting) -> None:
        """Show this round, or its result."""
        self._shown = shown
        self.about.setText(shown.about)
        self.left.setText(shown.left)
        self.turnout.setText(shown.turnout)
        self.voter.show_voters(shown.voters, shown.voter, room=not shown.hidden)
        self.list.show_rows(shown.rows)
        told = shown.any and not shown.open
        self.begin.setVisible(not shown.open)
        self.close_round.setVisible(shown.open)
        self.who.setVisible(shown.open)
        self.result.setVisible(told)
        self.keep.setVisible(told and not shown.hidden)
        self.result.setText("Uitslag laten zien" if shown.hidden else "Uitslag verbergen")
        self.result.setAccessibleName(self.result.text())
        for widget in (self.search, self.list):
            widget.setVisible(shown.open or (told and not shown.hidden))
        self.hand.setVisible(shown.open)
        self.show_count(shown.counted)

    def show_count(self, counted: int) -> None:
        """Show what the room gave to the row where a person is; a person by name gets the buttons."""
        room, here = self._shown.voter is None, self.list.subject() is not None
        self.count.setVisible(room)
        for button in (self.fewer, self.more):
            button.setVisible(not room)
        for widget in (self.fewer, self.more, self.count):
            widget.setEnabled(here)
        blocker = QSignalBlocker(self.count)
        self.count.setValue(counted)
        blocker.unblock()
        self.hand_words.setText("Geteld op de gekozen regel" if room else "Op de gekozen regel")

    def show_sticking(self, on: bool) -> None:
        """Show whether a click on the drawing sticks a dot."""
        self.stick.setChecked(on)

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        self.fewer.setIcon(text_icon("minus"))
        self.more.setIcon(text_icon("add"))

    # -- details

    def _ask(self, by: int) -> None:
        subject = self.list.subject()
        if subject is not None:
            self.dots_wanted.emit(subject, by)

    def _tell_count(self, number: int) -> None:
        subject: Subject | None = self.list.subject()
        if subject is not None:
            self.counted.emit(subject, number)
