"""The clock of a meeting: how long the present part of the agenda still takes, and until when everything takes."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from klantroutes.model.workshop import AgendaItem

MORE = 5
"""The minutes that one press adds to the present part."""
_BEAT = 500
"""Milliseconds between two looks at the clock; the time itself is measured, not counted."""


class MeetingClock(QObject):
    """Counts the time that each part took; nothing of it is kept in the file.

    `now` gives seconds that never run back, `today` the time of day; tests give their own.
    """

    ticked = Signal()
    """A second went by, or time was added: the numbers are others."""
    changed = Signal()
    """Another part is the present one, the clock runs or stands still, or the agenda is another one."""
    moved = Signal(str)
    """Another part is the present one; carries its title."""
    ended = Signal()
    """The time of the present part is over; told once for each time that it runs out."""

    def __init__(
        self,
        now: Callable[[], float] = time.monotonic,
        today: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now, self._today = now, today
        self._items: tuple[AgendaItem, ...] = ()
        self._at = ""
        self._since: float | None = None
        self._spent: dict[str, float] = {}
        self._more: dict[str, float] = {}
        self._told: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self.tick)

    # -- what is the present part

    @property
    def at(self) -> str:
        """The id of the present part; empty before the first and when that part was taken off the agenda."""
        return self._at if self.part is not None else ""

    @property
    def part(self) -> AgendaItem | None:
        """The present part of the agenda; None when there is none."""
        return next((item for item in self._items if item.id == self._at), None)

    @property
    def running(self) -> bool:
        """Whether the clock runs; with no present part it stands still."""
        return self._since is not None and self.part is not None

    def follow(self, items: Sequence[AgendaItem]) -> None:
        """Take the agenda as it is now; the time that parts took stays with them."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self._tell_end()
            self.changed.emit()

    def go_to(self, part: str) -> None:
        """Let this part be the present one, and let the clock run; it goes on from the time that the part took."""
        self._take_in()
        self._at = part
        self._run()
        self.changed.emit()
        if self.part is not None:
            self.moved.emit(self.part.title)

    def forget(self) -> None:
        """Begin anew, as for another route."""
        self._at, self._items = "", ()
        self._since = None
        self._timer.stop()
        for held in (self._spent, self._more, self._told):
            held.clear()
        self.changed.emit()

    # -- running

    def pause(self) -> None:
        """Let the clock stand still."""
        self._take_in()
        self._since = None
        self._timer.stop()
        self.changed.emit()

    def resume(self) -> None:
        """Let the clock run on."""
        if self.part is not None:
            self._run()
            self.changed.emit()

    def add_minutes(self, minutes: int = MORE) -> None:
        """Give the present part more time; the agenda in the file stays as it is."""
        if self.part is not None:
            self._more[self._at] = self._more.get(self._at, 0) + 60 * minutes
            if self.remaining() > 0:
                self._told.discard(self._at)
            self.ticked.emit()

    def tick(self) -> None:
        """Look at the clock."""
        self._tell_end()
        self.ticked.emit()

    # -- the numbers

    def remaining(self) -> float:
        """Return the seconds that the present part still has; below 0 it takes longer than meant."""
        part = self.part
        return 0.0 if part is None else self._room(part) - self._taken(part.id)

    @property
    def timed(self) -> bool:
        """Whether the present part has a number of minutes; else the clock counts up from nothing."""
        part = self.part
        return part is not None and self._room(part) > 0

    @property
    def over(self) -> bool:
        """Whether the time of the present part is over."""
        return self.timed and self.remaining() <= 0

    def left(self) -> float:
        """Return the seconds that the present part and all parts that are not done still take."""
        coming = (self._room(item) - self._taken(item.id) for item in self._coming())
        return sum(max(seconds, 0.0) for seconds in (self.remaining(), *coming))

    def end(self) -> datetime:
        """Return when the meeting is over, as it goes now."""
        return self._today() + timedelta(seconds=self.left())

    def _coming(self) -> list[AgendaItem]:
        return [item for item in self._items if not item.done and item.id != self.at]

    def _room(self, item: AgendaItem) -> float:
        return 60.0 * (item.minutes or 0) + self._more.get(item.id, 0.0)

    def _taken(self, part: str) -> float:
        running = self._now() - self._since if part == self._at and self._since is not None else 0.0
        return self._spent.get(part, 0.0) + running

    def _take_in(self) -> None:
        """Add the time since the last look to the present part."""
        if self._since is not None:
            self._spent[self._at] = self._taken(self._at)
            self._since = self._now()

    def _run(self) -> None:
        if self._since is None:
            self._since = self._now()
        self._timer.start()

    def _tell_end(self) -> None:
        if self.running and self.over and self._at not in self._told:
            self._told.add(self._at)
            self.ended.emit()


def in_figures(seconds: float) -> str:
    """Return a number of seconds as a clock shows it: `12:05`, `1:02:05`, and `+0:40` when it is over."""
    whole = -int(-seconds // 1) if seconds > 0 else int(-seconds)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    figures = f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"
    return f"+{figures}" if seconds < 0 and whole else figures
