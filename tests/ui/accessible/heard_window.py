"""Open files one after the other while a screen reader listens, and end as the program does."""

import sys
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from klantroutes.ui.app import make_application
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.settings import Settings


def heard(face: QAccessibleInterface | None) -> int:
    """Ask everything that there is to know below this face; returns how many things that are."""
    if face is None:
        return 0
    QAccessible.uniqueId(face)
    assert face.text(QAccessible.Text.Name) is not None
    assert face.rect() is not None
    return 1 + sum(heard(face.child(number)) for number in range(face.childCount()))


def main(folder: str, files: list[str]) -> int:
    """Open these files in one window, ask everything about each, and close the window."""
    application = make_application()
    QAccessible.setActive(True)
    window = MainWindow(Settings(Path(folder) / "klantroutes.ini"), Path(folder))
    window.show()
    for file in files:
        earlier = window.desk.canvas.view
        assert window.controllers.files.open_path(Path(file))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not shiboken6.isValid(earlier)
        print(file, heard(QAccessible.queryAccessibleInterface(window)), flush=True)
        window.desk.canvas.go_to([next(iter(window.desk.canvas.scene.drawing.shapes))])
    QTimer.singleShot(0, window.close)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
