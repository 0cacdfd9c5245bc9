"""Open a window on a real (virtual) screen and keep it open until it is told to stop: for a reader outside."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from klantroutes.ui.app import make_application
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.settings import Settings


def main(file: str, folder: str) -> int:
    """Show this route; stop when standard input ends."""
    application = make_application()
    window = MainWindow(Settings(Path(folder) / "klantroutes.ini"), Path(folder))
    window.resize(1280, 720)
    window.show()
    window.controllers.files.open_path(Path(file))
    window.actions_by_id["outline"].trigger()
    window.activateWindow()
    stop = Path(folder) / "stop"
    timer = QTimer(window)
    timer.timeout.connect(lambda: application.quit() if stop.exists() else None)
    timer.start(100)
    print("klaar", flush=True)
    status = application.exec()
    print("gekozen:", *window.desk.canvas.scene.selected(), flush=True)
    window.desk.session.document.mark_saved()
    window.close()
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
