"""Time from the menus of the real window: so many weeks later, and all on time."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from klantroutes import edits
from klantroutes.model.period import Period
from klantroutes.storage.generate import generate
from klantroutes.ui.dialogs.shift_time import ShiftTimeDialog
from klantroutes.ui.main_window import MainWindow

from .conftest import Answer, OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> MainWindow:
    window = open_window(example)
    window.desk.session.perform(edits.set_periods({"verl": Period(start=-196, end=-182)}))
    return window


def test_weeks_are_asked_and_told(window: MainWindow, answer: Answer) -> None:
    told: list[str] = []

    def later(dialog: QDialog) -> None:
        assert isinstance(dialog, ShiftTimeDialog)
        dialog.weeks.setValue(3)
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.accept()

    answer(later)
    window.desk.canvas.scene.select(["verl"])
    window.actions_by_id["shift_time"].trigger()
    assert "3 weken later: week 15 – 17 van de zwangerschap" in told
    assert window.desk.session.route.by_id["verl"].period == Period(start=-175, end=-161)
    assert window.desk.session.document.undo_name == "periode veranderd"


def test_on_time_is_one_step_back_and_twice_is_nothing(window: MainWindow) -> None:
    session = window.desk.session
    session.perform(edits.set_periods({"verl": Period(start=-70), "kas": Period(start=-140)}))
    before = generate(session.route)
    window.actions_by_id["on_time"].trigger()
    shapes = window.desk.canvas.scene.drawing.shapes
    assert session.document.undo_name == "op tijd gezet"
    assert shapes["kas"].rect.x < shapes["verl"].rect.x
    session.undo()
    assert generate(session.route) == before


def test_the_lock_goes_on_and_off(window: MainWindow) -> None:
    scene = window.desk.canvas.scene
    scene.select(["verl", "kas"])
    for name, locked in (("lock", True), ("lock", False)):
        window.actions_by_id[name].trigger()
        assert [bool(scene.route.by_id[one].locked) for one in ("verl", "kas")] == [locked] * 2
    window.actions_by_id["group"].trigger()
    scene.select(["kas"])
    window.actions_by_id["select_group"].trigger()
    assert set(scene.selected()) == {"verl", "kas"}
    window.actions_by_id["ungroup"].trigger()
    assert not scene.bonds.groups
