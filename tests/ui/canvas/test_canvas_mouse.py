"""The mouse on the real view: drags, clicks and menus."""

import pytest
from canvas_kit import LEFT, NONE, card, click, drag, mouse, move, moved, press, release, under
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klantroutes.document.open_route import OpenRoute
from klantroutes.layout.geometry import Point
from klantroutes.ui.canvas.view import RouteView


def test_a_drag_moves_a_step_in_one_gesture(view: RouteView, document: OpenRoute) -> None:
    before, start = document.route, card(view, "arts")
    drag(view, start, moved(start, 80, 40))
    assert document.route.by_id["arts"].position is not None
    document.undo()
    assert document.route == before


def test_a_small_tremble_is_a_click(view: RouteView, document: OpenRoute) -> None:
    start = card(view, "arts")
    drag(view, start, moved(start, 3, 2))
    assert document.undo_name is None
    assert view.scene_shown.selected() == ["arts"]


def test_esc_during_a_drag_restores(view: RouteView, document: OpenRoute, qtbot: QtBot) -> None:
    start = card(view, "wijk")
    place = view.scene_shown.projection.shapes["wijk"].pos()
    press(view, start)
    move(view, moved(start, 90, 60))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    release(view, moved(start, 90, 60))
    assert view.scene_shown.projection.shapes["wijk"].pos() == place
    assert document.undo_name is None


def test_a_drag_from_a_port_draws_a_line_with_a_handover(view: RouteView, document: OpenRoute) -> None:
    rect = view.scene_shown.drawing.shapes["wijk"].rect
    mouse(view, QEvent.Type.MouseMove, rect.centre, NONE, NONE)
    drag(view, Point(rect.right + 11, rect.centre.y), card(view, "arts"))
    assert document.undo_name == "lijn getekend"
    assert [step.kind for step in document.route.steps].count("handover") == 2


def test_the_connect_tool_connects_from_the_card(view: RouteView, document: OpenRoute) -> None:
    view.use_tool("verbinden")
    drag(view, card(view, "wijk"), card(view, "arts"))
    assert document.undo_name == "lijn getekend"


def test_a_drag_on_the_empty_canvas_selects(view: RouteView) -> None:
    rect = view.scene_shown.drawing.shapes["wijk"].rect
    drag(view, Point(rect.x - 5, rect.bottom + 8), Point(rect.x + 6, rect.bottom - 6))
    assert view.scene_shown.selected() == ["wijk"]


@pytest.mark.parametrize("button", [Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton])
def test_middle_and_right_drag_shove_the_paper(view: RouteView, button: Qt.MouseButton) -> None:
    before, start = under(view), Point(*view.mapToScene(QPoint(300, 200)).toTuple())
    drag(view, start, moved(start, 40, 30), button)
    assert under(view) == (before[0] - 40, before[1] - 30)


def test_space_and_drag_shove_the_paper(view: RouteView, qtbot: QtBot) -> None:
    before, start = under(view), card(view, "wijk")
    qtbot.keyPress(view, Qt.Key.Key_Space)
    drag(view, start, moved(start, -30, 0))
    qtbot.keyRelease(view, Qt.Key.Key_Space)
    assert under(view) == (before[0] + 30, before[1])
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_right_click_asks_for_a_menu_of_what_lies_there(view: RouteView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.menu_wanted):
        click(view, card(view, "wijk"), Qt.MouseButton.RightButton)
    assert view.scene_shown.selected() == ["wijk"]


def test_the_menu_key_asks_for_a_menu(view: RouteView, qtbot: QtBot) -> None:
    view.scene_shown.select(["wijk"])
    with qtbot.waitSignal(view.menu_wanted):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
        QApplication.sendEvent(view.viewport(), event)


def test_a_double_click_on_an_empty_place_asks_what_comes_there(view: RouteView, qtbot: QtBot) -> None:
    rect = view.scene_shown.drawing.bounds
    with qtbot.waitSignal(view.scene_shown.append_wanted) as told:
        mouse(view, QEvent.Type.MouseButtonDblClick, Point(rect.x + 40, rect.bottom + 30), LEFT, LEFT)
    assert told.args is not None
    assert told.args[0] == ""


def test_a_drag_near_the_edge_moves_the_picture(view: RouteView) -> None:
    start, before = card(view, "wijk"), under(view)
    press(view, start)
    move(view, Point(*view.mapToScene(QPoint(view.viewport().width() - 4, 300)).toTuple()))
    view._hand.pull()
    assert under(view)[0] > before[0]
    view.cancel()


def test_leaving_the_canvas_hides_the_ports(view: RouteView) -> None:
    mouse(view, QEvent.Type.MouseMove, card(view, "wijk"), NONE, NONE)
    assert view.scene_shown.projection.shapes["wijk"].hovered
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert not view.scene_shown.projection.shapes["wijk"].hovered
