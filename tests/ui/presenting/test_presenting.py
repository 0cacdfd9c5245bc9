"""A presentation in the real window: F5, the keys of a speaker, and back again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.presenting.asking import PresentDialog
from klantroutes.ui.presenting.stage import PACE
from klantroutes.ui.presenting.stage_window import StageWindow

from ..conftest import Answer
from ..test_names import nameless

KEY = Qt.Key


@pytest.fixture
def stage(window: MainWindow, answer: Answer) -> StageWindow:
    answer(QDialog.accept)
    window.actions_by_id["present"].trigger()
    full = window.controllers.presenting.full
    assert full is not None
    return full


def at(stage: StageWindow) -> int:
    assert stage.talk is not None
    return stage.talk.at


def last(stage: StageWindow) -> int:
    assert stage.talk is not None
    return len(stage.talk.pictures) - 1


@pytest.mark.parametrize("key", [KEY.Key_Right, KEY.Key_Space, KEY.Key_PageDown, KEY.Key_Return, KEY.Key_Enter])
def test_keys_go_on(stage: StageWindow, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(stage, key)
    assert at(stage) == 1


@pytest.mark.parametrize("key", [KEY.Key_Left, KEY.Key_PageUp])
def test_keys_go_back(stage: StageWindow, qtbot: QtBot, key: Qt.Key) -> None:
    stage.go_to(2)
    qtbot.keyClick(stage, key)
    assert at(stage) == 1


def test_home_end_and_the_ends(stage: StageWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(stage, KEY.Key_End)
    assert at(stage) == last(stage)
    qtbot.keyClick(stage, KEY.Key_Space)
    assert at(stage) == last(stage)
    qtbot.keyClick(stage, KEY.Key_Home)
    qtbot.keyClick(stage, KEY.Key_Left)
    assert at(stage) == 0


def test_a_number_and_enter_jump(stage: StageWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(stage, "5")
    qtbot.keyClick(stage, KEY.Key_Return)
    assert at(stage) == 4
    qtbot.keyClicks(stage, "999")
    qtbot.keyClick(stage, KEY.Key_Enter)
    assert at(stage) == last(stage)
    qtbot.keyClicks(stage, "1")
    qtbot.keyClick(stage, KEY.Key_Escape)
    qtbot.keyClick(stage, KEY.Key_Return)
    assert at(stage) == last(stage)


@pytest.mark.parametrize("key", ["b", "."])
def test_a_black_screen_and_back(stage: StageWindow, qtbot: QtBot, key: str) -> None:
    qtbot.keyClicks(stage, key)
    assert stage.stage.grab().toImage().pixelColor(300, 300).name() == "#000000"
    qtbot.keyClick(stage, KEY.Key_Space)
    assert at(stage) == 0
    assert stage.stage.grab().toImage().pixelColor(2, 2).name() != "#000000"


def test_the_mouse_goes_on_and_back(stage: StageWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(stage, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(stage, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(stage, Qt.MouseButton.RightButton)
    assert at(stage) == 1


def test_escape_leaves_and_gives_the_canvas_back(stage: StageWindow, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(stage, KEY.Key_Escape)
    assert window.controllers.presenting.full is None
    assert not stage.isVisible()


def test_the_camera_moves_unless_less_motion_is_asked(stage: StageWindow, window: MainWindow, qtbot: QtBot) -> None:
    stage.next()
    assert stage.stage.moving
    qtbot.waitUntil(lambda: not stage.stage.moving, timeout=20 * PACE)
    stage.stage.calm = True
    stage.next()
    assert not stage.stage.moving
    assert at(stage) == 2


def test_what_was_chosen_is_ready_the_next_time(window: MainWindow, answer: Answer) -> None:
    def with_client(dialog: QDialog) -> None:
        assert isinstance(dialog, PresentDialog)
        dialog.ways["client"].setChecked(True)
        dialog.client.setCurrentIndex(dialog.client.count() - 1)
        dialog.accept()

    answer(with_client)
    window.controllers.presenting.start()
    shown = answer(QDialog.reject)
    window.controllers.presenting.start()
    assert isinstance(shown[0], PresentDialog)
    assert shown[0].way == "client"
    assert shown[0].client.currentIndex() == shown[0].client.count() - 1


def test_a_letter_on_the_canvas_begins_with_the_phases(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.desk.canvas.view, KEY.Key_P)

    full = window.controllers.presenting.full
    assert full is not None
    assert full.talk is not None
    assert any(one.title == "Tijdens de zwangerschap" for one in full.talk.pictures)


def test_without_an_agenda_that_way_is_closed(window: MainWindow, answer: Answer) -> None:
    shown = answer(QDialog.reject)
    window.controllers.presenting.start()
    assert isinstance(shown[0], PresentDialog)
    assert not shown[0].ways["agenda"].isEnabled()


def test_every_widget_of_the_dialog_has_a_name(window: MainWindow) -> None:
    dialog = PresentDialog(["Aisha"], agenda=True, parent=window)
    dialog.show()
    assert nameless(dialog) == []
    dialog.close()


def test_a_change_of_the_route_is_on_the_stage(stage: StageWindow, window: MainWindow, qtbot: QtBot) -> None:
    window.desk.session.perform(edits.set_route_fields(title="Een andere naam"))
    qtbot.waitUntil(lambda: "Een andere naam" in stage.stage.accessibleDescription())


def test_a_screen_reader_hears_where_we_are(stage: StageWindow) -> None:
    stage.go_to(1)
    assert stage.stage.accessibleDescription().startswith(f"2 van {last(stage) + 1}. ")
