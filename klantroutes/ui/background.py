"""Work that is done beside the interface, of which only the newest answer counts."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

Work = Callable[[], object]
"""Done on another thread; it tells what goes wrong in its answer and raises nothing."""


class _Answer(QObject):
    ready = Signal(int, object)


class _Run(QRunnable):
    """One piece of work on another thread."""

    def __init__(self, number: int, work: Work, answer: _Answer) -> None:
        super().__init__()
        self._number, self._work, self._answer = number, work, answer

    def run(self) -> None:
        """Work and answer."""
        self._answer.ready.emit(self._number, self._work())


class Background(QObject):
    """Does one piece of work at a time; what was asked before the last one is no longer wanted."""

    answered = Signal(object)
    """Carries what the newest work gave."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._answer = _Answer(self)
        self._answer.ready.connect(self._take)

    def ask(self, work: Work) -> None:
        """Do this work; `answered` tells what it gave, unless something else is asked meanwhile."""
        self.forget()
        self._pool.start(_Run(self._asked, work, self._answer))

    def forget(self) -> None:
        """Let no answer arrive any more; work that has begun goes on by itself, unheard."""
        self._asked += 1
        self._pool.clear()

    def stop(self) -> None:
        """Forget, and wait for work that has begun."""
        self.forget()
        self._pool.waitForDone()

    def _take(self, number: int, found: object) -> None:
        if number == self._asked:
            self.answered.emit(found)
