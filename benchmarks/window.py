"""`python -m benchmarks.window FILE`: open the window on a file and stop as soon as it has painted."""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer

from klantroutes.ui.app import make_application, run


class _UntilPainted(QObject):
    """Ends the program after the first time that something of the window is painted."""

    def __init__(self) -> None:
        super().__init__()
        self._painted = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt keeps its name)
        """Look at every event of the program; none is kept from it."""
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, make_application().quit)
        return False


def main(files: list[str]) -> int:
    """Open the window and return its exit status."""
    watcher = _UntilPainted()
    make_application().installEventFilter(watcher)
    return run(files)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
