"""Cells, snapping, walking and new steps: pure questions about places."""

import json

import pytest
from canvas_kit import empty_route, small_route

from klantroutes.drawing.compose import draw
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.catalogue import catalogue
from klantroutes.ui.canvas.grid import cell_at, grid_rect
from klantroutes.ui.canvas.new_step import Template, new_step, template
from klantroutes.ui.canvas.placing import Placing, with_rows
from klantroutes.ui.canvas.tools.snap import snapped
from klantroutes.ui.canvas.walking import neighbours


def test_every_step_lies_in_the_cell_of_its_phase_and_lane() -> None:
    route = small_route()
    drawing = draw(route)
    for name, shape in drawing.shapes.items():
        cell = cell_at(drawing, shape.rect.centre)
        step = route.by_id[name]
        if step.kind != "handover":
            assert cell is not None
            assert (cell.phase, cell.lane) == (step.phase, step.lane)


def test_a_place_outside_the_grid_belongs_to_the_nearest_cell() -> None:
    drawing = draw(empty_route())
    cell = cell_at(drawing, Point(-9999, -9999))
    assert cell is not None
    assert (cell.phase, cell.lane) == ("voor", "medisch")
    assert grid_rect(drawing).grown(1).overlaps(cell.rect)


def box(x: float, y: float, width: float = 40, height: float = 20) -> Rect:
    """Return a rectangle with its middle there."""
    return Rect(x - width / 2, y - height / 2, width, height)


def test_steps_line_up_with_a_neighbour_else_with_the_grid() -> None:
    near = snapped(box(103, 250), [box(99, 400)], 1.0)
    assert near.middle == (99, 250)
    assert len(near.guides) == 1
    assert snapped(box(123, 247), [box(99, 400)], 1.0).middle == (120, 250)


def test_edges_line_up_with_edges_of_another_size() -> None:
    found = snapped(box(103, 250), [box(131, 400, width=90)], 1.0)
    assert found.middle.x - 20 == 131 - 45
    assert [point.x for point in found.guides[0]] == [86, 86]


def test_steps_line_up_with_the_time_on_the_ruler() -> None:
    found = snapped(box(103, 250), [], 1.0, [86.0])
    assert found.middle == (106, 250)
    assert found.guides[0][0].x == 86


def test_lining_up_reaches_less_far_when_enlarged() -> None:
    assert snapped(box(104, 250), [box(99, 400)], 4.0).middle.x != 99


def test_walking_goes_to_the_connected_step_on_that_side() -> None:
    drawing = draw(small_route())
    assert neighbours(drawing, "in", (1, 0)) == ["verl"]
    assert neighbours(drawing, "verl", (-1, 0)) == ["in"]
    assert neighbours(drawing, "echo", (-1, 0)) == ["in"]
    assert neighbours(drawing, "arts", (1, 0)) == []


def test_within_a_cell_a_move_changes_no_phase_or_lane() -> None:
    drawing = draw(small_route())
    middle = drawing.shapes["wijk"].rect.centre
    placing = Placing(drawing, {"wijk": middle}, {"wijk": Point(middle.x + 4, middle.y + 3)})
    assert placing.places() == {}
    assert placing.positions()["wijk"].x == round(middle.x + 4)


def test_a_card_goes_with_its_rows() -> None:
    assert with_rows(draw(small_route()), ["verl", "echo", "wijk"]) == ["verl", "echo", "wijk"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b'{"kind": "boot"}',
        b'{"kind": "entry", "label": 3}',
        b"\xff",
        b'{"kind": "entry", "catalogue": 4}',
    ],
)
def test_foreign_drags_are_not_taken(data: bytes) -> None:
    assert template(data) is None


def test_a_free_step_is_called_after_its_kind() -> None:
    assert template(json.dumps({"kind": "entry"}).encode()) == Template("entry", None, "Ingang")


def test_a_service_from_the_catalogue_brings_what_is_known() -> None:
    cell = cell_at(draw(small_route()), Point(0, 0))
    assert cell is not None
    entry = next(one for one in catalogue().services.values() if one.window is not None and cell.phase in one.phases)
    step = new_step(Template("service", entry.id, entry.name), cell, Point(10.4, 20.6))
    assert step.catalogue == entry.id
    assert step.period is not None
    assert (step.period.start, step.period.end) == entry.window
    assert step.position is not None
    assert (step.position.x, step.position.y) == (10, 21)
