"""The findings beside the drawing: grouped by how serious they are, consequences under their cause."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from klantroutes.checks.agreed import agreements_about
from klantroutes.checks.finding import Finding
from klantroutes.checks.run import Report
from klantroutes.model.wording import numbered

from ..words import SEVERITY_WORDS
from .chips import KINDS, Chips
from .finding_card import FindingCard
from .finding_wishes import FindingWishes
from .gathering import Gathered, gathered
from .offering import Offering
from .panel import Panel
from .scrolled import scrolled
from .standing import StandingTable
from .tall_list import TallList

FIRST = 40
"""So many cards are made at first; a button shows the others."""
CONSEQUENCES, ALIKE = "gevolgen", "zoals deze"
_Place = tuple[str, str, tuple[str, ...]]
"""What is folded under which rule and elements."""


def sound_sentence(report: Report) -> str:
    """Return for how many client profiles the route is complete."""
    return f"sluitend voor {report.sound} van {numbered(report.profiles, 'cliëntprofiel', 'cliëntprofielen')}"


class FindingsPanel(Panel):
    """All findings of the open route; `chosen` carries the finding whose place a person wants to see."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, least=308)
        self.wishes = FindingWishes(self)
        self._report: Report | None = None
        self._limit = FIRST
        self._unfolded: set[_Place] = set()
        self._made: dict[Finding, FindingCard] = {}
        self._laid_out: tuple[list[Gathered], frozenset[_Place], int, int] | None = None
        self._at: Finding | None = None
        self._word: QLabel | None = None
        self.chips = Chips(self)
        self.chips.toggled.connect(self._fill)
        self.chips.standing.toggled.connect(self._turn)
        self.offering = Offering(self)
        self._list = TallList(self)
        self.offering.offered.connect(self._list.settle)
        self._rows = self._list.rows
        self._rows.setContentsMargins(12, 4, 12, 16)
        self._rows.setSpacing(8)
        self.area = scrolled(self._list, self, "Lijst van bevindingen")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.chips)
        layout.addWidget(self.area, 1)
        self.standing = StandingTable(self)
        self.standing.hide()
        numbers = QVBoxLayout()
        numbers.setContentsMargins(8, 0, 4, 0)
        numbers.addWidget(self.standing)
        layout.addLayout(numbers, 1)

    def show_report(self, report: Report) -> None:
        """Show these findings."""
        if self._report is not None and self._report.profiles != report.profiles:
            self._forget(self._made)
        self._report = report
        numbers: dict[str, int] = {}
        for finding in report.findings if report.route.steps else ():
            numbers[finding.weight] = numbers.get(finding.weight, 0) + 1
        self.chips.show_numbers(numbers)
        if self.standing.isVisible():
            self.standing.show_report(report)
        seen = self.area.verticalScrollBar().value()
        at = self._place_of_focus()
        losing = at is not None and self._focused() not in report.findings
        if losing:
            # The focus of a card that goes would else wander to any field of the window.
            self.area.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fill()
        self._list.settle()
        self.area.verticalScrollBar().setValue(seen)
        if losing and at is not None:
            self._go_on_at(at)

    def _focused(self) -> Finding | None:
        """Return the finding of the card that has the focus, itself or a part of it."""
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        here = (card.finding for card in self.cards() if card is focused or card.isAncestorOf(focused))
        return next(here, None)

    def _place_of_focus(self) -> int | None:
        """Return the number of the card that has the focus, from above; None when no card has."""
        finding = self._focused()
        cards = sorted(self.cards(), key=lambda card: card.y())
        return next((number for number, card in enumerate(cards) if card.finding == finding), None)

    def _go_on_at(self, at: int) -> None:
        """Give the focus to the card that came in the place of one that is gone, so that a person can go on there."""
        cards = [self._made[finding] for finding in self.listed() if finding in self._made]
        if cards:
            card = cards[min(at, len(cards) - 1)]
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(card, 0, 24)

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        for card in self._made.values():
            card.renew_colours()
        if self._report is not None:
            self.show_report(self._report)

    def listed(self) -> list[Finding]:
        """Return the findings in the order of the panel, without folded consequences and hidden kinds."""
        return [one.head for one in self._gathered() if one.head.weight in self.chips.shown()]

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) finding; after the last comes the first."""
        listed = self.listed()
        if not listed:
            return
        at = listed.index(self._at) if self._at in listed else (-1 if by > 0 else 0)
        self.go_to(listed[(at + by) % len(listed)])

    def go_to(self, finding: Finding) -> None:
        """Choose this finding and bring its card into view."""
        self._at = finding
        card = self._made.get(finding)
        if card is None and finding in self.listed():
            self._limit = len(self.listed())
            self._fill()
            card = self._made.get(finding)
        if card is not None:
            self.area.ensureWidgetVisible(card, 0, 24)
            card.setFocus()
        self.chosen.emit(finding)

    def cards(self) -> list[FindingCard]:
        """Return the cards that are shown."""
        return [card for card in self._made.values() if not card.isHidden()]

    def told(self) -> str:
        """Return the sentence that stands where there are no cards."""
        return self._word.text() if self._word is not None else ""

    def _gathered(self) -> list[Gathered]:
        findings = self._report.findings if self._report and self._report.route.steps else ()
        return gathered(findings, KINDS)

    def _fill(self) -> None:
        """Show the cards; those of findings that stay are kept, and a list that stays is not laid out anew."""
        report = self._report
        if report is None:
            return
        self._forget(set(self._made) - set(report.findings))
        every = self._gathered()
        listed = [one for one in every if one.head.weight in self.chips.shown()]
        laid_out = listed, frozenset(self._unfolded), self._limit, report.profiles
        if listed and laid_out == self._laid_out:
            for card in self.cards():
                card.show_agreements(agreements_about(report.route, card.finding))
        else:
            self._laid_out = laid_out
            self._lay_out(report, every, listed)
        self.offering.renew(self.cards())

    def _lay_out(self, report: Report, every: Sequence[Gathered], listed: Sequence[Gathered]) -> None:
        self._empty()
        self._word = None
        if not every:
            self._word = self._kind_word(report)
            self._rows.addWidget(self._word)
        kind = ""
        for one in listed[: self._limit]:
            if one.head.weight != kind:
                kind = one.head.weight
                self._rows.addWidget(_heading(SEVERITY_WORDS[kind][1].capitalize(), self._list))
            self._add(one, report.profiles)
        if len(listed) > self._limit:
            more = _link(f"Nog {len(listed) - self._limit} tonen", self._list)
            more.clicked.connect(self._show_more)
            self._rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch(1)
        self._hide_others(listed[: self._limit])

    def _hide_others(self, listed: Sequence[Gathered]) -> None:
        """Hide the cards that are not in the list now; hiding one that stays would take the focus from it."""
        shown = {one.head for one in listed}
        for one in listed:
            for folded, what in ((one.consequences, CONSEQUENCES), (one.alike, ALIKE)):
                if (what, one.head.rule, one.head.elements) in self._unfolded:
                    shown.update(folded)
        for finding, card in self._made.items():
            if finding not in shown:
                card.hide()

    def current(self) -> Finding | None:
        """Return the finding of the card that has the focus, else the one that was chosen last."""
        return self._focused() or self._at

    def _turn(self, on: bool) -> None:
        """Show the numbers per phase and organisation instead of the cards."""
        self.area.setVisible(not on)
        self.standing.setVisible(on)
        if on and self._report is not None:
            self.standing.show_report(self._report)

    def _add(self, one: Gathered, profiles: int) -> None:
        self._rows.addWidget(self._card(one.head, profiles))
        said = f"{numbered(len(one.consequences), 'gevolg', 'gevolgen')} hiervan"
        self._fold_in(one, one.consequences, CONSEQUENCES, said, profiles)
        self._fold_in(one, one.alike, ALIKE, f"nog {len(one.alike)} zoals deze", profiles)

    def _fold_in(self, one: Gathered, folded: Sequence[Finding], what: str, words: str, profiles: int) -> None:
        """Add the button that folds out these findings, and their cards when they are folded out."""
        if not folded:
            return
        place = (what, one.head.rule, one.head.elements)
        is_open = place in self._unfolded
        toggle = _link(f"{'Verberg' if is_open else 'Toon'} {words}", self._list)
        toggle.clicked.connect(lambda: self._unfold(place))
        self._rows.addWidget(toggle, 0, Qt.AlignmentFlag.AlignLeft)
        for child in folded if is_open else ():
            row = QHBoxLayout()
            row.setContentsMargins(16, 0, 0, 0)
            row.addWidget(self._card(child, profiles))
            self._rows.addLayout(row)

    def _card(self, finding: Finding, profiles: int) -> FindingCard:
        card = self._made.get(finding)
        if card is None:
            card = FindingCard(finding, profiles, self.wishes, self._list)
            card.chosen.connect(self._chosen)
            self._made[finding] = card
        if self._report is not None:
            card.show_agreements(agreements_about(self._report.route, finding))
        card.show()
        return card

    def _chosen(self, finding: Finding) -> None:
        self._at = finding
        self.chosen.emit(finding)

    def _unfold(self, place: _Place) -> None:
        self._unfolded ^= {place}
        self._fill()

    def _show_more(self) -> None:
        self._limit += 4 * FIRST
        self._fill()

    def _forget(self, findings: Iterable[Finding]) -> None:
        for finding in list(findings):
            card = self._made.pop(finding)
            card.hide()
            card.deleteLater()

    def _empty(self) -> None:
        """Take everything out of the list; cards are kept, the rest goes."""
        while (item := self._rows.takeAt(0)) is not None:
            inner = item.layout()
            while inner is not None and inner.takeAt(0) is not None:
                pass
            widget = item.widget()
            if widget is not None and not isinstance(widget, FindingCard):
                widget.hide()
                widget.deleteLater()

    def _kind_word(self, report: Report) -> QLabel:
        label = QLabel(self._list)
        sentence = sound_sentence(report)
        if report.route.steps:
            label.setText(f"Geen bevindingen.\n\nDeze route is {sentence}.")
        else:
            label.setText("Nog geen bevindingen. Zodra er stappen staan, kijkt het programma mee.")
        label.setWordWrap(True)
        label.setProperty("quiet", True)
        return label


def _heading(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("section", True)
    label.setContentsMargins(0, 6, 0, 0)
    return label


def _link(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setProperty("link", True)
    button.setAccessibleName(text)
    return button
