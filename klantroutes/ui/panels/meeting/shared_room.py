"""How the agenda and the lists below it share a height that is too small for both: what is used gets the room."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ..row import row
from .agenda_list import AgendaList
from .kept_list import KeptList

_LEAST_AGENDA = 96
"""The height of the agenda, in pixels, that the panel counts on before it rather scrolls."""
_SHARE = 0.6
"""The part of the height that the agenda keeps for itself as long as no list is used."""
_GAP = 10


class SharedRoom(QWidget):
    """Puts the agenda, the heads of the lists and the list that is open below each other.

    As long as a list is used the agenda gives it what it needs, down to the present part alone. It takes its share
    back when somebody uses the agenda.
    """

    def __init__(
        self, agenda: AgendaList, tabs: Sequence[QPushButton], lists: Sequence[KeptList], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._agenda, self._heads, self.stack = agenda, QWidget(self), QStackedWidget(self)
        self._lists_used = self._coming = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._settle)
        heads = row(*tabs, loose=True)
        self._heads.setLayout(heads)
        inset = QVBoxLayout()
        inset.setContentsMargins(12, 0, 4, 0)
        inset.addWidget(agenda)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.addLayout(inset)
        layout.addWidget(self._heads)
        layout.addWidget(self.stack, 1)
        for one in lists:
            self.stack.addWidget(one)
        for used in (agenda, *tabs, *_fields(lists)):
            used.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        """Return the height below which the panel rather scrolls."""
        agenda = 0 if self._agenda.isHidden() else _LEAST_AGENDA + _GAP
        return QSize(0, agenda + self._below() + self.stack.minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return little: the panel gives what there is."""
        return self.minimumSizeHint()

    @property
    def lists_used(self) -> bool:
        """Whether the lists have the room now."""
        return self._lists_used

    def use_lists(self) -> None:
        """Give the lists the room, once the hand is done."""
        self._turn(lists=True, at_once=False)

    def share(self) -> None:
        """Divide the height that there is."""
        free = self.height() - self._below() - _GAP
        wanted, least = self._wanted(), self.stack.minimumSizeHint().height()
        kept = self._agenda.least() if self._lists_used else round(free * _SHARE)
        agenda = max(kept, free - wanted)
        self._agenda.setFixedHeight(max(0, min(agenda, self._agenda.whole(), free - least)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new height."""
        super().resizeEvent(event)
        self.share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what a person uses: what has the focus."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            by_hand = event.reason() == Qt.FocusReason.MouseFocusReason
            if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
                self._turn(lists=watched is not self._agenda, at_once=not by_hand)
        return super().eventFilter(watched, event)

    def _turn(self, *, lists: bool, at_once: bool) -> None:
        """Give one of the two the room; a hand keeps what it points at until it cannot be a double click any more."""
        self._coming = lists
        if at_once:
            self._settle()
        elif lists != self._lists_used:
            self._wait.start(QApplication.doubleClickInterval())

    def _settle(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._wait.start(QApplication.doubleClickInterval())
            return
        self._wait.stop()
        self._lists_used = self._coming
        self.share()

    def _below(self) -> int:
        """Return the height of the heads and the air around them."""
        return self._heads.sizeHint().height() + _GAP

    def _wanted(self) -> int:
        """Return the height at which the open list shows all its rows."""
        shown = self.stack.currentWidget()
        return shown.whole() if isinstance(shown, KeptList) else 0


def _fields(lists: Sequence[KeptList]) -> Iterator[QWidget]:
    for one in lists:
        yield one.field
        yield one.rows
