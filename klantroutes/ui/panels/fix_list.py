"""What can be done about a finding: two buttons at once, the others behind a word."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from klantroutes.checks.fixes.fix import Offer
from klantroutes.model.wording import numbered

from .fix_button import FixButton

AT_ONCE = 2


class FixList(QWidget):
    """`wanted` carries the offer that a person chose, `pointed` the one that is looked at, or None."""

    wanted = Signal(object)
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: list[str] = []
        self._all = False
        self.buttons: list[FixButton] = []
        self.more: QPushButton | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 2, 0, 0)
        self._rows.setSpacing(4)
        self.hide()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these; buttons whose words stay the same are kept, so that the focus stays too."""
        titles = [offer.title for offer in offers]
        if titles == self._titles:
            for button, offer in zip(self.buttons, offers, strict=True):
                button.offer = offer
            return
        self._titles = titles
        self._clear()
        for number, offer in enumerate(offers):
            button = FixButton(offer, self)
            button.clicked.connect(lambda _on=False, button=button: self.wanted.emit(button.offer))
            button.pointed.connect(self.pointed)
            button.setVisible(self._all or number < AT_ONCE)
            self.buttons.append(button)
            self._rows.addWidget(button)
        if len(offers) > AT_ONCE and not self._all:
            self._add_more(len(offers) - AT_ONCE)
        self.setVisible(bool(offers))

    def _add_more(self, number: int) -> None:
        self.more = QPushButton("Meer…", self)
        self.more.setProperty("link", True)
        self.more.setAccessibleName(f"Nog {numbered(number, 'manier', 'manieren')} om dit te herstellen")
        self.more.clicked.connect(self._show_all)
        self._rows.addWidget(self.more)

    def _show_all(self) -> None:
        self._all = True
        for button in self.buttons:
            button.show()
        self.buttons[AT_ONCE].setFocus()
        if self.more is not None:
            self.more.hide()

    def _clear(self) -> None:
        for widget in (*self.buttons, *((self.more,) if self.more is not None else ())):
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.buttons, self.more = [], None
