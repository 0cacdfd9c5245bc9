"""Places of boxes: no overlaps, each in its own cell, time to the right, and what stands stays."""

from collections.abc import Iterable
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from random import Random

import pytest
from random_edits import random_edit
from random_routes import random_route

from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.style import DEFAULT
from klantroutes.drawing.text import width
from klantroutes.layout.arrange import arrange
from klantroutes.layout.boxes import Box, Problem, Tie
from klantroutes.layout.channels import channels
from klantroutes.layout.geometry import Point, Rect
from klantroutes.layout.spacing import Arrangement, Spacing
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import PHASES
from klantroutes.storage.files import read
from klantroutes.storage.generate import content
from klantroutes.storage.parse import from_content

_SIZES = [(1, 0), (2, 0), (10, 0), (10, 1), (60, 0), (60, 1), (300, 0)]


@pytest.fixture(scope="module", params=_SIZES, ids=lambda size: f"{size[0]} steps, seed {size[1]}")
def picture(request: pytest.FixtureRequest) -> tuple[Route, Drawing]:
    """A random route and its picture."""
    route = random_route(*request.param)
    return route, draw(route)


def test_boxes_do_not_overlap(picture) -> None:
    placed = [shape.rect for name, shape in picture[1].shapes.items() if name in picture[1].cells]
    assert not [pair for pair in combinations(placed, 2) if pair[0].overlaps(pair[1])]


def test_boxes_of_files_do_not_overlap(route_file) -> None:
    drawing = _drawn(route_file)
    placed = [drawing.shapes[name].rect for name in drawing.cells]
    assert not [pair for pair in combinations(placed, 2) if pair[0].overlaps(pair[1])]


def test_boxes_lie_in_their_phase_and_lane(picture) -> None:
    route, drawing = picture
    assert _outside(route, drawing) == []


def test_boxes_of_files_lie_in_their_phase_and_lane(route_file) -> None:
    route = read(route_file)
    assert _outside(route, _drawn(route_file)) == []


def test_earlier_steps_do_not_stand_to_the_right_of_later_ones(picture) -> None:
    route, drawing = picture
    assert _late(route, drawing) == []


def test_earlier_steps_of_files_do_not_stand_to_the_right_of_later_ones(route_file) -> None:
    route = read(route_file)
    assert _late(route, _drawn(route_file)) == []


def test_ruler_runs_with_time(route_file) -> None:
    for column in _drawn(route_file).columns:
        places = [x for x, _ in column.ticks]
        assert places == sorted(places)
        assert all(column.left <= x <= column.right for x in places)


def test_ruler_never_goes_back_in_time_when_steps_are_placed_by_hand(example) -> None:
    route = read(example)
    drawn = draw(route).cells
    places = {index: (1500 - 60 * index, 300.0) for index, step in enumerate(route.steps) if step.id in drawn}
    for column in draw(_moved(route, places)).columns:
        rooms = [(x, x + width(words, DEFAULT.tick)) for x, words in column.ticks]
        assert all(one[1] < two[0] for one, two in pairwise(rooms))
        assert all(column.left <= start and end <= column.right for start, end in rooms)


def test_hand_placed_steps_stand_where_they_were_put(route_file) -> None:
    route = _moved(read(route_file), {0: (400, 900), 3: (-50, 20), 5: (1234.5, 77)})
    for drawing in (draw(route), draw(route, keep=_drawn(route_file))):
        for step in route.steps:
            if step.position:
                assert drawing.shapes[step.id].rect.centre == pytest.approx((step.position.x, step.position.y))


def test_other_steps_make_room_for_a_hand_placed_one(route_file) -> None:
    route = read(route_file)
    target = next(iter(_drawn(route_file).shapes.values())).rect.centre
    last = next(step for step in reversed(route.steps) if step.kind in ("exit", "professional"))
    drawing = draw(_moved(route, {route.steps.index(last): target}))
    boxes = [drawing.shapes[name].rect for name in drawing.cells]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]


def test_new_step_leaves_the_others_where_they_are(route_file) -> None:
    route = read(route_file)
    before = _drawn(route_file)
    after = draw(_with(route, "nieuw", route.steps[0].phase, route.steps[0].lane), keep=before)
    assert _within_rows(after, before.cells) == pytest.approx(_within_rows(before, before.cells))
    new = after.shapes["nieuw"].rect
    assert not [name for name in before.cells if after.shapes[name].rect.overlaps(new)]


def test_many_new_steps_in_one_cell_find_room(example) -> None:
    route = read(example)
    drawing = draw(route)
    for number in range(12):
        route = _with(route, f"nieuw{number}", "na", route.rows[-1].id)
        drawing = draw(route, keep=drawing)
    boxes = [drawing.shapes[name].rect for name in drawing.cells]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    assert _outside(route, drawing) == []


def test_step_that_came_into_another_lane_moves_there(route_file) -> None:
    route = read(route_file)
    before = _drawn(route_file)
    name = next(step.id for step in route.steps if step.kind == "entry")
    lane = next(row.id for row in route.rows if row.id != route.by_id[name].lane)
    after = draw(_changed(route, name, lane=lane), keep=before)
    row = next(row for row in after.rows if row.lane == lane)
    assert row.top <= after.shapes[name].rect.y
    assert after.shapes[name].rect.bottom <= row.bottom


def test_keeping_the_same_route_changes_nothing(route_file) -> None:
    route = read(route_file)
    before = _drawn(route_file)
    assert draw(route, keep=before) == before


def test_a_route_without_steps_has_three_equal_columns_to_draw_in() -> None:
    drawing = draw(random_route(1).model_copy(update={"steps": (), "links": ()}))
    assert [column.empty for column in drawing.columns] == [True, True, True]
    assert len({round(column.right - column.left) for column in drawing.columns}) == 1
    assert drawing.columns[0].right - drawing.columns[0].left > 180


def test_one_step() -> None:
    route = random_route(1)
    drawing = draw(route)
    assert list(drawing.shapes) == [route.steps[0].id]


def test_everything_in_one_cell() -> None:
    fields = content(random_route(20))
    for step in fields["steps"]:
        step.update(phase="na", lane="sociaal")
    route = from_content(fields)
    drawing = draw(route)
    boxes = [drawing.shapes[name].rect for name in drawing.cells]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    assert _outside(route, drawing) == []


def test_lanes_of_the_coalition_itself() -> None:
    fields = content(random_route(20))
    fields["lanes"] = [{"id": f"rij{number}", "label": f"Rij {number}"} for number in range(7)]
    for number, step in enumerate(fields["steps"]):
        step["lane"] = f"rij{number % 7}"
    route = from_content(fields)
    drawing = draw(route)
    assert [row.lane for row in drawing.rows] == [f"rij{number}" for number in range(7)]
    assert _outside(route, drawing) == []


def test_flow_without_times_runs_to_the_right() -> None:
    boxes = {name: Box(name, 100, 40, 1, 0) for name in "abcd"}
    ties = tuple(Tie(one, two, "flow") for one, two in pairwise("abcd"))
    rects = arrange(Problem(boxes, ties, 3, 1)).rects
    assert [name for name, _ in sorted(rects.items(), key=lambda item: item[1].x)] == list("abcd")


def test_circle_of_lines_is_placed_all_the_same() -> None:
    boxes = {name: Box(name, 100, 40, 1, 0) for name in "abc"}
    ties = tuple(Tie(one, two, "flow") for one, two in pairwise("abca"))
    rects = list(arrange(Problem(boxes, ties, 3, 1)).rects.values())
    assert not [pair for pair in combinations(rects, 2) if pair[0].overlaps(pair[1])]


def test_hand_placed_box_stays_with_a_base_as_well() -> None:
    boxes = {"a": Box("a", 100, 40, 0, 0), "b": Box("b", 100, 40, 0, 0)}
    base = Arrangement({"a": Rect(100, 80, 100, 40)}, ((86, 300), (306, 340), (346, 380)), ((64, 200),))
    placed = arrange(Problem(boxes, (), 3, 1, {"b": Point(500, 500)}), base=base)
    assert placed.rects["b"].centre == Point(500, 500)
    assert placed.rects["a"] == Rect(100, 80, 100, 40)


def test_channel_with_many_upright_lines_is_wider() -> None:
    boxes = {f"{side}{row}": Box(f"{side}{row}", 100, 40, 0, row) for side in "ab" for row in range(6)}
    ties = tuple(Tie(f"a{row}", f"b{5 - row}", "flow") for row in range(6))
    slot = {name: int(name[0] == "b") for name in boxes}
    assert (
        channels(Problem(boxes, ties, 1, 6), slot, 38)[0, 1] > channels(Problem(boxes, ties[:1], 1, 6), slot, 38)[0, 1]
    )


def test_no_boxes_at_all() -> None:
    placed = arrange(Problem({}, (), 3, 5), spacing=Spacing())
    assert (placed.rects, len(placed.columns), len(placed.rows)) == ({}, 3, 5)


@cache
def _drawn(path: Path) -> Drawing:
    return draw(read(path))


def _within_rows(drawing: Drawing, names: Iterable[str]) -> dict[str, float]:
    """Return where shapes stand, counted from the top of their row: a row that grows takes what is below along."""
    tops = {row.lane: row.top for row in drawing.rows}
    rects = {name: drawing.shapes[name].rect for name in names}
    return {f"{name} {side}": value for name, rect in rects.items()
            for side, value in (("x", rect.x), ("y", rect.y - tops[drawing.cells[name][1]]))}  # fmt: skip


def _outside(route: Route, drawing: Drawing) -> list[str]:
    columns = {column.phase: column for column in drawing.columns}
    rows = {row.lane: row for row in drawing.rows}
    found = []
    for name in drawing.cells:
        step, rect = route.by_id[name], drawing.shapes[name].rect
        column, row = columns[step.phase], rows[step.lane or route.rows[0].id]
        inside = column.left <= rect.x and rect.right <= column.right + 0.01 and row.top <= rect.y
        if not step.position and not (inside and rect.bottom <= row.bottom + 0.01):
            found.append(name)
    return found


def _late(route: Route, drawing: Drawing) -> list[tuple[str, str]]:
    """Return pairs of which the first starts later than the second, in the same phase, but stands to the left."""
    timed = {
        name: route.by_id[name].period.start
        for name in drawing.cells
        if route.by_id[name].kind not in ("entry", "exit")
        and route.by_id[name].period
        and route.by_id[name].period.start is not None
    }
    left = {name: drawing.shapes[name].rect.x for name in timed}
    return [
        (one, two)
        for phase in PHASES
        for one in timed
        for two in timed
        if route.by_id[one].phase == route.by_id[two].phase == phase
        and timed[one] > timed[two]
        and left[one] < left[two] - 0.01
    ]


def _moved(route: Route, places: dict[int, tuple[float, float]]) -> Route:
    fields = content(route)
    drawn = draw(route).shapes
    for index, (x, y) in places.items():
        if fields["steps"][index]["id"] in drawn:
            fields["steps"][index]["position"] = {"x": x, "y": y}
    return from_content(fields)


def _with(route: Route, name: str, phase: str, lane: str | None) -> Route:
    fields = content(route)
    fields["steps"].append({"id": name, "kind": "professional", "label": "Iemand erbij", "phase": phase, "lane": lane})
    return from_content(fields)


def _changed(route: Route, name: str, **fields: str) -> Route:
    whole = content(route)
    for step in whole["steps"]:
        if step["id"] == name:
            step.update(fields)
            step.pop("position", None)
    return from_content(whole)


@pytest.mark.parametrize("seed", [1, 3, 5, 40, 50])
def test_no_two_steps_lie_over_each_other_whatever_people_change(seed: int) -> None:
    route, random = random_route(40, seed), Random(seed)
    drawing = draw(route)
    for number in range(20):
        route = random_edit(route, drawing, random, number)
        drawing = draw(route, keep=drawing)
        boxes = [drawing.shapes[name].rect for name in drawing.cells]
        assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
