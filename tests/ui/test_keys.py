"""Keys of the canvas work on the canvas, and are letters in a text field."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, example: Path, qtbot: QtBot) -> MainWindow:
    window = open_window(example)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.desk.canvas.go_to(["kas"])
    return window


def test_delete_removes_what_is_selected(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_Delete)
    assert "kas" not in window.desk.session.route.by_id
    qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "kas" in window.desk.session.route.by_id


def test_letters_and_delete_in_a_name_are_text(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_F2)
    (field,) = window.desk.canvas.view.findChildren(QPlainTextEdit)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, "nce")
    assert window.desk.canvas.view.tool == "kiezen"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.desk.session.route.by_id["kas"].label == "nce"


def test_a_letter_takes_up_the_line_and_escape_lays_it_down(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_C)
    assert window.desk.canvas.view.tool == "verbinden"
    qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_Escape)
    assert window.desk.canvas.view.tool == "kiezen"


def test_n_begins_a_new_step(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_N)
    assert window.desk.palette.search.hasFocus()


def test_undo_in_a_field_is_about_the_field(window: MainWindow, qtbot: QtBot) -> None:
    search = window.desk.palette.search
    qtbot.keyClicks(search, "huis")
    qtbot.keyClick(search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert search.text() != "huis"
