"""Dragging along time: with the tool on the step, with the handle on the ruler, and all in order at once."""

import pytest
from canvas_kit import LEFT, NONE, drag, moved, press
from canvas_kit import move as move_hand
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.drawing.time_axis import axis_of
from klantroutes.layout.geometry import Point
from klantroutes.model.period import Period
from klantroutes.storage.generate import generate
from klantroutes.ui.canvas.on_time import on_time
from klantroutes.ui.canvas.ruler_handle import handle_of
from klantroutes.ui.canvas.scene import RouteScene
from klantroutes.ui.canvas.view import RouteView

WEEK_12 = Period(start=-196, end=-182)


@pytest.fixture
def timed(scene: RouteScene) -> RouteScene:
    scene.perform(edits.set_periods({"verl": WEEK_12, "wijk": Period(start=-140, end=-70)}))
    return scene


def grip(scene: RouteScene, name: str) -> Point:
    rect = scene.rect_of(name)
    assert rect is not None
    return Point(rect.centre.x, rect.y + 10)


def on_ruler(view: RouteView, kind: QEvent.Type, x: float, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
    """Send the mouse to the bar of phases, at this place of the drawing."""
    bar = view.headings.phases
    place = QPointF(view.mapFromScene(QPointF(x, 0)).x(), bar.height() - 6)
    QApplication.sendEvent(bar, QMouseEvent(kind, place, bar.mapToGlobal(place), button, held, Qt.KeyboardModifier(0)))


def period(scene: RouteScene, name: str) -> Period:
    found = scene.route.by_id[name].period
    assert found is not None
    return found


def test_the_tool_changes_the_period_in_whole_weeks(view: RouteView, timed: RouteScene, document: OpenRoute) -> None:
    before, place = generate(document.route), grip(timed, "verl")
    view.use_tool("tijd")
    drag(view, place, moved(place, 35, 60))
    after = period(timed, "verl")
    assert after.start is not None
    assert after.end is not None
    assert after.start > -196
    assert (after.start % 7, after.end - after.start) == (0, 14)
    assert grip(timed, "verl").x > place.x
    assert grip(timed, "verl").y == pytest.approx(place.y, abs=1)
    assert document.undo_name == "periode veranderd"
    document.undo()
    assert generate(document.route) == before


def test_the_ruler_says_the_weeks_while_dragging(view: RouteView, timed: RouteScene, qtbot: QtBot) -> None:
    before, place = generate(timed.route), grip(timed, "verl")
    axis = axis_of(timed.drawing, timed.route, "tijdens", ["verl"])
    assert axis is not None
    away = axis.x_of(-168) - axis.x_of(-196)
    view.use_tool("tijd")
    press(view, place)
    move_hand(view, moved(place, away / 2, 0))
    move_hand(view, moved(place, away, 0))
    assert timed.preview.flag is not None
    assert timed.preview.flag[1] == "week 16 – 18"
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert timed.preview.flag is None
    assert generate(timed.route) == before


def test_all_selected_steps_go_as_many_weeks(view: RouteView, timed: RouteScene) -> None:
    timed.select(["verl", "wijk"])
    view.use_tool("tijd")
    drag(view, grip(timed, "verl"), moved(grip(timed, "verl"), 30, 0))
    shift = (period(timed, "verl").start or 0) + 196
    assert shift > 0
    assert period(timed, "wijk") == Period(start=-140 + shift, end=-70 + shift)


def test_the_handle_on_the_ruler_is_dragged(view: RouteView, timed: RouteScene) -> None:
    timed.select(["verl"])
    handle = handle_of(timed)
    assert handle is not None
    for kind, by, button, held in (
        (QEvent.Type.MouseButtonPress, 0, LEFT, LEFT),
        (QEvent.Type.MouseMove, 20, NONE, LEFT),
        (QEvent.Type.MouseMove, 40, NONE, LEFT),
        (QEvent.Type.MouseButtonRelease, 40, LEFT, NONE),
    ):
        on_ruler(view, kind, handle.left + by, button, held)
    assert (period(timed, "verl").start or 0) > -196


def test_a_step_without_period_gets_only_a_beginning(view: RouteView, scene: RouteScene) -> None:
    view.use_tool("tijd")
    drag(view, grip(scene, "verl"), moved(grip(scene, "verl"), 30, 0))
    assert period(scene, "verl").start is not None
    assert period(scene, "verl").end is None


def test_a_locked_step_keeps_its_time(view: RouteView, timed: RouteScene, qtbot: QtBot) -> None:
    timed.perform(edits.lock(["verl"], {}))
    view.use_tool("tijd")
    with qtbot.waitSignal(timed.refused):
        drag(view, grip(timed, "verl"), moved(grip(timed, "verl"), 30, 0))
    assert period(timed, "verl") == WEEK_12


def test_steps_line_up_in_order_of_time(timed: RouteScene, document: OpenRoute) -> None:
    timed.perform(edits.set_periods({"verl": Period(start=-70), "wijk": Period(start=-140)}))
    before = generate(document.route)
    positions = on_time(timed.drawing, timed.route, timed.drawing.shapes, [])
    assert timed.perform(edits.set_on_time(positions))
    rects = [shape.rect for shape in timed.drawing.shapes.values()]
    assert timed.drawing.shapes["wijk"].rect.x < timed.drawing.shapes["verl"].rect.x
    assert not any(a.overlaps(b) for i, a in enumerate(rects) for b in rects[:i])
    document.undo()
    assert generate(document.route) == before


def test_escape_lets_go_of_the_handle(view: RouteView, timed: RouteScene, qtbot: QtBot) -> None:
    timed.select(["verl"])
    before, handle = generate(timed.route), handle_of(timed)
    assert handle is not None
    on_ruler(view, QEvent.Type.MouseButtonPress, handle.left, LEFT, LEFT)
    on_ruler(view, QEvent.Type.MouseMove, handle.left + 40, NONE, LEFT)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    on_ruler(view, QEvent.Type.MouseButtonRelease, handle.left + 40, LEFT, NONE)
    assert generate(timed.route) == before


def test_a_service_in_a_card_changes_its_time_and_stays_in_the_card(view: RouteView, timed: RouteScene) -> None:
    timed.perform(edits.set_periods({"echo": WEEK_12}))
    rect = timed.rect_of("echo")
    assert rect is not None
    view.use_tool("tijd")
    drag(view, rect.centre, moved(rect.centre, 40, 0))
    assert (period(timed, "echo").start or 0) > -196
    assert period(timed, "verl") == WEEK_12
    assert timed.route.by_id["echo"].position is None


def test_a_week_lies_within_its_phase(view: RouteView, timed: RouteScene) -> None:
    view.use_tool("tijd")
    drag(view, grip(timed, "verl"), moved(grip(timed, "verl"), 900, 0))
    assert period(timed, "verl").start == -7
    assert timed.route.by_id["verl"].phase == "tijdens"
