"""The recovery log of the open route: kept while a window works on it, gone after a clean end."""

from pathlib import Path

from PySide6.QtCore import QObject

from klantroutes.document.recovery import RecoveryLog
from klantroutes.storage.errors import FileFault

from .session import Session


class Recorder(QObject):
    """Keeps one log for the route that is open in a window."""

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = folder
        self._log: RecoveryLog | None = None
        session.replaced.connect(self._begin)
        session.saved.connect(self._restart)
        session.closed.connect(self._end)

    def _begin(self) -> None:
        self._end()
        self._log = RecoveryLog(self._session.document, self._session.path, self._folder, self._failed)

    def _restart(self) -> None:
        if self._log is not None:
            self._log.restart(self._session.path)

    def _end(self) -> None:
        if self._log is not None:
            self._log.close()
            self._log = None

    def _failed(self, fault: FileFault) -> None:
        self._session.said.emit(str(fault))
