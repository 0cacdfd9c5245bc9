"""What hands expect of keys during a press, sent to the real view: adding, copying, straight lines, nothing at all."""

import pytest
from canvas_kit import ALT, CONTROL, LEFT, NONE, PLAIN, SHIFT, click, drag, mouse, move, moved, press, release
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.layout.geometry import Point
from klantroutes.model.period import Period
from klantroutes.model.steps import Position
from klantroutes.ui.canvas.view import RouteView


def grip(view: RouteView, name: str) -> Point:
    """Return a place in a card, above its rows."""
    rect = view.scene_shown.drawing.shapes[name].rect
    return Point(rect.x + 12, rect.y + 8)


def around(view: RouteView, name: str) -> tuple[Point, Point]:
    """Return two corners around a step, each on the empty canvas."""
    rect = view.scene_shown.drawing.shapes[name].rect
    return Point(rect.x - 6, rect.bottom + 8), Point(rect.right + 6, rect.y + 2)


# -- on the empty canvas


def test_a_drag_with_shift_adds_to_the_selection(view: RouteView) -> None:
    view.scene_shown.select(["uit"])
    drag(view, *around(view, "arts"), keys=SHIFT)
    assert view.scene_shown.selected() == ["uit", "arts"]


def test_a_drag_with_control_on_the_empty_canvas_does_nothing(view: RouteView, document: OpenRoute) -> None:
    view.scene_shown.select(["uit"])
    drag(view, *around(view, "arts"), keys=CONTROL)
    assert view.scene_shown.selected() == ["uit"]
    assert document.undo_name is None


def test_esc_gives_back_what_was_selected_before_the_band(view: RouteView, qtbot: QtBot) -> None:
    view.scene_shown.select(["uit"])
    start, end = around(view, "arts")
    press(view, start)
    move(view, end)
    assert view.scene_shown.selected() == ["arts"]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    release(view, end)
    assert view.scene_shown.selected() == ["uit"]


def test_esc_puts_the_paper_back(view: RouteView, qtbot: QtBot) -> None:
    before = view.mapToScene(0, 0)
    press(view, Point(300, 300), Qt.MouseButton.MiddleButton)
    move(view, Point(360, 340), Qt.MouseButton.MiddleButton)
    assert view.mapToScene(0, 0) != before
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    release(view, Point(360, 340), Qt.MouseButton.MiddleButton)
    assert view.mapToScene(0, 0) == before


# -- on a step


@pytest.mark.parametrize("keys", [SHIFT, CONTROL])
def test_a_click_with_shift_or_control_adds_and_takes_away(view: RouteView, keys: Qt.KeyboardModifier) -> None:
    for name, chosen in (("wijk", ["wijk"]), ("arts", ["wijk", "arts"]), ("wijk", ["arts"])):
        click(view, grip(view, name), keys=keys)
        assert view.scene_shown.selected() == chosen


def test_alt_and_a_click_select_what_lies_below(view: RouteView, document: OpenRoute) -> None:
    document.perform(edits.move({"arts": Position(x=700, y=300), "uit": Position(x=700, y=300)}))
    seen = []
    for _ in range(3):
        click(view, Point(700, 300), keys=ALT)
        seen += view.scene_shown.selected()
    assert set(seen[:2]) == {"arts", "uit"}
    assert seen[2] == seen[0]


def test_alt_and_a_click_on_a_service_reach_its_card(view: RouteView) -> None:
    row, card = next(iter(view.scene_shown.drawing.inside.items()))
    rect = view.scene_shown.rect_of(row)
    assert rect is not None

    for name in (row, card):
        click(view, rect.centre, keys=ALT)
        assert view.scene_shown.selected() == [name]


@pytest.mark.parametrize("keys", [ALT, CONTROL])
def test_a_drag_with_alt_or_control_leaves_a_copy(
    view: RouteView, document: OpenRoute, keys: Qt.KeyboardModifier
) -> None:
    before, place = set(document.route.by_id), grip(view, "arts")
    drag(view, place, moved(place, 40, 120), keys=keys)
    (copy,) = set(document.route.by_id) - before
    assert document.route.by_id[copy].label == "Huisarts"
    assert view.scene_shown.selected() == [copy]
    document.undo()
    assert set(document.route.by_id) == before


def test_alt_after_the_press_makes_no_copy(view: RouteView, document: OpenRoute) -> None:
    before, place = len(document.route.steps), grip(view, "arts")
    press(view, place)
    move(view, moved(place, 30, 30))
    move(view, moved(place, 33, 37), keys=ALT)
    release(view, moved(place, 33, 37), keys=ALT)
    assert len(document.route.steps) == before
    assert document.undo_name == "stap verplaatst"


def test_shift_while_dragging_keeps_to_a_straight_line(view: RouteView) -> None:
    before = view.scene_shown.drawing.shapes["arts"].rect
    place = grip(view, "arts")
    press(view, place)
    for part in (1, 2):
        move(view, moved(place, 50 * part, 12 * part), keys=SHIFT)
    release(view, moved(place, 100, 24), keys=SHIFT)
    after = view.scene_shown.drawing.shapes["arts"].rect
    assert after.centre.y == pytest.approx(before.centre.y, abs=0.5)
    assert after.centre.x > before.centre.x + 80


def test_a_second_button_during_a_drag_means_nothing(view: RouteView, document: OpenRoute) -> None:
    place = grip(view, "arts")
    press(view, place)
    move(view, moved(place, 40, 60))
    click(view, moved(place, 40, 60), Qt.MouseButton.RightButton)
    release(view, moved(place, 40, 60))
    assert document.undo_name == "stap verplaatst"


def test_a_click_on_a_port_asks_what_follows(view: RouteView, qtbot: QtBot) -> None:
    rect = view.scene_shown.drawing.shapes["wijk"].rect
    mouse(view, QEvent.Type.MouseMove, rect.centre, NONE, NONE)
    with qtbot.waitSignal(view.scene_shown.append_wanted) as told:
        click(view, Point(rect.right + 11, rect.centre.y))
    assert told.args is not None
    assert told.args[0] == "wijk"


@pytest.mark.parametrize("tool", ["kiezen", "verbinden", "ruimte", "tijd"])
def test_what_goes_while_it_is_in_the_hand_ends_the_gesture(view: RouteView, document: OpenRoute, tool: str) -> None:
    view.use_tool(tool)
    place = grip(view, "arts")
    press(view, place)
    move(view, moved(place, 30, 30))
    document.perform(edits.remove(["arts"]))
    move(view, moved(place, 60, 40))
    release(view, moved(place, 60, 40))
    assert document.undo_name == "verwijderd"
    assert not view.busy


def test_esc_lets_go_of_a_lane(view: RouteView, document: OpenRoute, qtbot: QtBot) -> None:
    rows, bar = view.scene_shown.drawing.rows, view.headings.lanes
    for kind, y in ((QEvent.Type.MouseButtonPress, rows[2].top + 4), (QEvent.Type.MouseMove, rows[0].top + 4)):
        place = QPointF(40, view.mapFromScene(QPointF(0, y)).y())
        QApplication.sendEvent(bar, QMouseEvent(kind, place, QPointF(bar.mapToGlobal(place)), LEFT, LEFT, PLAIN))
    assert view.scene_shown.preview.cell is not None
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    QApplication.sendEvent(bar, QMouseEvent(QEvent.Type.MouseButtonRelease, place, place, LEFT, NONE, PLAIN))
    assert view.scene_shown.preview.cell is None
    assert document.undo_name is None


def test_pointing_at_a_step_tells_when_it_is_in_full(view: RouteView, document: OpenRoute) -> None:
    document.perform(edits.set_periods({"echo": Period(start=-238, end=-196)}))
    row = view.scene_shown.rect_of("echo")
    assert row is not None
    at = view.mapFromScene(QPointF(*row.centre))
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at)))
    assert QToolTip.text() == "<p>Echo<br>Dienst, week 6 – 12 van de zwangerschap</p>"
    QToolTip.hideText()


# -- keys


def test_at_a_branch_alt_and_an_arrow_ask_which_way(view: RouteView, document: OpenRoute, qtbot: QtBot) -> None:
    scene = view.scene_shown
    document.perform(edits.connect("wijk", "arts"))
    here = scene.drawing.shapes["wijk"].rect.centre
    (over,) = (link.target for link in document.route.links if link.source == "wijk" and link.target != "uit")
    places = {"uit": Position(x=here.x + 300, y=here.y + 40), over: Position(x=here.x + 300, y=here.y - 40)}
    document.perform(edits.move(places))
    scene.select(["wijk"])
    with qtbot.waitSignal(scene.wishes.branch) as told:
        qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
    assert told.args is not None
    assert set(told.args[0]) == {"uit", over}


# -- the window


def test_what_is_selected_stays_in_view_when_the_window_grows_smaller(view: RouteView) -> None:
    view.scene_shown.select(["uit"])
    view.scene_shown.reveal(["uit"])
    view.resize(420, 300)
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    assert seen.contains(QPointF(*view.scene_shown.drawing.shapes["uit"].rect.centre))


def test_what_was_out_of_view_leaves_the_picture_where_it_is(view: RouteView) -> None:
    view.scene_shown.select(["uit"])
    view.zoom_to(3.0)
    view.navigation.scroll(3000, 0)
    view.resize(900, 700)
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    assert not seen.contains(QPointF(*view.scene_shown.drawing.shapes["uit"].rect.centre))
