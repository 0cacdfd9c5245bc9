"""Steps without lines: they fill their cell in rows and columns, at once and one after another."""

from itertools import combinations, pairwise, product
from random import Random

import pytest

from klantroutes.layout.arrange import arrange
from klantroutes.layout.boxes import Box, Problem, Tie
from klantroutes.layout.filling import fillings
from klantroutes.layout.geometry import Point, Rect
from klantroutes.layout.grid import Places
from klantroutes.layout.spacing import Arrangement

_SEEDS = [pytest.param(seed, id=f"seed {seed}") for seed in range(12)]


@pytest.mark.parametrize("seed", _SEEDS)
def test_loose_steps_stand_apart_in_their_cells(seed: int) -> None:
    for timed in (False, True):
        boxes = _random(seed, timed=timed)
        for found in (arrange(_problem(boxes)), _one_by_one(boxes)):
            assert not _over_each_other(found)
            assert _outside(boxes, found) == []


@pytest.mark.parametrize("seed", _SEEDS)
def test_loose_steps_make_a_picture_like_a_page(seed: int) -> None:
    boxes = _random(seed)
    assert 1.1 < _shape(arrange(_problem(boxes))) < 3
    assert 1.1 < _shape(_one_by_one(boxes)) < 3


@pytest.mark.parametrize("count", [6, 10, 17, 40, 100])
def test_one_full_cell_makes_a_picture_like_a_page(count: int) -> None:
    boxes = [_box(f"step {number}") for number in range(count)]
    assert 1.4 < _shape(arrange(_problem(boxes))) < 2.3
    assert 1.4 < _shape(_one_by_one(boxes)) < 2.3


@pytest.mark.parametrize("seed", _SEEDS)
def test_adding_one_by_one_is_not_much_taller_than_laying_out_anew(seed: int) -> None:
    boxes = _random(seed)
    anew, grown = arrange(_problem(boxes)), _one_by_one(boxes)
    assert grown.rows[-1][1] <= 1.5 * anew.rows[-1][1]


@pytest.mark.parametrize("seed", _SEEDS)
def test_loose_steps_run_with_time(seed: int) -> None:
    boxes = _random(seed, timed=True)
    for found in (arrange(_problem(boxes)), _one_by_one(boxes)):
        for one, two in product(boxes, boxes):
            if one.column == two.column and (one.time or 0) < (two.time or 0):
                assert found.rects[one.id].x <= found.rects[two.id].x


@pytest.mark.parametrize("seed", _SEEDS)
def test_what_stands_keeps_its_order_when_a_step_is_added(seed: int) -> None:
    boxes = _random(seed, timed=seed % 2 == 0)
    before = _one_by_one(boxes[:-1])
    after = arrange(_problem(boxes), base=before)
    for one, two in combinations(boxes[:-1], 2):
        old, new = (before.rects[one.id], before.rects[two.id]), (after.rects[one.id], after.rects[two.id])
        assert one.column != two.column or (old[0].x - old[1].x) * (new[0].x - new[1].x) >= 0
        assert one.row != two.row or new[0].y - new[1].y == pytest.approx(old[0].y - old[1].y, abs=0.05)


def test_loose_steps_are_read_row_by_row() -> None:
    rects = arrange(_problem([_box(f"{number}") for number in range(8)])).rects
    read = sorted(rects, key=lambda name: (rects[name].y, rects[name].x))
    assert read == [f"{number}" for number in range(8)]


def test_who_leaves_the_route_stands_behind_the_others() -> None:
    boxes = [_box("out", edge="end"), *(_box(f"{number}") for number in range(7))]
    for found in (arrange(_problem(boxes)), _one_by_one(boxes)):
        assert all(found.rects["out"].x >= rect.x for rect in found.rects.values())


def test_loose_steps_do_not_change_the_order_of_a_chain() -> None:
    chain = [_box(name) for name in "abcd"]
    loose = [_box(f"{number}", row=number % 2) for number in range(9)]
    rects = arrange(_problem([*loose, *chain], tuple(Tie(*pair, "flow") for pair in pairwise("abcd")))).rects
    assert all(rects[one].right < rects[two].x for one, two in pairwise("abcd"))
    assert {rects[name].y for name in "abcd"} == {rects["a"].y}


def test_new_loose_step_is_not_put_on_a_level_line() -> None:
    boxes = [_box("a"), _box("b", column=2), *(_box(name, row=1) for name in "cdef")]
    before = arrange(_problem(boxes, (Tie("a", "b", "flow"),)))
    for number in range(6):
        boxes.append(_box(f"{number}"))
        before = arrange(_problem(boxes, (Tie("a", "b", "flow"),)), base=before)
    one, two = before.rects["a"], before.rects["b"]
    line = Rect(one.right, one.y + 16, two.x - one.right, 2)
    assert not [name for name, rect in before.rects.items() if rect.overlaps(line)]


def test_column_does_not_grow_when_a_person_put_something_further_right() -> None:
    boxes = [_box("a"), _box("hand", column=1, row=3), _box("new")]
    held = {"hand": Point(330, 260)}
    before = arrange(Problem({box.id: box for box in boxes[:2]}, (), 3, 5, held))
    after = arrange(Problem({box.id: box for box in boxes}, (), 3, 5, held), base=before)
    assert after.columns == before.columns
    assert after.rects["hand"].centre == Point(330, 260)
    assert after.rects["new"].y > after.rects["a"].bottom


def test_step_between_two_in_time_gets_a_slot_between_them() -> None:
    boxes = [_box("early", time=0), _box("late", time=90), _box("between", time=40)]
    ties = (Tie("early", "late", "flow"),)
    narrow = next(iter(fillings(_problem(boxes, ties), Places({"early": 0, "late": 1}, ["early", "late"]))))
    assert narrow.slot == {"early": 0, "between": 1, "late": 2}


def _random(seed: int, *, timed: bool = False) -> list[Box]:
    """Return between 8 and 40 boxes of several sizes over a few cells, in the order in which people think of them."""
    random = Random(seed)
    cells = [(random.randrange(3), random.randrange(5)) for _ in range(random.randint(1, 6))]
    boxes = []
    for number in range(random.randint(8, 40)):
        column, row = random.choice(cells)
        time = random.randint(0, 300) if timed else None
        wide, tall = random.choice([110, 121, 152]), random.choice([34, 48, 64])
        boxes.append(Box(f"step {number}", wide, tall, column, row, time))
    return boxes


def _box(name: str, column: int = 0, row: int = 0, time: int | None = None, edge: str = "") -> Box:
    return Box(name, 120, 40, column, row, time, edge)


def _problem(boxes: list[Box], ties: tuple[Tie, ...] = ()) -> Problem:
    return Problem({box.id: box for box in boxes}, ties, 3, 5)


def _one_by_one(boxes: list[Box]) -> Arrangement:
    found = arrange(_problem([]))
    for count in range(1, len(boxes) + 1):
        found = arrange(_problem(boxes[:count]), base=found)
    return found


def _shape(found: Arrangement) -> float:
    return found.columns[-1][1] / found.rows[-1][1]


def _over_each_other(found: Arrangement) -> list[tuple[Rect, Rect]]:
    return [pair for pair in combinations(found.rects.values(), 2) if pair[0].overlaps(pair[1])]


def _outside(boxes: list[Box], found: Arrangement) -> list[str]:
    """Return the boxes that do not stand in their column and row."""
    return [
        box.id
        for box in boxes
        for rect, column, row in [(found.rects[box.id], found.columns[box.column], found.rows[box.row])]
        if not (column[0] <= rect.x and rect.right <= column[1] + 0.01)
        or not (row[0] <= rect.y and rect.bottom <= row[1] + 0.01)
    ]
