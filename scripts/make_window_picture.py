"""Make the picture of the window that the README shows: `.venv/bin/python scripts/make_window_picture.py`."""

import os
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDERS = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")


def main() -> None:
    """Open the route of Almelo in a window off the screen and save what it shows."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(dict.fromkeys(FOLDERS, folder))
        _save(ROOT / "docs/beeld/venster.png")


def _save(picture: Path) -> None:
    from klantroutes.document import recovery
    from klantroutes.ui import appearance
    from klantroutes.ui.app import make_application
    from klantroutes.ui.main_window import MainWindow
    from klantroutes.ui.settings import Settings

    application = make_application()
    appearance.choose("licht")
    window = MainWindow(Settings(), recovery.folder())
    window.resize(1600, 900)
    window.show()
    window.controllers.files.open_path(ROOT / "routes/almelo-jonge-moederwerk.klantroute")
    window.desk.canvas.view.fit_all()
    for _ in range(20):
        application.processEvents()
    picture.parent.mkdir(exist_ok=True)
    window.grab().save(str(picture))


if __name__ == "__main__":
    main()
