"""The keyboard on the real view."""

import pytest
from canvas_kit import ALT, CONTROL, SHIFT, under
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from klantroutes.document.open_route import OpenRoute
from klantroutes.ui.canvas.view import RouteView


def test_arrows_nudge_what_is_selected(view: RouteView, qtbot: QtBot) -> None:
    view.scene_shown.select(["arts"])
    before = view.scene_shown.drawing.shapes["arts"].rect.centre
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    after = view.scene_shown.drawing.shapes["arts"].rect.centre
    assert (after.x - before.x, after.y - before.y) == pytest.approx((10, 50), abs=1)


def test_arrows_scroll_without_a_selection(view: RouteView, document: OpenRoute, qtbot: QtBot) -> None:
    before = under(view)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert under(view)[0] == before[0] + 60
    assert document.undo_name is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_removes_a_card_with_its_services(
    view: RouteView, document: OpenRoute, qtbot: QtBot, key: Qt.Key
) -> None:
    view.scene_shown.select(["verl"])
    qtbot.keyClick(view, key)
    assert {"verl", "echo"}.isdisjoint(document.route.by_id)
    document.undo()
    assert {"verl", "echo"} <= set(document.route.by_id)


def test_tab_asks_for_the_next_step(view: RouteView, qtbot: QtBot) -> None:
    view.scene_shown.select(["wijk"])
    with qtbot.waitSignal(view.scene_shown.next_wanted) as told:
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert told.args == ["wijk"]


def test_alt_and_an_arrow_walk_along_the_route(view: RouteView, qtbot: QtBot) -> None:
    view.scene_shown.select(["in"])
    qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
    assert view.scene_shown.selected() == ["verl"]


def test_letters_take_up_tools_and_esc_lays_them_down(view: RouteView, qtbot: QtBot) -> None:
    for key, name in (
        (Qt.Key.Key_C, "verbinden"),
        (Qt.Key.Key_H, "schuiven"),
        (Qt.Key.Key_V, "kiezen"),
        (Qt.Key.Key_C, "verbinden"),
        (Qt.Key.Key_Escape, "kiezen"),
    ):
        qtbot.keyClick(view, key)
        assert view.tool == name


def test_control_a_selects_all_and_esc_nothing(view: RouteView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
    assert set(view.scene_shown.selected()) == set(view.scene_shown.drawing.shapes)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.scene_shown.selected() == []


def test_n_asks_for_a_step_in_the_middle(view: RouteView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.scene_shown.append_wanted) as told:
        qtbot.keyClick(view, Qt.Key.Key_N)
    assert told.args is not None
    assert told.args[0] == ""
