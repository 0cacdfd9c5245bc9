"""Saying aloud what happened: after each gesture, and when the number of findings is another one."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from klantroutes.checks.finding import SEVERITIES
from klantroutes.checks.run import Report
from klantroutes.edits.edit import Changes
from klantroutes.model.wording import sentence_case

from ..session import Session
from ..words import counted

_DRAWN = "lijn getekend"


class Announcer(QObject):
    """Tells a screen reader, which says it when it has nothing else to say; `said` carries each sentence."""

    said = Signal(str)

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._numbers = ""
        session.changed.connect(self._tell_gesture)

    def show_report(self, report: Report) -> None:
        """Say how many findings there are, when that is another number than before."""
        numbers = numbers_in_words(report)
        if numbers != self._numbers:
            self._numbers = numbers
            self.say(numbers)

    def say(self, sentence: str) -> None:
        """Say this as soon as it is quiet."""
        self.said.emit(sentence)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, sentence))

    def _tell_gesture(self, changes: Changes) -> None:
        document = self._session.document
        done, undone = document.undo_name or "", document.redo_name or ""
        if changes.origin == "ongedaan":
            self.say(f"Ongedaan gemaakt: {undone}")
        elif changes.origin == "opnieuw":
            self.say(f"Opnieuw gedaan: {done}")
        elif done == _DRAWN and self._with_handover(changes):
            self.say("Overdracht getekend")
        elif changes.origin == "ik" and done:
            self.say(sentence_case(done))

    def _with_handover(self, changes: Changes) -> bool:
        known = self._session.route.by_id
        return any(known[name].kind == "handover" for name in changes.steps if name in known)


def numbers_in_words(report: Report) -> str:
    """Return how many findings of each kind there are: `1 fout, 3 waarschuwingen`."""
    parts = [counted(report.number(kind), kind) for kind in SEVERITIES if report.number(kind)]
    return ", ".join(parts) or "geen bevindingen"
