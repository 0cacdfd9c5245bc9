"""Each tool as a machine on places in the drawing, without a window."""

import pytest
from canvas_kit import hand, moved
from pytestqt.qtbot import QtBot

from klantroutes.document.open_route import OpenRoute
from klantroutes.layout.geometry import Point
from klantroutes.ui.canvas.grid import cell_at
from klantroutes.ui.canvas.preview import NOTHING
from klantroutes.ui.canvas.scene import RouteScene
from klantroutes.ui.canvas.tools import TOOLS
from klantroutes.ui.canvas.tools.connect import ConnectTool
from klantroutes.ui.canvas.tools.pan import PanTool
from klantroutes.ui.canvas.tools.select import SelectTool
from klantroutes.ui.canvas.tools.tool import Gesture, Tool


def nowhere(_dx: float, _dy: float) -> None:
    """Scroll nothing: there is no view."""


@pytest.fixture
def select(scene: RouteScene) -> SelectTool:
    return SelectTool(scene, nowhere)


@pytest.fixture
def connect(scene: RouteScene) -> ConnectTool:
    return ConnectTool(scene, nowhere)


def middle(scene: RouteScene, name: str) -> Point:
    rect = scene.rect_of(name)
    assert rect is not None
    return rect.centre


def on_card(scene: RouteScene, name: str) -> Point:
    """Return a place on a card that is not on one of its rows."""
    rect = scene.drawing.shapes[name].rect
    return Point(rect.x + 12, rect.y + 8)


def pull(tool: Tool, start: Point, end: Point, **keys: bool) -> Gesture:
    """Press at the start and move to the end; the caller releases or cancels."""
    gesture = tool.press(hand(*start, **keys))
    assert gesture is not None
    for part in (0.5, 1.0):
        gesture.move(hand(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part, **keys))
    return gesture


def test_tools_have_different_names() -> None:
    assert len({tool.name for tool in TOOLS}) == len(TOOLS)


def test_a_click_selects_and_a_click_beside_clears(scene: RouteScene, select: SelectTool) -> None:
    place = hand(*on_card(scene, "wijk"))
    gesture = select.press(place)
    assert gesture is not None
    gesture.release(place)
    assert scene.selected() == ["wijk"]
    beside = hand(-500, -500)
    gesture = select.press(beside)
    assert gesture is not None
    gesture.release(beside)
    assert scene.selected() == []


def test_a_click_on_a_row_selects_the_service(scene: RouteScene, select: SelectTool) -> None:
    place = hand(*middle(scene, "echo"))
    gesture = select.press(place)
    assert gesture is not None
    gesture.release(place)
    assert scene.selected() == ["echo"]


def test_shift_click_adds_and_takes_away(scene: RouteScene, select: SelectTool) -> None:
    scene.select(["wijk"])
    for expected in (["wijk", "verl"], ["wijk"]):
        place = hand(*on_card(scene, "verl"), shift=True)
        gesture = select.press(place)
        assert gesture is not None
        gesture.release(place)
        assert scene.selected() == expected


def test_a_click_on_a_line_selects_it(scene: RouteScene, select: SelectTool) -> None:
    end = scene.drawing.wires["in-verl"].points[-1]
    select.press(hand(end.x - 15, end.y + 3))
    assert scene.selected() == ["in-verl"]


def test_a_drag_is_one_edit_and_one_undo(scene: RouteScene, select: SelectTool, document: OpenRoute) -> None:
    before = document.route
    start = on_card(scene, "arts")
    end = moved(start, 60, 20)
    pull(select, start, end).release(hand(*end))
    assert document.route.by_id["arts"].position is not None
    assert (document.route.by_id["arts"].phase, document.route.by_id["arts"].lane) == ("na", "medisch")
    document.undo()
    assert document.route == before


def test_while_dragging_the_route_stays_and_the_item_follows(scene: RouteScene, select: SelectTool) -> None:
    before, start = scene.route, on_card(scene, "arts")
    was = scene.projection.shapes["arts"].pos()
    pull(select, start, moved(start, 60, 20))
    assert scene.route is before
    assert scene.projection.shapes["arts"].pos() != was


def test_wires_follow_while_dragging(scene: RouteScene, select: SelectTool) -> None:
    start = on_card(scene, "wijk")
    before = scene.projection.wires["wijk-uit"].wire
    pull(select, start, moved(start, 40, 30))
    assert scene.projection.wires["wijk-uit"].wire != before


def test_esc_puts_everything_back(scene: RouteScene, select: SelectTool, document: OpenRoute) -> None:
    before, start = document.route, on_card(scene, "wijk")
    places = {name: item.pos() for name, item in scene.projection.shapes.items()}
    pull(select, start, moved(start, 200, 150)).cancel()
    assert {name: item.pos() for name, item in scene.projection.shapes.items()} == places
    assert {name: item.wire for name, item in scene.projection.wires.items()} == scene.drawing.wires
    assert document.route is before
    assert document.undo_name is None
    assert scene.preview == NOTHING


def test_a_drag_into_another_cell_changes_phase_and_lane(
    scene: RouteScene, select: SelectTool, document: OpenRoute
) -> None:
    start, target = on_card(scene, "arts"), middle(scene, "wijk")
    gesture = pull(select, start, target)
    cell = cell_at(scene.drawing, target)
    assert cell is not None
    assert scene.preview.cell == cell.rect
    gesture.release(hand(*target))
    assert (document.route.by_id["arts"].phase, document.route.by_id["arts"].lane) == ("tijdens", "sociaal")


def test_services_in_a_card_go_to_the_other_cell_with_it(
    scene: RouteScene, select: SelectTool, document: OpenRoute
) -> None:
    start, target = on_card(scene, "verl"), middle(scene, "wijk")
    pull(select, start, target).release(hand(*target))
    assert document.route.by_id["echo"].lane == "sociaal"
    assert scene.drawing.inside["echo"] == "verl"


def test_a_selected_row_can_be_pulled_out_of_its_card(
    scene: RouteScene, select: SelectTool, document: OpenRoute
) -> None:
    scene.select(["echo"])
    start = middle(scene, "echo")
    end = moved(start, 0, 160)
    pull(select, start, end).release(hand(*end))
    assert "echo" in scene.drawing.shapes
    assert document.route.by_id["verl"].position is None


def test_moving_one_of_many_moves_all(scene: RouteScene, select: SelectTool) -> None:
    scene.select(["wijk", "arts"])
    before = {name: middle(scene, name) for name in ("wijk", "arts")}
    start = on_card(scene, "wijk")
    end = moved(start, 50, 30)
    pull(select, start, end, alt=False).release(hand(*end))
    steps = {name: (middle(scene, name).x - at.x, middle(scene, name).y - at.y) for name, at in before.items()}
    assert steps["wijk"] == pytest.approx(steps["arts"], abs=1)
    assert steps["wijk"] != (0, 0)


def test_shift_keeps_to_one_axis(scene: RouteScene, select: SelectTool) -> None:
    start, before = on_card(scene, "arts"), middle(scene, "arts")
    gesture = select.press(hand(*start))
    assert gesture is not None
    end = hand(start.x + 80, start.y + 25, shift=True)
    gesture.move(end)
    gesture.release(end)
    assert middle(scene, "arts").y == pytest.approx(before.y, abs=1)
    assert middle(scene, "arts").x > before.x + 50


def test_alt_drag_leaves_a_copy(scene: RouteScene, select: SelectTool, document: OpenRoute) -> None:
    start = on_card(scene, "arts")
    end = moved(start, 30, 120)
    pull(select, start, end, alt=True).release(hand(*end, alt=True))
    assert [step.label for step in document.route.steps].count("Huisarts") == 2
    assert document.route.by_id["arts"].position is None
    assert scene.selected() == [document.route.steps[-1].id]


def test_a_band_selects_what_it_touches_and_shift_keeps_the_rest(scene: RouteScene, select: SelectTool) -> None:
    scene.select(["uit"])
    rect = scene.drawing.shapes["wijk"].rect
    corners = (Point(rect.x - 3, rect.bottom + 3), Point(rect.x + 5, rect.bottom - 5))
    end = hand(*corners[1], shift=True)
    gesture = pull(select, *corners, shift=True)
    assert scene.preview.band is not None
    gesture.release(end)
    assert scene.selected() == ["uit", "wijk"]
    assert scene.preview == NOTHING


def test_connecting_two_professionals_puts_a_handover_between(
    scene: RouteScene, connect: ConnectTool, document: OpenRoute
) -> None:
    before = document.route
    start, end = on_card(scene, "wijk"), on_card(scene, "arts")
    pull(connect, start, end).release(hand(*end))
    added = [step for step in document.route.steps if step.id not in before.by_id]
    assert [step.kind for step in added] == ["handover"]
    assert len(document.route.links) == len(before.links) + 2
    document.undo()
    assert document.route == before


def test_allowed_targets_glow_and_a_wrong_one_is_red(scene: RouteScene, connect: ConnectTool) -> None:
    start = on_card(scene, "wijk")
    pull(connect, start, middle(scene, "in"))
    assert scene.preview.refused
    assert scene.drawing.shapes["arts"].rect in scene.preview.glow
    assert scene.drawing.shapes["in"].rect not in scene.preview.glow


def test_a_wrong_target_is_refused_in_one_sentence(scene: RouteScene, connect: ConnectTool, qtbot: QtBot) -> None:
    start, end = on_card(scene, "wijk"), middle(scene, "in")
    gesture = pull(connect, start, end)
    with qtbot.waitSignal(scene.refused) as told:
        gesture.release(hand(*end))
    assert told.args == ["Een ingang is een begin: er kan geen lijn naartoe."]


def test_a_line_that_ends_nowhere_asks_what_follows(scene: RouteScene, connect: ConnectTool, qtbot: QtBot) -> None:
    start = on_card(scene, "wijk")
    end = moved(start, 20, 400)
    gesture = pull(connect, start, end)
    with qtbot.waitSignal(scene.append_wanted) as told:
        gesture.release(hand(*end))
    assert told.args is not None
    assert told.args[0] == "wijk"
    assert told.args[1].toTuple() == end


def test_two_clicks_also_connect(scene: RouteScene, connect: ConnectTool, document: OpenRoute) -> None:
    first, second = hand(*on_card(scene, "wijk")), hand(*on_card(scene, "arts"))
    gesture = connect.press(first)
    assert gesture is not None
    gesture.release(first)
    connect.hover(second)
    assert scene.preview.line is not None
    assert connect.press(second) is None
    assert document.undo_name is not None


def test_control_draws_who_delivers_and_alt_feedback(
    scene: RouteScene, connect: ConnectTool, document: OpenRoute
) -> None:
    start, end = on_card(scene, "wijk"), on_card(scene, "verl")
    pull(connect, start, end, alt=True).release(hand(*end, alt=True))
    assert document.route.links[-1].kind == "feedback"


def test_a_press_on_a_port_connects(scene: RouteScene, select: SelectTool, document: OpenRoute) -> None:
    rect = scene.drawing.shapes["wijk"].rect
    select.hover(hand(*on_card(scene, "wijk")))
    assert scene.projection.shapes["wijk"].hovered
    end = on_card(scene, "arts")
    pull(select, Point(rect.right + 11, rect.centre.y), end).release(hand(*end))
    assert document.undo_name == "lijn getekend"


def test_the_hand_shoves_and_cancel_shoves_back() -> None:
    shoved: list[tuple[float, float]] = []
    tool = PanTool(None, lambda dx, dy: shoved.append((dx, dy)))  # type: ignore[arg-type]  # needs no scene
    gesture = tool.press(hand(0, 0))
    gesture.move(hand(10, 5))
    gesture.cancel()
    assert shoved == [(10, 5), (-10, -5)]


@pytest.mark.parametrize("name", ["over", "in", "uit", "verl", "arts"])
def test_every_kind_of_step_can_be_dragged(
    scene: RouteScene, select: SelectTool, document: OpenRoute, name: str
) -> None:
    rect = scene.drawing.shapes[name].rect
    start = Point(rect.x + 10, rect.y + 10)
    end = moved(start, 40, 50)
    pull(select, start, end).release(hand(*end))
    assert document.route.by_id[name].position is not None
    assert {item.wire.id: item.wire for item in scene.projection.wires.values()} == scene.drawing.wires


def test_everything_can_be_dragged_at_once_and_put_back(scene: RouteScene, select: SelectTool) -> None:
    scene.select_all()
    start = on_card(scene, "arts")
    pull(select, start, moved(start, 70, 30)).cancel()
    assert {name: item.shape_shown for name, item in scene.projection.shapes.items()} == scene.drawing.shapes


def test_a_handover_rides_along_while_its_giver_is_dragged(scene: RouteScene, select: SelectTool) -> None:
    before = scene.projection.shapes["over"].pos()
    start = on_card(scene, "wijk")
    gesture = pull(select, start, moved(start, 120, 90))
    assert scene.projection.shapes["over"].pos() != before
    gesture.cancel()
    assert scene.projection.shapes["over"].pos() == before
