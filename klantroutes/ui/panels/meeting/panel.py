"""The panel of a meeting: the clock, the agenda, and below it decisions, agreements and what is parked."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from klantroutes.model.route import Route

from ...icons import text_icon
from ...meeting_clock import MeetingClock
from ..panel import Panel
from ..row import row
from ..scrolled import scrolled
from .agenda_list import AgendaList
from .agenda_words import facts_in_words, meeting_in_words, whole_agenda
from .clock_face import ClockFace
from .kept_list import KeptList, KeptRow, KeptWords
from .shared_room import SharedRoom

DECISIONS, AGREEMENTS, PARKED = range(3)
_WIDTH = 316
_RIGHT = 12
"""The room beside buttons that are only a sign: those have air of their own."""
_NO_AGENDA = "Nog geen agenda. Kies er een bij ‘Werksessie beginnen’, of voeg zelf een onderdeel toe met +."
_LISTS = (
    KeptWords("Besluiten", "Wat besluit u?", "Besluit", "Laat de stap zien",
              "Nog geen besluiten. Typ er een en druk op Enter."),
    KeptWords("Afspraken", "Wat, wie, voor wanneer", "Afspraak", "Wie en wanneer…",
              "Nog geen afspraken. Typ bijvoorbeeld: JGZ bellen, Noor, voor 1 maart.", takes_notes=True),
    KeptWords("Geparkeerd", "Wat komt later?", "Geparkeerd briefje", "Terug op de tekening",
              "Niets geparkeerd. Sleep een briefje hierheen, of typ iets.", takes_notes=True, gives_notes=True),
)  # fmt: skip


class MeetingPanel(Panel):
    """Shows the meeting of the open route; its parts ask for what a person wants."""

    begin_wanted = Signal()
    lock_wanted = Signal(bool)

    def __init__(self, clock: MeetingClock, parent: QWidget | None = None) -> None:
        super().__init__(parent, least=_WIDTH)
        self._clock = clock
        self.about = QLabel(self)
        self.about.setProperty("quiet", True)
        self.about.setWordWrap(True)
        self.begin = QPushButton(self)
        self.lock = QToolButton(self)
        self.face = ClockFace(clock, self)
        self.long = QLabel(self)
        self.long.setProperty("quiet", True)
        self.add, self.more = QToolButton(self), QToolButton(self)
        self.agenda = AgendaList(self)
        self.none = QLabel(_NO_AGENDA, self)
        self.none.setProperty("quiet", True)
        self.none.setWordWrap(True)
        self.lists = tuple(KeptList(words, self) for words in _LISTS)
        self.decisions, self.agreements, self.parked = self.lists
        self.tabs = tuple(QPushButton(words.name, self) for words in _LISTS)
        self._shared = SharedRoom(self.agenda, self.tabs, self.lists, self)
        self._set_up()
        self._lay_out()
        self.renew_colours()

    def _set_up(self) -> None:
        self.begin.setProperty("link", True)
        self.begin.clicked.connect(self.begin_wanted)
        self.lock.setCheckable(True)
        self.lock.setAccessibleName("Route op slot")
        self.lock.setToolTip("Route op slot: briefjes, stemmen, besluiten en afspraken blijven open")
        self.lock.clicked.connect(self.lock_wanted)
        self.add.setAccessibleName("Onderdeel toevoegen")
        self.add.setToolTip("Onderdeel toevoegen (Insert)")
        self.add.clicked.connect(lambda: self.agenda.add_wanted.emit(self.agenda.part()))
        self.more.setAccessibleName("Wat u met dit onderdeel kunt doen")
        self.more.setToolTip("Naam, minuten, volgorde en meer")
        self.more.clicked.connect(lambda: self.agenda.pop_up(self.more.mapToGlobal(QPoint(0, self.more.height()))))
        for button in (self.lock, self.add, self.more):
            button.setIconSize(QSize(16, 16))
        group = QButtonGroup(self)
        for number, tab in enumerate(self.tabs):
            tab.setProperty("chip", True)
            tab.setCheckable(True)
            tab.setChecked(not number)
            group.addButton(tab)
            tab.clicked.connect(lambda _on=False, number=number: self.turn_to(number))

    def _lay_out(self) -> None:
        """Put everything below each other; where the window is too low for that, the panel scrolls."""
        inner = QWidget(self)
        area = scrolled(inner, self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(6)
        head = row(self.about, self.begin, self.lock, right=_RIGHT)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addWidget(self.face)
        layout.addSpacing(4)
        title = QLabel("Agenda", self)
        title.setProperty("section", True)
        above = row(title, self.long, self.add, self.more, right=_RIGHT)
        above.setStretch(1, 1)
        layout.addLayout(above)
        layout.addLayout(row(self.none))
        layout.addWidget(self._shared, 1)

    # -- showing

    def show_meeting(self, route: Route) -> None:
        """Show the meeting and the agenda of this route."""
        workshop, items = route.workshop, route.agenda or ()
        words = meeting_in_words(workshop)
        self.about.setText(words)
        self.about.setVisible(bool(words))
        self.none.setVisible(not items)
        self.agenda.setVisible(bool(items))
        self.about.setToolTip(facts_in_words(workshop))
        begun = workshop is not None and workshop.started_from is not None
        self.begin.setText("Gegevens…" if begun else "Werksessie beginnen…")
        self.begin.setAccessibleName("Gegevens van de werksessie" if begun else "Werksessie beginnen")
        self.lock.setChecked(workshop is not None and bool(workshop.structure_locked))
        self.long.setText(whole_agenda(items))
        self.agenda.show_agenda(items, self._clock.at)
        self.face.renew()
        self.face.show_next(items)
        self._shared.share()

    def show_lists(self, rows: Sequence[Sequence[KeptRow]]) -> None:
        """Show decisions, agreements and what is parked, with how many there are on their heads."""
        for part, tab, held in zip(self.lists, self.tabs, rows, strict=True):
            part.show_rows(held)
            name = part.words.name
            tab.setText(f"{name} {len(held)}" if held else name)
            tab.setAccessibleName(f"{name}, {len(held)}")
        self._shared.share()

    def turn_to(self, number: int) -> None:
        """Show this list."""
        self.tabs[number].setChecked(True)
        self._shared.stack.setCurrentIndex(number)
        self._shared.use_lists()
        self._shared.share()

    def takes_at(self, place: QPoint) -> int | None:
        """Return the list that takes a note at this place on the screen, on its head too; None where none does."""
        if not self.isVisible():
            return None
        parts = [*enumerate(self.tabs), (self._shared.stack.currentIndex(), self._shared.stack)]
        for number, part in parts:
            if self.lists[number].words.takes_notes and part.rect().contains(part.mapFromGlobal(place)):
                return number
        return None

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        for button, name in ((self.lock, "lock"), (self.add, "add"), (self.more, "more")):
            button.setIcon(text_icon(name))
        self.face.renew()
        self.agenda.renew_colours()
