"""What one sees of a route when it opens."""

import pytest
from PySide6.QtCore import QPointF

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.model.steps import Position
from klantroutes.ui.canvas.grid import grid_rect
from klantroutes.ui.canvas.navigation import LARGEST_WHOLE, LEGIBLE, READABLE
from klantroutes.ui.canvas.places import with_words
from klantroutes.ui.canvas.view import RouteView


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


def test_words_above_the_first_lane_are_in_view(view: RouteView, document: OpenRoute) -> None:
    document.perform(edits.set_fields("over", within_days=0))
    row = view.scene_shown.drawing.rows[0]
    document.perform(edits.move({"over": Position(x=700, y=round(row.top))}))
    view.begin()
    shape = view.scene_shown.drawing.shapes["over"]
    words = with_words(shape)
    assert words.y < shape.rect.y
    assert view.mapFromScene(QPointF(words.centre.x, words.y)).y() >= 0
