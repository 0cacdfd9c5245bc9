"""The real window in a test: in Dutch, without a screen, closed without questions afterwards."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from klantroutes.ui.app import make_application
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.settings import Settings

OpenWindow = Callable[..., MainWindow]
Answer = Callable[[Callable[[QDialog], None]], list[QDialog]]
"""Fills in each dialog; returns the list in which those that came are kept."""


@pytest.fixture(scope="session")
def application(qapp: QApplication) -> QApplication:
    """The application as the program makes it."""
    return make_application()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of nobody yet."""
    return Settings(tmp_path / "klantroutes.ini")


@pytest.fixture
def open_window(application: QApplication, qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[OpenWindow]:
    """Open a window, with a file when one is given."""
    windows: list[MainWindow] = []

    def make(path: Path | None = None) -> MainWindow:
        window = MainWindow(settings, tmp_path / "herstel")
        windows.append(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        if path is not None:
            assert window.controllers.files.open_path(path)
        application.processEvents()
        return window

    yield make
    for window in windows:
        window.desk.session.document.mark_saved()
        window.close()
        window.deleteLater()
    # Windows that linger would all be painted anew at each change of colours.
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Let every dialog be filled in by a function at the moment it would wait for a person."""

    def with_(fill: Callable[[QDialog], None]) -> list[QDialog]:
        shown: list[QDialog] = []

        def exec_(dialog: QDialog) -> int:
            shown.append(dialog)
            dialog.show()
            fill(dialog)
            dialog.hide()
            return dialog.result()

        monkeypatch.setattr(QDialog, "exec", exec_)
        return shown

    return with_
