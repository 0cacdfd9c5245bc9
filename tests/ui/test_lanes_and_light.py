"""Lanes as things, what lights up, finding, and keys of one's own."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.ui.actions import ACTIONS
from klantroutes.ui.controllers.finding import commands, everything_to_find
from klantroutes.ui.controllers.focusing import groups_to_show, way_through
from klantroutes.ui.dialogs.shortcuts import ShortcutsDialog
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.own_keys import OwnKeys
from klantroutes.ui.settings import Settings

from .conftest import Answer, OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> MainWindow:
    return open_window(example)


def in_menu(window: MainWindow, name: str, words: str) -> None:
    """Choose a line of the open menu with this name."""
    menu = [menu for menu in window.findChildren(QMenu) if menu.accessibleName().startswith(name)][-1]
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


# -- lanes


def test_a_new_lane_comes_above_and_goes_again(window: MainWindow, answer: Answer) -> None:
    def fill(dialog: QDialog) -> None:
        dialog.findChild(QLineEdit).setText("School")
        dialog.accept()

    answer(fill)
    window.controllers.lanes.add("sociaal")
    names = [lane.label for lane in window.desk.session.route.rows]
    assert names[1:4] == ["Publieke gezondheid", "School", "Sociaal"]
    window.desk.session.perform(edits.remove_lane(window.desk.session.route.rows[2].id))
    assert "School" not in [lane.label for lane in window.desk.session.route.rows]


def test_a_lane_with_steps_is_not_removed(window: MainWindow) -> None:
    window.controllers.lanes.lane_menu("sociaal", QPointF(300, 300))
    in_menu(window, "Baan", "Baan verwijderen")
    assert "Sleep wat erin staat eerst naar een andere baan." in window.desk.message.label.text()
    assert "sociaal" in [lane.id for lane in window.desk.session.route.rows]


def test_a_lane_moves_down_from_its_menu(window: MainWindow) -> None:
    window.controllers.lanes.lane_menu("medisch", QPointF(300, 300))
    in_menu(window, "Baan", "Naar beneden")
    assert [lane.id for lane in window.desk.session.route.rows][:2] == ["publiek", "medisch"]


def test_a_folded_lane_is_only_on_the_screen(window: MainWindow) -> None:
    before = window.desk.session.route
    window.controllers.lanes.lane_menu("gemeente", QPointF(300, 300))
    in_menu(window, "Baan", "Baan inklappen")
    assert "gemeente" not in [row.lane for row in window.desk.canvas.scene.drawing.rows]
    assert window.desk.session.route is before
    window.controllers.lanes.show_all()
    assert "gemeente" in [row.lane for row in window.desk.canvas.scene.drawing.rows]


# -- light


def test_p_dims_what_is_not_on_the_way(window: MainWindow) -> None:
    window.desk.canvas.go_to(["ha"])
    window.actions_by_id["path"].trigger()
    light = window.desk.canvas.scene.spotlight.light
    assert light is not None
    assert {"in", "ha"} <= light.way
    assert "kraamv" not in light.way
    window.desk.canvas.wishes.escaped.emit()
    assert window.desk.canvas.scene.spotlight.light is None


def test_the_way_goes_both_ways_and_past_handovers(window: MainWindow) -> None:
    route = window.desk.session.route
    assert way_through(route, "in") >= {"in", "verl", "kas"}
    assert "in" in way_through(route, "uit")


def test_payers_can_light_up(window: MainWindow) -> None:
    found = groups_to_show(window.desk.session.route)
    payers = [words for words, _ids in found.values() if words.startswith("Betaald uit: ")]
    assert payers
    assert all(ids for _words, ids in found.values())


# -- finding


def test_a_step_is_found_by_its_description(window: MainWindow) -> None:
    window.desk.session.perform(edits.set_field("kas", "description", "Bel altijd met Noor."))
    found = [one.id for one in everything_to_find(window.desk.session.route) if "Noor" in one.words]
    assert found == ["kas"]


def test_every_action_of_the_menus_is_a_command(window: MainWindow) -> None:
    window.desk.canvas.scene.select_all()
    words = {row[0] for row in commands(window)}
    enabled = {s.text.removesuffix("…") for s in ACTIONS if window.actions_by_id[s.id].isEnabled()}
    assert enabled - words - {"Opdracht zoeken", "Stap zoeken", "Maak ongedaan", "Doe opnieuw"} == set()
    assert {"Kleuren: Donker", "Bevindingen"} <= words


# -- keys of one's own


def test_a_key_of_ones_own_works_and_the_usual_one_does_not(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(window, OwnKeys(window.desk.settings))
    dialog.choose("connect")
    dialog.change("X")
    window.controllers.viewing.keys_changed.emit()
    view = window.desk.canvas.view
    with qtbot.waitActive(window):
        window.activateWindow()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_C)
    assert view.tool == "kiezen"
    qtbot.keyClick(view, Qt.Key.Key_X)
    assert view.tool == "verbinden"
    assert "X" in window.actions_by_id["connect"].text()


@pytest.mark.parametrize(
    ("keys", "said"),
    [("Ctrl+S", "is al de sneltoets van ‘Bewaren’"), ("Tab", "vaste betekenis"), ("Q", "Een losse letter")],
)
def test_a_conflict_is_named(window: MainWindow, keys: str, said: str) -> None:
    dialog = ShortcutsDialog(window, OwnKeys(window.desk.settings))
    dialog.choose("export")
    dialog.change(keys)
    assert said in dialog.said.text()
    assert window.desk.settings.keys_of("export") is None


def test_keys_go_back_to_usual(window: MainWindow, settings: Settings) -> None:
    dialog = ShortcutsDialog(window, OwnKeys(settings))
    dialog.choose("export")
    dialog.change("Ctrl+Alt+E")
    assert settings.keys_of("export") == ("Ctrl+Alt+E",)
    dialog.reset_all()
    assert settings.keys_of("export") is None
    window.controllers.viewing.keys_changed.emit()
    assert window.actions_by_id["export"].shortcut() == QKeySequence("Ctrl+Shift+E")


def test_the_list_is_searched(window: MainWindow) -> None:
    dialog = ShortcutsDialog(window, OwnKeys(window.desk.settings))
    dialog.search.setText("ruimte")
    assert [row.text(0) for row in dialog._rows() if not row.isHidden()] == ["Ruimte maken"]


def test_letters_can_be_switched_off(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["letters"].trigger()
    window.desk.canvas.go_to(["kas"])
    qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_H)
    assert window.desk.canvas.view.tool == "kiezen"
    assert window.desk.canvas.view.busy
    window.desk.finish_typing()
    assert window.desk.session.route.by_id["kas"].label == "h"


def test_the_wheel_asks_once(window: MainWindow, settings: Settings) -> None:
    question = window.desk.canvas.question
    window.controllers.viewing.ask_wheel()
    assert question.isVisible()
    question.answered.emit(True)
    assert settings.wheel_zooms
    assert window.desk.canvas.view.wheel_zooms
    question.hide()
    window.controllers.viewing.ask_wheel()
    assert question.isHidden()
