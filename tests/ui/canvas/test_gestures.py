"""Gestures and keys that hands know from other programs, sent to the real view."""

import pytest
from canvas_kit import ALT, CONTROL, LEFT, NONE, PLAIN, SHIFT, drag, free_step, move, moved, press, release
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QPointingDevice, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.layout.geometry import Point
from klantroutes.ui.canvas.far_names import names
from klantroutes.ui.canvas.grid import grid_rect
from klantroutes.ui.canvas.hiding import Hidden
from klantroutes.ui.canvas.label_editor import LabelEditor
from klantroutes.ui.canvas.marks import Mark
from klantroutes.ui.canvas.navigation import LARGEST_WHOLE
from klantroutes.ui.canvas.view import RouteView


def middle(view: RouteView, name: str) -> Point:
    """Return the middle of a card, above its rows."""
    rect = view.scene_shown.drawing.shapes[name].rect
    return Point(rect.x + 12, rect.y + 8)


# -- onto a line


def test_a_loose_step_dropped_on_a_line_comes_in_the_route(view: RouteView, document: OpenRoute) -> None:
    document.perform(edits.add_step(free_step()))
    before, start = document.route, middle(view, "los")
    wire = view.scene_shown.drawing.wires["in-verl"]
    end = Point((wire.points[0].x + wire.points[1].x) / 2, (wire.points[0].y + wire.points[1].y) / 2)
    press(view, start)
    move(view, moved(start, 20, 20))
    move(view, end)
    assert view.scene_shown.preview.path == wire.points
    release(view, end)
    flows = {(link.source, link.target) for link in document.route.links}
    assert ("in", "los") in flows
    document.undo()
    assert document.route == before


def test_a_step_on_a_line_is_only_moved(view: RouteView, document: OpenRoute) -> None:
    wire = view.scene_shown.drawing.wires["in-verl"]
    end = Point((wire.points[0].x + wire.points[1].x) / 2, (wire.points[0].y + wire.points[1].y) / 2)
    drag(view, middle(view, "wijk"), end)
    assert document.undo_name == "stap verplaatst"


# -- room


def test_s_and_a_drag_push_what_is_behind_aside(view: RouteView, document: OpenRoute, qtbot: QtBot) -> None:
    drawing = view.scene_shown.drawing
    before = {name: drawing.shapes[name].rect for name in ("in", "verl", "wijk")}
    qtbot.keyClick(view, Qt.Key.Key_S)
    assert view.tool == "ruimte"
    start = Point((before["in"].right + before["verl"].x) / 2, before["verl"].centre.y)
    drag(view, start, moved(start, 100, 4))
    after = view.scene_shown.drawing.shapes
    assert after["verl"].rect.x == pytest.approx(before["verl"].x + 100, abs=1)
    assert after["in"].rect.x == pytest.approx(before["in"].x, abs=1)
    assert after["wijk"].rect.x == pytest.approx(before["wijk"].x, abs=1)
    assert document.undo_name == "ruimte gemaakt"


def test_esc_takes_the_room_back(view: RouteView, document: OpenRoute, qtbot: QtBot) -> None:
    view.use_tool("ruimte")
    start = moved(middle(view, "verl"), -30, 20)
    press(view, start)
    move(view, moved(start, 90, 0))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    release(view, moved(start, 90, 0))
    assert document.undo_name is None


# -- keys


@pytest.mark.parametrize(
    ("key", "way"),
    [(Qt.Key.Key_Right, (1, 0)), (Qt.Key.Key_Left, (-1, 0)), (Qt.Key.Key_Up, (0, -1)), (Qt.Key.Key_Down, (0, 1))],
)
def test_control_and_an_arrow_ask_for_a_step_on_that_side(
    view: RouteView, qtbot: QtBot, key: Qt.Key, way: tuple[int, int]
) -> None:
    view.scene_shown.select(["verl"])
    with qtbot.waitSignal(view.scene_shown.wishes.towards) as told:
        qtbot.keyClick(view, key, CONTROL)
    assert told.args == ["verl", *way]


def test_control_enter_asks_for_a_step_beside(view: RouteView, qtbot: QtBot) -> None:
    view.scene_shown.select(["wijk"])
    with qtbot.waitSignal(view.scene_shown.wishes.beside) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return, CONTROL)
    assert told.args == ["wijk"]


def test_shift_tab_goes_to_the_step_before(view: RouteView, qtbot: QtBot) -> None:
    view.scene_shown.select(["wijk"])
    for expected in ("over", "verl", "in"):
        qtbot.keyClick(view, Qt.Key.Key_Backtab, SHIFT)
        assert view.scene_shown.selected() == [expected]


def test_typing_begins_the_name(view: RouteView, document: OpenRoute, qtbot: QtBot) -> None:
    view.scene_shown.select(["wijk"])
    qtbot.keyClicks(view, "B")
    editor = view.viewport().findChild(LabelEditor)
    assert isinstance(editor, LabelEditor)
    qtbot.keyClicks(editor, "uurt")
    editor.finish()
    assert document.route.by_id["wijk"].label == "Buurt"


def test_letters_can_be_switched_off_and_are_then_a_name(view: RouteView, qtbot: QtBot) -> None:
    view.letters = False
    view.scene_shown.select(["wijk"])
    qtbot.keyClicks(view, "c")
    assert view.tool == "kiezen"
    editor = view.viewport().findChild(LabelEditor)
    assert isinstance(editor, LabelEditor)
    assert editor.toPlainText() == "c"


def test_a_key_that_was_given_away_does_nothing(view: RouteView, qtbot: QtBot) -> None:
    view.muted = frozenset({"C"})
    qtbot.keyClick(view, Qt.Key.Key_C)
    assert view.tool == "kiezen"


def test_shift_one_shows_the_whole_route(view: RouteView, qtbot: QtBot) -> None:
    view.zoom_to(3.0)
    qtbot.keyClick(view, Qt.Key.Key_Exclam, SHIFT)
    whole = view.scale_shown
    assert whole <= LARGEST_WHOLE
    view.scene_shown.select(["wijk"])
    qtbot.keyClick(view, Qt.Key.Key_At, SHIFT)
    assert view.scale_shown > whole


@pytest.mark.parametrize(("key", "side"), [(Qt.Key.Key_Left, "x"), (Qt.Key.Key_Down, "bottom")])
def test_control_shift_and_an_arrow_line_up(view: RouteView, qtbot: QtBot, key: Qt.Key, side: str) -> None:
    scene = view.scene_shown
    scene.select(["verl", "wijk"])
    sides = [getattr(scene.drawing.shapes[name].rect, side) for name in ("verl", "wijk")]
    qtbot.keyClick(view, key, CONTROL | SHIFT)
    wanted = min(sides) if side == "x" else max(sides)
    assert [getattr(scene.drawing.shapes[name].rect, side) for name in ("verl", "wijk")] == pytest.approx(
        [wanted, wanted], abs=1
    )


# -- bars beside the canvas


def on_lanes(view: RouteView, kind: QEvent.Type, y: float, button: Qt.MouseButton = LEFT) -> None:
    """Send an event of the mouse to the bar of lanes, at a height of the drawing."""
    bar = view.headings.lanes
    place = QPointF(40, view.mapFromScene(QPointF(0, y)).y())
    held = NONE if kind == QEvent.Type.MouseButtonRelease else button
    event = QMouseEvent(kind, place, QPointF(bar.mapToGlobal(place)), button, held, PLAIN)
    QApplication.sendEvent(bar, event)


def lane_middle(view: RouteView, lane: str) -> float:
    row = next(row for row in view.scene_shown.drawing.rows if row.lane == lane)
    return (row.top + row.bottom) / 2


def test_a_double_click_on_a_lane_renames_it(view: RouteView, document: OpenRoute, qtbot: QtBot) -> None:
    on_lanes(view, QEvent.Type.MouseButtonDblClick, lane_middle(view, "sociaal"))
    editor = view.headings.lanes.findChild(LabelEditor)
    assert isinstance(editor, LabelEditor)
    qtbot.keyClicks(editor, "Wijk")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert [lane.label for lane in document.route.rows if lane.id == "sociaal"] == ["Wijk"]


def test_a_lane_is_dragged_with_all_that_is_in_it(view: RouteView, document: OpenRoute) -> None:
    on_lanes(view, QEvent.Type.MouseButtonPress, lane_middle(view, "sociaal"))
    top = view.scene_shown.drawing.rows[0].top
    for y in (lane_middle(view, "publiek"), top + 5):
        on_lanes(view, QEvent.Type.MouseMove, y)
    on_lanes(view, QEvent.Type.MouseButtonRelease, top + 5)
    assert document.route.rows[0].id == "sociaal"
    rows = {row.lane: row for row in view.scene_shown.drawing.rows}
    wijk = view.scene_shown.drawing.shapes["wijk"].rect
    assert rows["sociaal"].top <= wijk.centre.y <= rows["sociaal"].bottom
    document.undo()
    assert document.route.rows[0].id == "medisch"


def test_a_right_click_on_a_lane_asks_for_its_menu(view: RouteView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.scene_shown.wishes.lane_menu) as told:
        on_lanes(view, QEvent.Type.MouseButtonRelease, lane_middle(view, "gemeente"), Qt.MouseButton.RightButton)
    assert told.args is not None
    assert told.args[0] == "gemeente"


def test_a_folded_lane_and_phase_do_not_show_and_the_route_stays(view: RouteView, document: OpenRoute) -> None:
    before = document.route
    view.scene_shown.hide(Hidden(frozenset({"sociaal"}), frozenset({"na"})))
    assert set(view.scene_shown.drawing.shapes) == {"in", "verl"}
    assert document.route is before
    corner = view.headings.corner
    click_at = QPointF(5, 5)
    QApplication.sendEvent(corner, QMouseEvent(QEvent.Type.MouseButtonPress, click_at, click_at, LEFT, LEFT, PLAIN))
    assert "wijk" in view.scene_shown.drawing.shapes


# -- fingers


DEVICE = QPointingDevice(
    "scherm", 7, QPointingDevice.DeviceType.TouchScreen, QPointingDevice.PointerType.Finger,
    QPointingDevice.Capability.Position, 5, 0,
)  # fmt: skip


def touch(view: RouteView, kind: QEvent.Type, *places: QPointF) -> None:
    """Send an event with these fingers down, in places of the viewport."""
    state = {
        QEvent.Type.TouchBegin: QEventPoint.State.Pressed, QEvent.Type.TouchEnd: QEventPoint.State.Released,
    }.get(kind, QEventPoint.State.Updated)  # fmt: skip
    whole = [view.viewport().mapToGlobal(place) for place in places]
    points = [QEventPoint(number, state, place, place) for number, place in enumerate(whole)]
    QApplication.sendEvent(view.viewport(), QTouchEvent(kind, DEVICE, PLAIN, points))


def test_two_fingers_shove_and_zoom(view: RouteView) -> None:
    scale, seen = view.scale_shown, view.mapToScene(400, 300)
    touch(view, QEvent.Type.TouchBegin, QPointF(300, 300))
    touch(view, QEvent.Type.TouchUpdate, QPointF(300, 300), QPointF(500, 300))
    touch(view, QEvent.Type.TouchUpdate, QPointF(250, 320), QPointF(550, 320))
    assert view.scale_shown == pytest.approx(scale * 1.5, rel=0.01)
    assert view.mapFromScene(seen).y() == pytest.approx(320, abs=3)


def test_one_finger_drags_a_step(view: RouteView, document: OpenRoute) -> None:
    start = QPointF(view.mapFromScene(QPointF(*middle(view, "arts"))))
    touch(view, QEvent.Type.TouchBegin, start)
    for part in (1, 2, 3):
        touch(view, QEvent.Type.TouchUpdate, start + QPointF(20 * part, 0))
    touch(view, QEvent.Type.TouchEnd, start + QPointF(60, 0))
    assert document.undo_name == "stap verplaatst"


# -- looking


def test_the_minimap_shows_and_looks_elsewhere(view: RouteView) -> None:
    view.minimap.setVisible(True)
    assert not view.minimap.grab().toImage().isNull()
    view.zoom_to(2.0)
    view.centerOn(0, 0)
    before = view.mapToScene(0, 0)
    place = QPointF(view.minimap.width() - 8, view.minimap.height() / 2)
    QApplication.sendEvent(view.minimap, QMouseEvent(QEvent.Type.MouseButtonPress, place, place, LEFT, LEFT, PLAIN))
    assert view.mapToScene(0, 0).x() > before.x() + 100


def test_dots_show_where_steps_are_drawn_to(view: RouteView) -> None:
    before = view.viewport().grab().toImage()
    view.show_grid(True)
    assert view.viewport().grab().toImage() != before


def test_names_can_be_read_from_far(view: RouteView) -> None:
    view.zoom_to(0.3)
    found = names(view.scene_shown, 0.3)
    assert "Verloskundige" in [one.words for one in found]
    assert not any(one.rect.overlaps(other.rect) for one in found for other in found if one is not other)


@pytest.mark.parametrize("scale", [0.2, 0.3, 0.5])
def test_names_from_far_stay_on_the_board(view: RouteView, scale: float) -> None:
    board, found = grid_rect(view.scene_shown.drawing), names(view.scene_shown, scale)
    assert found
    assert all(board.x <= one.rect.x and one.rect.right <= board.right + 0.01 for one in found)


def test_a_wheel_turn_is_told_so_that_one_may_ask(view: RouteView, qtbot: QtBot) -> None:
    place = QPointF(300, 200)
    event = QWheelEvent(
        place, view.viewport().mapToGlobal(place), QPoint(), QPoint(0, 120), NONE, PLAIN, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    with qtbot.waitSignal(view.scene_shown.wishes.wheel_turned):
        QApplication.sendEvent(view.viewport(), event)


def test_alt_while_dragging_leaves_the_grid(view: RouteView, document: OpenRoute) -> None:
    start = middle(view, "arts")
    press(view, start)
    move(view, moved(start, 40, 13), keys=ALT)
    release(view, moved(start, 43, 17), keys=ALT)
    before = view.scene_shown.drawing
    assert before.shapes["arts"].rect.x - (start.x - 12) == pytest.approx(43, abs=1)
    assert document.undo_name == "stap verplaatst"


def test_a_mark_stays_on_a_name_from_far(view: RouteView, document: OpenRoute) -> None:
    view.zoom_to(0.3)
    name = next(one for one in names(view.scene_shown, 0.3) if one.step in document.route.by_id)
    before = view.grab().toImage()
    corner = view.mapFromScene(QPointF(name.rect.x, name.rect.y)) + view.viewport().pos()
    view.scene_shown.marks[name.step] = Mark("fout", False)

    view.viewport().update()

    assert view.grab().toImage().pixelColor(corner) != before.pixelColor(corner)
