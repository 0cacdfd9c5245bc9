"""What can be done next, beside the selected step: what usually follows there, and four small buttons."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from .icons import text_icon
from .suggestions import Suggestion

WIDE = 244
_GAP = 20
"""Room for the ports between the step and the pad, in logical pixels."""
BUTTONS: tuple[tuple[str, str, str], ...] = (
    ("other", "search", "Iets anders toevoegen… (Tab)"),
    ("connect", "connect", "Verbinden met een andere stap (C)"),
    ("change", "change", "Iets anders van maken… (R)"),
    ("remove", "remove", "Verwijderen (Delete)"),
)


class SuggestionButton(QPushButton):
    """One thing that may follow; `pointed` carries it while the mouse is on the button, and None after that."""

    pointed = Signal(object)

    def __init__(self, suggestion: Suggestion, parent: QWidget) -> None:
        super().__init__(parent)
        self.suggestion = suggestion
        self.setProperty("padrow", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIcon(text_icon("connect" if suggestion.present else suggestion.offer.kind))
        self.setIconSize(QSize(16, 16))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{suggestion.words}, volgt hier vaak")
        room = WIDE - 50
        self.setText(self.fontMetrics().elidedText(suggestion.words, Qt.TextElideMode.ElideRight, room))
        verb = "Trek een lijn naar" if suggestion.present else "Voeg toe en verbind:"
        self.setToolTip(f"{verb} {suggestion.offer.label}")

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what it would do."""
        super().enterEvent(event)
        self.pointed.emit(self.suggestion)

    def leaveEvent(self, event: QEvent) -> None:
        """Show it no longer."""
        super().leaveEvent(event)
        self.pointed.emit(None)


class ContextPad(QFrame):
    """Keeps its size at every scale, takes no focus, and never lies over the step it belongs to."""

    chosen = Signal(object)
    """A suggestion was clicked."""
    pointed = Signal(object)
    asked = Signal(str)
    """The name of one of the small buttons."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("pad", True)
        self.setAccessibleName("Wat u met deze stap kunt doen")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._small = QHBoxLayout()
        self._small.setSpacing(2)
        self._tools: dict[str, QToolButton] = {}
        for name, _icon, tip in BUTTONS:
            self._tools[name] = self._tool(name, tip)
        self._small.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 5, 5, 5)
        layout.setSpacing(2)
        layout.addLayout(self._rows)
        layout.addLayout(self._small)
        self.suggested: list[SuggestionButton] = []
        self.renew_icons()
        self.hide()

    def _tool(self, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(tip.partition(" (")[0].removesuffix("…"))
        button.setToolTip(tip)
        button.clicked.connect(lambda _checked=False: self.asked.emit(name))
        self._small.addWidget(button)
        return button

    def offer(self, suggestions: Sequence[Suggestion], possible: Iterable[str]) -> None:
        """Show these suggestions, and of the small buttons those that can do something here."""
        for button in self.suggested:
            self._rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.suggested = [SuggestionButton(one, self) for one in suggestions]
        for button in self.suggested:
            button.clicked.connect(lambda _checked=False, one=button.suggestion: self.chosen.emit(one))
            button.pointed.connect(self.pointed)
            self._rows.addWidget(button)
            button.show()
        shown = set(possible)
        for name, tool in self._tools.items():
            tool.setVisible(name in shown)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.setFixedSize(WIDE if self.suggested else self.minimumSizeHint().width(), self.sizeHint().height())

    def renew_icons(self) -> None:
        """Take the colours that hold now."""
        for name, icon, _tip in BUTTONS:
            self._tools[name].setIcon(text_icon(icon))

    def place(self, step: QRect, room: QRect, others: Sequence[QRect]) -> bool:
        """Stand beside the step, where least of the others is covered; returns whether there is a place."""
        wide, tall = self.width(), self.height()
        spots = [QRect(x, y, wide, tall) for x, y in _corners(step, wide, tall)]
        free = [spot for spot in spots if room.contains(spot)]
        if not free:
            return False
        best = min(free, key=lambda spot: (_covered(spot, others), spots.index(spot)))
        self.setGeometry(best)
        self.raise_()
        return True


def _corners(step: QRect, wide: int, tall: int) -> list[tuple[int, int]]:
    """Return the upper left corners that are tried, the most usual first."""
    right, left = step.right() + _GAP, step.left() - _GAP - wide
    below, above = step.bottom() + _GAP, step.top() - _GAP - tall
    middle, high = step.center().x() - wide // 2, step.center().y() - tall // 2
    return [
        (right, step.top()), (right, high), (right, step.bottom() - tall), (step.left(), below), (middle, below),
        (step.right() - wide, below), (step.left(), above), (middle, above), (right, below), (right, above),
        (left, step.top()), (left, high), (left, below), (left, above),
    ]  # fmt: skip


def _covered(spot: QRect, others: Sequence[QRect]) -> int:
    """Return how many square pixels of the others lie below the spot."""
    parts = (spot.intersected(other) for other in others)
    return sum(part.width() * part.height() for part in parts if not part.isEmpty())
