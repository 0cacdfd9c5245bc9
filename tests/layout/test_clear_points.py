"""Pictures that nobody tuned on: no line under a point or through a card, no words or points over each other."""

from random import Random

import pytest
from line_geometry import on_top, wrong
from random_edits import random_edit
from random_routes import random_route
from sample_files import EXAMPLES, ROUTES

from klantroutes.drawing.compose import draw
from klantroutes.storage.files import read

_EDITS = 15


@pytest.mark.parametrize("path", [*EXAMPLES, *ROUTES], ids=lambda path: path.stem)
def test_routes_that_come_with_the_program_are_clear(path) -> None:
    assert wrong(draw(read(path))) == []


@pytest.mark.parametrize("seed", [*range(8100, 8110), 7080, 7182, 7201])
def test_sixty_steps_are_clear(seed: int) -> None:
    drawing = draw(random_route(60, seed))
    assert wrong(drawing) == []
    assert on_top(drawing) == []


@pytest.mark.parametrize("seed", [7018, 7080, 7105])
def test_three_hundred_steps_are_clear(seed: int) -> None:
    assert wrong(draw(random_route(300, seed))) == []


@pytest.mark.parametrize("seed", [0, 3, 5, 8100, 8101, 8102])
def test_pictures_stay_clear_whatever_people_change(seed: int) -> None:
    route, random = random_route(60, seed), Random(seed)
    drawing = draw(route)
    for number in range(_EDITS):
        route = random_edit(route, drawing, random, number)
        drawing = draw(route, keep=drawing)
        assert wrong(drawing) == []


def test_the_picture_before_a_change_keeps_its_own_ways() -> None:
    route, random = random_route(60, 0), Random(0)
    before = draw(route)
    ways = {name: way.points() for name, way in before.memory.ways.items()}
    for number in range(_EDITS):
        draw(random_edit(route, before, random, number), keep=before)
    assert {name: way.points() for name, way in before.memory.ways.items()} == ways
