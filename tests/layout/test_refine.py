"""Better places: slots that join, boxes that move, stacks in another order, and never against time."""

from itertools import pairwise

import pytest

from klantroutes.layout.boxes import Box, Problem, Tie
from klantroutes.layout.grid import Places, arranged
from klantroutes.layout.guess import guess, lines_near
from klantroutes.layout.ranking import Limits
from klantroutes.layout.refine import Refinement
from klantroutes.layout.spacing import Spacing

_SPACING = Spacing()


def test_sign_may_stand_in_the_slot_of_its_neighbour_and_a_later_step_of_the_lane_may_not() -> None:
    boxes = {"in": _box("in", edge="start"), "a": _box("a", time=0), "b": _box("b", time=300)}
    limits = Limits(Problem(boxes, (Tie("in", "a", "flow"), Tie("a", "b", "flow")), 1, 1))
    assert limits.hold({"in": 0, "a": 0, "b": 1})
    assert not limits.hold({"in": 0, "a": 1, "b": 1})


def test_near_steps_of_one_lane_may_stand_above_each_other() -> None:
    boxes = {"a": _box("a", time=0), "b": _box("b", time=14)}
    limits = Limits(Problem(boxes, (Tie("a", "b", "flow"),), 1, 1))
    assert limits.hold({"a": 0, "b": 0})
    assert not limits.hold({"a": 1, "b": 0})


def test_step_never_moves_past_an_earlier_or_later_one() -> None:
    boxes = {"a": _box("a", time=0), "b": _box("b", row=1, time=50), "out": _box("out", row=2, edge="end")}
    limits = Limits(Problem(boxes, (), 1, 3))
    slot = {"a": 0, "b": 1, "out": 1}
    assert limits.may("b", -1, slot)
    assert not limits.may("a", 2, slot)
    assert not limits.may("out", -1, slot)
    assert not limits.may("b", 1, slot)


def test_slot_with_steps_far_apart_in_time_costs_more() -> None:
    boxes = {"a": _box("a", time=0), "b": _box("b", row=1, time=200)}
    limits = Limits(Problem(boxes, (), 1, 2))
    assert limits.price({"a": 0, "b": 0}) > limits.price({"a": 0, "b": 1}) == 0


def test_two_lines_that_cross_are_guessed_dearer_than_two_that_do_not() -> None:
    boxes = {name: _box(name, row=row) for row, name in enumerate("abcd")}
    straight = Problem(boxes, (Tie("a", "b", "flow"), Tie("c", "d", "flow")), 1, 4)
    crossed = Problem(boxes, (Tie("a", "d", "flow"), Tie("b", "c", "flow")), 1, 4)
    slot = {"a": 0, "b": 1, "c": 0, "d": 1}
    assert _price(crossed, {"a": 0, "b": 0, "c": 1, "d": 1}) > _price(straight, slot)


def test_box_in_the_way_of_a_line_is_guessed_and_its_ends_are_named() -> None:
    boxes = {"a": _box("a"), "b": _box("b"), "c": _box("c")}
    problem = Problem(boxes, (Tie("a", "c", "flow"),), 1, 1)
    places = Places({"a": 0, "b": 1, "c": 2}, list("abc"))
    found = guess(problem, places.slot, arranged(problem, places, _SPACING), 0)
    assert found.guilty(problem) == ["a", "c"]
    assert found.total() > _price(Problem(boxes, (Tie("a", "b", "flow"),), 1, 1), places.slot)


def test_stack_in_the_wrong_order_is_turned() -> None:
    boxes = {name: _box(name) for name in "abcd"}
    problem = Problem(boxes, (Tie("a", "d", "flow"), Tie("b", "c", "flow")), 1, 1)
    refinement = Refinement(problem, Limits(problem), _SPACING)
    refinement.offer({"a": 0, "b": 0, "c": 1, "d": 1}, list("abcd"))
    refinement.improve()
    rects = refinement.found.rects
    assert (rects["a"].y < rects["b"].y) == (rects["d"].y < rects["c"].y)


def test_wide_picture_of_near_steps_becomes_less_wide() -> None:
    names = "abcdefgh"
    boxes = {name: _box(name, row=number % 2, time=number) for number, name in enumerate(names)}
    problem = Problem(boxes, tuple(Tie(one, two, "flow") for one, two in pairwise(names)), 1, 2)
    refinement = Refinement(problem, Limits(problem), _SPACING)
    refinement.offer({name: number for number, name in enumerate(names)}, list(names))
    before = refinement.found.columns[-1][1]
    refinement.improve()
    assert refinement.found.columns[-1][1] < before


def test_only_lines_that_touch_or_pass_a_slot_are_weighed_anew() -> None:
    boxes = {name: _box(name) for name in "abcd"}
    problem = Problem(boxes, (Tie("a", "b", "flow"), Tie("d", "a", "feedback"), Tie("c", "d", "flow")), 1, 1)
    slot = {"a": 0, "b": 1, "c": 2, "d": 3}
    assert lines_near(problem, slot, (0, 2), (0, 2)) == {1, 2}


def test_lines_that_were_weighed_anew_replace_those_of_before() -> None:
    boxes = {name: _box(name, row=row) for row, name in enumerate("abcd")}
    problem = Problem(boxes, (Tie("a", "d", "flow"), Tie("b", "c", "flow")), 1, 4)
    places = Places({"a": 0, "b": 0, "c": 1, "d": 1}, list("abcd"))
    found = arranged(problem, places, _SPACING)
    whole = guess(problem, places.slot, found, 1)
    again = whole.with_new(guess(problem, places.slot, found, 1, [0, 1]))
    assert again.total() == whole.total()
    assert again.total({0}) == whole.size + whole.costs[0]


@pytest.mark.parametrize("room", [0, 90])
def test_boxes_above_each_other_keep_room_for_a_round_point(room: float) -> None:
    boxes = {"a": _box("a"), "b": _box("b"), "c": _box("c", row=1)}
    problem = Problem(boxes, (Tie("a", "b", "flow", room), Tie("b", "c", "flow", room)), 1, 2)
    rects = arranged(problem, Places(dict.fromkeys("abc", 0), list("abc")), _SPACING).rects
    assert rects["b"].y - rects["a"].bottom >= max(room, _SPACING.stack)
    assert rects["c"].y - rects["b"].bottom >= max(room, _SPACING.stack)


def _box(name: str, *, row: int = 0, time: int | None = None, edge: str = "") -> Box:
    return Box(name, 100, 40, 0, row, time, edge)


def _price(problem: Problem, slot: dict[str, int]) -> float:
    places = Places(slot, list(problem.boxes))
    return guess(problem, slot, arranged(problem, places, _SPACING), 0).total()
