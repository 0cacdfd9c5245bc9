"""Events of the mouse, the wheel, the keyboard and drags, sent to the real view."""

import json

import pytest
from canvas_kit import LEFT, NONE, PLAIN, click, drag, empty_route, mouse, move, moved, press, release
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.layout.geometry import Point
from klantroutes.model.steps import Position
from klantroutes.ui.canvas.grid import cell_at, grid_rect
from klantroutes.ui.canvas.label_editor import LabelEditor
from klantroutes.ui.canvas.navigation import LARGEST_WHOLE, LEGIBLE, READABLE
from klantroutes.ui.canvas.new_step import MIME
from klantroutes.ui.canvas.places import with_words
from klantroutes.ui.canvas.preview import NOTHING
from klantroutes.ui.canvas.scene import RouteScene
from klantroutes.ui.canvas.view import RouteView
from klantroutes.ui.theme import Theme

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def card(view: RouteView, name: str) -> Point:
    """Return a place on a card that is not on one of its rows."""
    rect = view.scene_shown.drawing.shapes[name].rect
    return Point(rect.x + 12, rect.y + 8)


def turn(
    view: RouteView, angle: tuple[int, int], keys: Qt.KeyboardModifier = PLAIN, pixels: tuple[int, int] = (0, 0)
) -> None:
    """Turn the wheel over the place (300, 200) of the viewport."""
    place = QPointF(300, 200)
    event = QWheelEvent(
        place, view.viewport().mapToGlobal(place), QPoint(*pixels), QPoint(*angle), NONE, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def under(view: RouteView, x: int = 300, y: int = 200) -> tuple[float, float]:
    """Return which place of the drawing is at a place of the viewport."""
    return tuple(round(number, 1) for number in view.mapToScene(QPoint(x, y)).toTuple())


# -- mouse


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


# -- wheel


def test_the_wheel_scrolls_and_shift_scrolls_sideways(view: RouteView) -> None:
    before = under(view)
    turn(view, (0, -120))
    assert under(view)[0] == before[0]
    assert under(view)[1] > before[1]
    turn(view, (0, -120), SHIFT)
    assert under(view)[0] > before[0]


@pytest.mark.parametrize("keys", [CONTROL, ALT])
def test_control_or_alt_and_the_wheel_zoom_at_the_hand(
    view: RouteView, keys: Qt.KeyboardModifier, qtbot: QtBot
) -> None:
    before = under(view)
    with qtbot.waitSignal(view.zoom_changed):
        turn(view, (0, 120) if keys == CONTROL else (120, 0), keys)
    assert view.scale_shown > 1.1
    assert under(view) == pytest.approx(before, abs=1.5)


def test_a_setting_lets_the_wheel_zoom_and_the_trackpad_still_shoves(view: RouteView) -> None:
    view.wheel_zooms = True
    turn(view, (0, 120))
    assert view.scale_shown > 1.1
    scale, before = view.scale_shown, under(view)
    turn(view, (0, 80), pixels=(12, 20))
    assert view.scale_shown == scale
    assert under(view)[1] < before[1]


def test_zoom_stays_between_ten_and_four_hundred_per_cent(view: RouteView) -> None:
    for wanted, got in ((0.01, 0.1), (9.0, 4.0), (1.0, 1.0)):
        view.zoom_to(wanted)
        assert view.scale_shown == pytest.approx(got)


def test_fit_shows_everything(view: RouteView) -> None:
    view.zoom_to(4.0)
    view.fit_all()
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    for shape in view.scene_shown.drawing.shapes.values():
        assert seen.contains(QPointF(*shape.rect.centre))


def test_words_above_the_first_lane_are_in_view(view: RouteView, document: OpenRoute) -> None:
    document.perform(edits.set_fields("over", within_days=0))
    row = view.scene_shown.drawing.rows[0]
    document.perform(edits.move({"over": Position(x=700, y=round(row.top))}))
    view.begin()
    shape = view.scene_shown.drawing.shapes["over"]
    words = with_words(shape)
    assert words.y < shape.rect.y
    assert view.mapFromScene(QPointF(words.centre.x, words.y)).y() >= 0


def test_fit_selection_enlarges_what_is_selected(view: RouteView) -> None:
    view.scene_shown.select(["wijk"])
    view.fit_selection()
    assert view.scale_shown == pytest.approx(2.0)


def test_a_pinch_zooms(view: RouteView) -> None:
    place = QPointF(300, 200)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, place, place,
        view.viewport().mapToGlobal(place), 0.25, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert view.scale_shown == pytest.approx(1.25)


def test_a_route_opens_whole_when_that_can_be_read(view: RouteView) -> None:
    view.begin()
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    assert all(seen.contains(QPointF(*shape.rect.centre)) for shape in view.scene_shown.drawing.shapes.values())


def test_a_route_opens_in_its_whole_width_while_names_can_be_made_out(view: RouteView) -> None:
    wide = grid_rect(view.scene_shown.drawing).width
    view.resize(round(wide * 0.6) + view.width() - view.viewport().width(), 600)
    view.begin()
    assert LEGIBLE < view.scale_shown < READABLE
    assert view.mapFromScene(QPointF(grid_rect(view.scene_shown.drawing).x, 0)).x() == pytest.approx(12, abs=1)


def test_a_small_route_stands_in_the_corner_of_a_large_window(view: RouteView) -> None:
    view.resize(3000, 2000)
    view.begin()
    assert view.scale_shown == LARGEST_WHOLE
    grid = grid_rect(view.scene_shown.drawing)
    corner = view.mapFromScene(QPointF(grid.x, grid.y))
    assert (corner.x(), corner.y()) == (pytest.approx(12, abs=1), pytest.approx(10, abs=1))


def test_a_wide_route_opens_at_its_beginning_in_a_size_one_can_read(view: RouteView, document: OpenRoute) -> None:
    document.perform(edits.move({"uit": Position(x=6000, y=300)}))
    view.begin()
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    assert view.scale_shown == READABLE
    assert seen.contains(QPointF(*view.scene_shown.drawing.shapes["in"].rect.centre))
    assert not seen.contains(QPointF(6000, 300))


# -- keys


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


# -- names


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


# -- dropping from the palette


def offer(**chosen: object) -> QMimeData:
    data = QMimeData()
    data.setData(MIME, json.dumps({"catalogue": None, "label": "Nieuw", **chosen}).encode())
    return data


def drop(view: RouteView, data: QMimeData, point: Point) -> None:
    """Drag the data over the view and let go at a place of the drawing."""
    place = view.mapFromScene(QPointF(*point))
    how = (Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(place, *how))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(place, *how))
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(place), *how))


def test_a_drop_makes_a_step_in_that_cell_at_that_place(view: RouteView, document: OpenRoute) -> None:
    target = moved(view.scene_shown.drawing.shapes["wijk"].rect.centre, 0, 60)
    cell = cell_at(view.scene_shown.drawing, target)
    drop(view, offer(kind="professional"), target)
    step = document.route.steps[-1]
    assert cell is not None
    assert (step.label, step.phase, step.lane) == ("Nieuw", cell.phase, cell.lane)
    assert step.position is not None
    assert (step.position.x, step.position.y) == pytest.approx(target, abs=1)
    assert view.scene_shown.selected() == [step.id]


def test_a_service_dropped_on_a_professional_comes_in_the_card(view: RouteView, document: OpenRoute) -> None:
    drop(view, offer(kind="service"), card(view, "wijk"))
    step = document.route.steps[-1]
    assert view.scene_shown.drawing.inside[step.id] == "wijk"


def test_a_step_dropped_on_a_line_comes_in_it(view: RouteView, document: OpenRoute) -> None:
    end = view.scene_shown.drawing.wires["in-verl"].points[-1]
    drop(view, offer(kind="professional"), Point(end.x - 15, end.y))
    assert document.undo_name == "stap tussengevoegd"


def test_while_dragging_a_ghost_shows_and_leaving_hides_it(view: RouteView) -> None:
    place = view.mapFromScene(QPointF(*card(view, "wijk")))
    how = (Qt.DropAction.CopyAction, offer(kind="professional"), LEFT, PLAIN)
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(place, *how))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(place, *how))
    assert view.scene_shown.preview.label == "Nieuw"
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    assert view.scene_shown.preview == NOTHING


def test_something_else_is_not_taken(view: RouteView, document: OpenRoute) -> None:
    data = QMimeData()
    data.setData(MIME, b"geen json")
    drop(view, data, card(view, "wijk"))
    assert document.undo_name is None


# -- the rest


def test_an_empty_route_says_how_to_begin(qtbot: QtBot) -> None:
    document = OpenRoute(empty_route())
    view = RouteView(RouteScene(document, Theme()))
    qtbot.addWidget(view)
    view.show()
    assert view._empty.isVisible()
    drop(view, offer(kind="entry"), Point(*view.mapToScene(view.viewport().rect().center()).toTuple()))
    assert [step.kind for step in document.route.steps] == ["entry"]
    assert not view._empty.isVisible()


def test_the_bars_keep_out_of_the_way_of_the_mouse(view: RouteView) -> None:
    assert view.viewport().geometry().topLeft() == view.headings.phases.geometry().bottomLeft() + QPoint(0, 1)
    assert view.viewport().geometry().topLeft() == view.headings.lanes.geometry().topRight() + QPoint(1, 0)


def test_the_focus_is_visible(view: RouteView) -> None:
    view._show_focus(True)
    image = view.grab().toImage()
    assert image.pixelColor(0, 300) == Theme().sign("accent")


def test_a_screen_reader_hears_what_is_selected(view: RouteView) -> None:
    view.scene_shown.select(["wijk", "in-verl"])
    assert view.accessibleDescription() == "Gekozen: Wijkteam, lijn zonder naam."
    view.scene_shown.select_all()
    assert view.accessibleDescription() == "Gekozen: 6 onderdelen."
    view.scene_shown.select([])
    assert view.accessibleDescription() == "Niets gekozen."
