"""The short list of what a note becomes: digits and Enter choose, Esc leaves the note a note."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from ...icons import text_icon
from ...note_choices import NoteChoice

_ICONS = {"agreement": "check"}
"""The signs of what is no kind of step."""


class StepMenu(QMenu):
    """Shows the choices with the first one ready; `pointed` carries the choice that a person looks at, or None."""

    taken = Signal(object)
    pointed = Signal(object)
    other_wanted = Signal()
    agreement_wanted = Signal()

    def __init__(self, choices: Sequence[NoteChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.choices = tuple(choices)
        self.setAccessibleName("Wat wordt dit briefje?")
        for number, one in enumerate(choices, 1):
            action = self._row(f"{number}   {one.words}", text_icon(_ICONS.get(one.kind, one.kind)), one.second)
            action.hovered.connect(lambda one=one: self.pointed.emit(one))
            action.triggered.connect(lambda _checked=False, one=one: self.taken.emit(one))
        self._numbered = self.actions()
        self.addSeparator()
        for words, signal in (("&Iets anders…", self.other_wanted), ("Een &afspraak", self.agreement_wanted)):
            action = self.addAction(words)
            action.hovered.connect(lambda: self.pointed.emit(None))
            action.triggered.connect(lambda _checked=False, signal=signal: signal.emit())
        self.setActiveAction(self._numbered[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the choice with this digit; all other keys do what they do in every menu."""
        digit = event.key() - Qt.Key.Key_0
        if 1 <= digit <= len(self._numbered):
            action = self._numbered[digit - 1]
            self.close()
            action.trigger()
            return
        super().keyPressEvent(event)

    def _row(self, words: str, icon: QIcon, second: str) -> QAction:
        action = self.addAction(f"{words.replace('&', '&&')}\t{second}")
        action.setIcon(icon)
        return action
