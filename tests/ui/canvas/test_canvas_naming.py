"""Naming a step or a line in place."""

import pytest
from canvas_kit import LEFT, SHIFT, mouse
from PySide6.QtCore import QEvent, Qt
from pytestqt.qtbot import QtBot

from klantroutes.document.open_route import OpenRoute
from klantroutes.layout.geometry import Point
from klantroutes.ui.canvas.label_editor import LabelEditor
from klantroutes.ui.canvas.view import RouteView


def editor(view: RouteView) -> LabelEditor:
    found = view.viewport().findChild(LabelEditor)
    assert isinstance(found, LabelEditor)
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_esc_both_keep_what_was_typed(
    view: RouteView, document: OpenRoute, qtbot: QtBot, key: Qt.Key
) -> None:
    view.scene_shown.select(["wijk"])
    qtbot.keyClick(view, Qt.Key.Key_F2)
    qtbot.keyClicks(editor(view), "Buurtteam")
    qtbot.keyClick(editor(view), key)
    assert document.route.by_id["wijk"].label == "Buurtteam"
    assert document.undo_name == "naam veranderd"


def test_shift_enter_is_a_new_line(view: RouteView, document: OpenRoute, qtbot: QtBot) -> None:
    view.edit_label("wijk")
    qtbot.keyClicks(editor(view), "Buurt")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return, SHIFT)
    qtbot.keyClicks(editor(view), "team")
    editor(view).finish()
    assert document.route.by_id["wijk"].label == "Buurt\nteam"


def test_a_double_click_on_a_line_names_it(view: RouteView, document: OpenRoute, qtbot: QtBot) -> None:
    end = view.scene_shown.drawing.wires["in-verl"].points[-1]
    mouse(view, QEvent.Type.MouseButtonDblClick, Point(end.x - 15, end.y), LEFT, LEFT)
    qtbot.keyClicks(editor(view), "via balie")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    assert next(link for link in document.route.links if link.id == "in-verl").label == "via balie"


def test_an_unchanged_name_is_no_edit(view: RouteView, document: OpenRoute, qtbot: QtBot) -> None:
    view.edit_label("wijk")
    qtbot.keyClick(editor(view), Qt.Key.Key_Return)
    assert document.undo_name is None


def test_closing_the_view_keeps_what_was_typed(view: RouteView, document: OpenRoute, qtbot: QtBot) -> None:
    view.edit_label("wijk")
    qtbot.keyClicks(editor(view), "Buurtteam")
    view.close()
    assert document.route.by_id["wijk"].label == "Buurtteam"
