"""The checks beside the drawing: run after each change, the newest answer wins."""

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from klantroutes.checks.run import Report, check
from klantroutes.graph.local import Local
from klantroutes.model.route import Route

from .session import Session

DIRECT = 100
"""Up to this many steps the checks run at once; larger routes are checked beside the interface."""


class _Answer(QObject):
    ready = Signal(int, object)


class _Run(QRunnable):
    """One run of the checks on another thread."""

    def __init__(self, number: int, route: Route, local: Local, answer: _Answer) -> None:
        super().__init__()
        self._number, self._route, self._local, self._answer = number, route, local, answer

    def run(self) -> None:
        """Check and answer."""
        self._answer.ready.emit(self._number, check(self._route, local=self._local))


class Checker(QObject):
    """Keeps the report of the open route up to date."""

    reported = Signal(object)
    """Carries the newest `Report`."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = 0
        self.report: Report | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._answer = _Answer(self)
        self._answer.ready.connect(self._take)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.run)
        session.changed.connect(lambda _changes: self._soon.start(0))
        session.replaced.connect(self.run)

    def run(self) -> None:
        """Check the route as it is now; an answer that is still under way no longer counts."""
        self._soon.stop()
        self._asked += 1
        route = self._session.route
        if len(route.steps) <= DIRECT:
            self._take(self._asked, check(route, local=self._session.local))
            return
        self._pool.clear()
        self._pool.start(_Run(self._asked, route, self._session.local, self._answer))

    def stop(self) -> None:
        """Let no answer arrive any more, and wait for the one that is being made."""
        self._asked += 1
        self._soon.stop()
        self._pool.clear()
        self._pool.waitForDone()

    def _take(self, number: int, report: Report) -> None:
        if number == self._asked:
            self.report = report
            self.reported.emit(report)
