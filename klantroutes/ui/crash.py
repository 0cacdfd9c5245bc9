"""When something breaks that nobody foresaw: a kind message with details, and the work stays."""

import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

_WRONG = "Er ging iets mis in het programma."
_ADVICE = (
    "Uw route staat er nog. Bewaar hem voor de zekerheid onder een andere naam. "
    "Wilt u de makers helpen? Stuur ze dan de details."
)


class CrashTeller(QObject):
    """Tells of a fault on the thread of the window, one at a time."""

    broken = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._telling = False
        self._window = window
        self.broken.connect(self._tell)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Note a fault; an interruption from the keyboard is none."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.broken.emit("".join(traceback.format_exception(kind, error, trace)))

    def _tell(self, details: str) -> None:
        if self._telling:
            return
        self._telling = True
        try:
            self.box(details).exec()
        finally:
            self._telling = False

    def box(self, details: str) -> QMessageBox:
        """Return the message."""
        box = QMessageBox(self._window)
        box.setWindowTitle("Klantroutes")
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setText(_WRONG)
        box.setInformativeText(_ADVICE)
        box.setDetailedText(details)
        box.setAccessibleName(_WRONG)
        box.addButton("Verder werken", QMessageBox.ButtonRole.AcceptRole)
        return box


def install(window: QWidget) -> CrashTeller:
    """Let every fault that nobody catches be told in this window."""
    teller = CrashTeller(window)
    sys.excepthook = teller.take
    threading.excepthook = lambda fault: (
        teller.take(fault.exc_type, fault.exc_value, fault.exc_traceback) if fault.exc_value is not None else None
    )
    return teller
