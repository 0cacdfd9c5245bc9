"""One finding as a card: what is wrong, what to do, for whom, and what can be done at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from klantroutes.checks.finding import Finding
from klantroutes.checks.fixes.fix import Offer
from klantroutes.model.days import date_in_words
from klantroutes.model.profile import Profile
from klantroutes.model.route import Agreement

from ..appearance import colours
from ..icons import mark
from ..words import SEVERITY_WORDS, choice
from ..wrapped_label import breakable, wrapped_label
from .finding_wishes import FindingWishes
from .fix_list import FixList


def profile_in_words(profile: Profile) -> str:
    """Return `een kwetsbare zwangere (C) met financiële problemen; jonge moeder`."""
    factors = [choice(name).lower() for name in sorted(profile.factors)]
    traits = [choice(name).lower() for name in sorted(profile.traits)]
    text = f"een {profile.name()}"
    if factors:
        text += f" met {' en '.join([', '.join(factors[:-1]), factors[-1]] if len(factors) > 1 else factors)}"
    return f"{text}; {', '.join(traits)}" if traits else text


def for_whom(finding: Finding, profiles: int) -> str:
    """Return for how many client profiles the finding holds, with an example."""
    number = finding.applies_to.profiles
    if profiles <= 1:
        return ""
    if number >= profiles:
        return f"Geldt voor alle {profiles} cliëntprofielen."
    example = finding.applies_to.example
    added = f", bijvoorbeeld {profile_in_words(example)}" if example is not None else ""
    return f"Geldt voor {number} van {profiles} cliëntprofielen{added}."


def can_be_walked(finding: Finding, profiles: int) -> bool:
    """Say whether there is a client to show it with: one with a way to where it goes wrong, or one of a few."""
    applies = finding.applies_to
    return applies.example is not None and (bool(finding.path) or applies.profiles < profiles)


def agreement_in_words(agreement: Agreement) -> str:
    """Return `Afspraak: … (wie, vóór 31 maart 2026)`."""
    about = [agreement.owner or "", f"vóór {date_in_words(agreement.due)}" if agreement.due else ""]
    about += ["gedaan"] if agreement.status == "gedaan" else []
    known = ", ".join(part for part in about if part)
    return f"Afspraak: {agreement.text}{f' ({known})' if known else ''}"


class FindingCard(QFrame):
    """A card that can be reached with the keyboard; `chosen` when a person wants to see the place."""

    chosen = Signal(object)

    def __init__(self, finding: Finding, profiles: int, wishes: FindingWishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self._wishes = wishes
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        word = SEVERITY_WORDS[finding.weight][0]
        self.setAccessibleName(f"{word.capitalize()}: {finding.sentence}")
        self.setAccessibleDescription(finding.remedy)
        self._mark = QLabel(self)
        self._mark.setAccessibleName(word)
        self._mark.setToolTip(word)
        self._mark.setFixedSize(18, 18)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for text, role in self._texts(profiles):
            texts.addWidget(_text(text, role, self))
        self._agreed = _text("", "quiet", self)
        self._agreed.hide()
        texts.addWidget(self._agreed)
        self.fixes = FixList(self)
        self.fixes.wanted.connect(lambda offer: wishes.fix.emit(self.finding, offer))
        self.fixes.pointed.connect(wishes.fix_pointed)
        texts.addWidget(self.fixes)
        if can_be_walked(finding, profiles):
            texts.addLayout(_row(self._link("Laat zien", "Loop met deze cliënt door de route", wishes.walk)))
        texts.addLayout(self._buttons())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        self.renew_colours()

    def _texts(self, profiles: int) -> list[tuple[str, str]]:
        finding = self.finding
        texts = [(finding.sentence, "strong"), (finding.remedy, ""), (for_whom(finding, profiles), "quiet")]
        if finding.waiver is not None:
            by = f" door {finding.waiver.by}" if finding.waiver.by else ""
            reason = f": {finding.waiver.reason}" if finding.waiver.reason else "."
            texts.append((f"Geaccepteerd{by}{reason}", "quiet"))
        sources = f"Controle {finding.rule}" + (f" · bron {', '.join(finding.sources)}" if finding.sources else "")
        texts.append((sources, "quiet"))
        return [(text, role) for text, role in texts if text]

    def _buttons(self) -> QHBoxLayout:
        explain = self._link("Uitleg", f"Uitleg bij controle {self.finding.rule} (F1)", self._wishes.explanation)
        if self.finding.waiver is not None:
            return _row(self._link("Weer tonen", "Weer tonen", self._wishes.restore), explain)
        accept = self._link("Accepteren…", "Dit gat bewust accepteren", self._wishes.accept)
        agree = self._link("Afspraak…", "Maak hier een afspraak van", self._wishes.agreement)
        return _row(accept, agree, explain)

    def _link(self, text: str, about: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("link", True)
        button.setToolTip(about)
        button.setAccessibleName(f"{about}: {self.finding.sentence}")
        button.clicked.connect(lambda: signal.emit(self.finding))
        return button

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show what can be done; nothing for a gap that was accepted."""
        self.fixes.show_offers(() if self.finding.waiver is not None else offers)

    def show_agreements(self, agreements: Sequence[Agreement]) -> None:
        """Show what was agreed about this finding."""
        self._agreed.setText(breakable("\n".join(map(agreement_in_words, agreements))))
        self._agreed.setVisible(bool(agreements))

    def renew_colours(self) -> None:
        """Paint the mark in the colours that hold now."""
        self._mark.setPixmap(mark(self.finding.weight, colours()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the place."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.finding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the place with Enter or Space; walk with the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.finding)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the edge of the card that has the focus."""
        super().focusInEvent(event)
        self.update()


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(-6, 0, 0, 0)
    row.setSpacing(2)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _text(text: str, role: str, parent: QWidget) -> QLabel:
    label = wrapped_label(parent, "quiet" if role == "quiet" else "", text)
    label.setCursor(Qt.CursorShape.PointingHandCursor)
    if role == "strong":
        font = label.font()
        font.setWeight(font.Weight.DemiBold)
        label.setFont(font)
    return label
