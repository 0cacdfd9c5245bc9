"""The program with its window: the application, its language and colours, and what happens when something breaks."""

import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from klantroutes import __version__
from klantroutes.document import recovery
from klantroutes.document.open_route import OpenRoute
from klantroutes.edits.clipboard import MIME

from . import appearance, crash
from .accessible import canvas_voice
from .main_window import MainWindow
from .recovering import offer_recovery
from .selection_picture import SVG
from .settings import Settings
from .theme import load_fonts


def run(files: list[str]) -> int:
    """Open the window with these files, each in a window of its own; returns the exit status when the last closes."""
    application = make_application()
    settings = Settings()
    appearance.choose(settings.scheme)
    windows = [MainWindow(settings, recovery.folder()) for _ in files or [""]]
    crash.install(windows[0])
    for window in windows:
        window.show()
    for window, name in zip(windows, files, strict=False):
        window.controllers.files.open_path(Path(name))
    QTimer.singleShot(0, lambda: _recover(windows, is_free=not files))
    status = application.exec()
    leave_clipboard()
    return status


def leave_clipboard() -> None:
    """Take what is our own off the clipboard: left there, the program ends with a crash inside Qt.

    Copied steps stay as the text that they are, which can still be pasted in another window.
    """
    board = QApplication.clipboard()
    held = board.mimeData()
    if held.hasImage() and held.hasFormat(SVG):
        board.clear()
    elif held.hasFormat(MIME):
        board.setText(held.text())


def _recover(windows: list[MainWindow], *, is_free: bool) -> None:
    """Offer work from before a crash, in the first window when that shows nothing yet, else in a new one."""
    first = windows[0]

    def show(opened: OpenRoute, path: Path | None) -> None:
        if not is_free:
            windows.append(MainWindow(first.desk.settings, recovery.folder()))
            windows[-1].show()
        windows[-1].controllers.files.take_over(opened, path)

    offer_recovery(first, recovery.folder(), show, lambda said: first.desk.message.say(said, stays=True))


def make_application() -> QApplication:
    """Return the application in Dutch, with our fonts and colours; the one that runs already when there is one."""
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Klantroutes")
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    _speak_dutch(application)
    load_fonts()
    canvas_voice.install()
    appearance.apply(application)
    hints = application.styleHints()
    hints.colorSchemeChanged.connect(lambda _scheme: appearance.apply(application))
    if hasattr(hints, "accessibility"):  # Qt before 6.10 does not tell
        hints.accessibility().contrastPreferenceChanged.connect(lambda _wish: appearance.apply(application))
    return application


def _speak_dutch(application: QApplication) -> None:
    """Give Qt's own dialogs Dutch words; without the file of Qt they stay as they are."""
    translator = QTranslator(application)
    if translator.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
