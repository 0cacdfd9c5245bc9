"""Calm while drawing: a step that was only just made, or that is being edited, is not scolded yet.

Its findings are shown as `not filled in yet` until a person leaves the step; nothing is hidden.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from klantroutes.checks.finding import Finding
from klantroutes.checks.run import Report
from klantroutes.edits.edit import Changes

from .session import Session

YOUNG = 20.0
"""So many seconds a new step is left in peace for as long as it is selected."""


AGAIN = 500
"""Milliseconds after which is looked whether somebody is still left in peace."""


def calmed(report: Report, held: Iterable[str]) -> Report:
    """Return the report with no finding louder than `open` where it names one of these steps."""
    quiet = frozenset(held)
    if not quiet:
        return report
    return replace(report, findings=tuple(_calmed(finding, quiet) for finding in report.findings))


def _calmed(finding: Finding, quiet: frozenset[str]) -> Finding:
    loud = finding.waiver is None and not quiet.isdisjoint(finding.elements)
    return replace(finding, severity="open") if loud else finding


class Patience(QObject):
    """Knows which steps are left in peace now; `ended` when that changed and the report must be shown again."""

    ended = Signal()

    def __init__(self, session: Session, clock: Callable[[], float] = monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._clock = clock
        self._known: frozenset[str] = frozenset()
        self._born: dict[str, float] = {}
        self._selected: frozenset[str] = frozenset()
        self.busy: Callable[[], bool] = lambda: False
        """Says whether a gesture or the typing of a name is going on."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._held: frozenset[str] = frozenset()
        session.replaced.connect(self._begin)
        session.changed.connect(self._follow)

    def held(self) -> frozenset[str]:
        """Return the steps that are left in peace: selected, and young or in the hand."""
        now = self._clock()
        young = {name for name, moment in self._born.items() if now - moment < YOUNG}
        return self._selected if self.busy() else self._selected & young

    def select(self, ids: Iterable[str]) -> None:
        """Note what a person works on now; a step that was left is no longer young."""
        chosen = frozenset(ids)
        for name in self._selected - chosen:
            self._born.pop(name, None)
        self._selected = chosen
        self._look()

    def _begin(self) -> None:
        self._known = frozenset(self._session.route.by_id)
        self._born.clear()
        self._selected = frozenset()

    def _follow(self, changes: Changes) -> None:
        present = frozenset(self._session.route.by_id)
        if changes.origin == "ik":
            self._born.update(dict.fromkeys(present - self._known, self._clock()))
        self._known = present
        self._look()

    def _look(self) -> None:
        """Tell when somebody is no longer left in peace; look again soon while there is somebody."""
        held = self.held()
        if self._held - held:
            self.ended.emit()
        self._held = held
        if held:
            self._timer.start(AGAIN)
