"""The lock on the route: nothing of it moves, and what people say stays open."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow
from .meeting_kit import begun, stuck
from .mouse import drag, place_of


@pytest.fixture
def window(open_window: OpenWindow, example: Path, qtbot: QtBot) -> MainWindow:
    """A window with a meeting that has begun."""
    return begun(open_window, example, qtbot)


def test_locked_nothing_of_the_route_moves_and_it_says_why(window: MainWindow) -> None:
    window.actions_by_id["meeting_lock"].trigger()
    view, before = window.desk.canvas.view, window.desk.session.route.steps
    where = place_of(view, "kas")
    drag(view, where, where + QPointF(60, 40))
    window.desk.canvas.point_out(["kas"])
    window.actions_by_id["remove"].trigger()
    assert window.desk.session.route.steps == before
    assert "De route staat op slot" in window.desk.message.label.text()
    assert window.desk.status.lock.isVisible()
    assert window.desk.meeting.lock.isChecked()


def test_locked_a_field_shows_again_what_is_so(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["meeting_lock"].trigger()
    window.desk.canvas.point_out(["kas"])
    line = window.desk.properties.form().editors["organisation"].line
    before = line.text()
    qtbot.keyClicks(line, "Anders")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == before


def test_locked_a_note_still_moves(window: MainWindow) -> None:
    name = stuck(window, "Bel")
    window.actions_by_id["meeting_lock"].trigger()
    view = window.desk.canvas.view
    where = place_of(view, name)
    drag(view, where, where + QPointF(60, 10))
    [note] = window.desk.session.route.notes or ()
    assert note.position is not None
    assert note.position.x > 310


def test_the_status_line_takes_the_lock_off(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["meeting_lock"].trigger()
    qtbot.mouseClick(window.desk.status.lock, Qt.MouseButton.LeftButton)
    assert not window.desk.status.lock.isVisible()
    assert not window.actions_by_id["meeting_lock"].isChecked()
    window.desk.canvas.point_out(["kas"])
    window.actions_by_id["remove"].trigger()
    assert "kas" not in window.desk.session.route.by_id


def test_undo_of_the_lock_shows(window: MainWindow) -> None:
    window.actions_by_id["meeting_lock"].trigger()
    window.actions_by_id["undo"].trigger()
    assert not window.actions_by_id["meeting_lock"].isChecked()
    assert not window.desk.meeting.lock.isChecked()
