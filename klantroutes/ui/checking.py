"""The checks beside the drawing: run after each change, the newest answer wins."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from klantroutes.checks.run import Report, check
from klantroutes.edits.edit import SAID, Changes

from .background import Background
from .session import Session

UNCHECKED = SAID - {"agreements", "waivers"}
"""The fields of a route that no check looks at."""
DIRECT = 100
"""Up to this many steps the checks run at once; larger routes are checked beside the interface."""


class Checker(QObject):
    """Keeps the report of the open route up to date."""

    reported = Signal(object)
    """Carries the newest `Report`."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.report: Report | None = None
        self._beside = Background(self)
        self._beside.answered.connect(self._take)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.run)
        session.changed.connect(self._follow)
        session.replaced.connect(self.run)

    def _follow(self, changes: Changes) -> None:
        """Check soon, unless nothing changed that a check looks at."""
        if changes.beyond(UNCHECKED):
            self._soon.start(0)

    def run(self) -> None:
        """Check the route as it is now; an answer that is still under way no longer counts."""
        self._soon.stop()
        route = self._session.route
        if len(route.steps) <= DIRECT:
            self._beside.forget()
            self._take(check(route, local=self._session.local))
        else:
            self._beside.ask(partial(check, route, local=self._session.local))

    def stop(self) -> None:
        """Let no answer arrive any more, and wait for the one that is being made."""
        self._soon.stop()
        self._beside.stop()

    def _take(self, report: Report) -> None:
        self.report = report
        self.reported.emit(report)
