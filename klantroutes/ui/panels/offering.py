"""Giving the cards of findings their buttons, a few at a time, so that drawing never waits for them."""

from collections.abc import Callable, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from klantroutes.checks.finding import Finding
from klantroutes.checks.fixes.fix import Offer

from .finding_card import FindingCard

OffersOf = Callable[[Finding], Sequence[Offer]]
AT_A_TIME = 0.006
"""Seconds in which offers are sought before the window may do something else."""


class Offering(QObject):
    """Asks what can be done about each finding when the window has time, the upper cards first."""

    offered = Signal()
    """Some cards have other buttons now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.offers_of: OffersOf = lambda _finding: ()
        self._waiting: list[FindingCard] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._seek)

    def renew(self, cards: list[FindingCard]) -> None:
        """Ask anew for these cards: with every change of the route other things can be done."""
        self._waiting = cards
        self._soon.start(0)

    def finish(self) -> None:
        """Give every card its buttons now."""
        while self._waiting:
            self._seek()

    def _seek(self) -> None:
        begun = perf_counter()
        while self._waiting and perf_counter() - begun < AT_A_TIME:
            card = self._waiting.pop(0)
            card.show_offers(self.offers_of(card.finding))
        self.offered.emit()
        if self._waiting:
            self._soon.start(0)
