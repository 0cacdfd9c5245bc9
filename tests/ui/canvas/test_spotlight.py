"""The light on one client's way: what dims, what lights up, and how it keeps up with the drawing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.ui.canvas.scene import RouteScene
from klantroutes.ui.canvas.spotlight import DIMMED, Light
from klantroutes.ui.canvas.strokes import qrect
from klantroutes.ui.canvas.view import RouteView
from klantroutes.ui.theme import Theme

LIGHT = Light(frozenset({"in", "verl", "in-verl"}), frozenset({"in-verl"}), "verl", "wk 9", frozenset({"verl"}))


def painted(scene: RouteScene, name: str, far: bool = False) -> int:
    """Return how many dots around this step have the colour that marks a lost client."""
    rect = scene.rect_of(name).grown(60)
    picture = QImage(round(rect.width), round(rect.height), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.translate(-rect.x, -rect.y)
    if far:
        scene.spotlight.paint_far(painter, qrect(rect))
    else:
        scene.render(painter, qrect(rect), qrect(rect))
    painter.end()
    wanted = Theme().sign("refused")
    dots = (QColor(picture.pixel(x, y)) for x in range(picture.width()) for y in range(picture.height()))
    return sum(1 for dot in dots if dot == wanted)


def test_all_that_is_not_on_the_way_dims(scene: RouteScene) -> None:
    scene.set_light(LIGHT)
    shapes, wires = scene.projection.shapes, scene.projection.wires
    assert {name for name, item in shapes.items() if item.opacity() == 1} == {"in", "verl"}
    assert {name for name, item in wires.items() if item.opacity() == 1} == {"in-verl"}
    assert {item.opacity() for item in shapes.values()} == {1, DIMMED}
    assert [name for name, item in wires.items() if item.lit] == ["in-verl"]


def test_without_light_all_is_as_it_was(scene: RouteScene) -> None:
    scene.set_light(LIGHT)
    scene.set_light(None)
    items = [*scene.projection.shapes.values(), *scene.projection.wires.values()]
    assert {item.opacity() for item in items} == {1}
    assert not any(wire.lit for wire in scene.projection.wires.values())
    assert scene.spotlight.ruler_mark() is None


def test_a_step_that_comes_while_walking_is_dimmed(scene: RouteScene, document: OpenRoute) -> None:
    scene.set_light(LIGHT)
    document.perform(edits.remove(["verl"]))
    document.undo()
    assert scene.projection.shapes["verl"].opacity() == 1
    assert scene.projection.shapes["arts"].opacity() == DIMMED


@pytest.mark.parametrize("far", [False, True])
def test_where_she_is_lost_has_a_clear_mark(scene: RouteScene, far: bool) -> None:
    assert painted(scene, "verl", far) == 0
    scene.set_light(LIGHT)
    assert painted(scene, "verl", far) > 100


def test_a_service_in_a_card_is_ringed_at_its_row(scene: RouteScene) -> None:
    inside = Light(LIGHT.way | {"echo"}, LIGHT.behind, "echo", "", frozenset())
    scene.set_light(inside)
    row = scene.rect_of("echo")
    assert scene.spotlight.ruler_mark() == (row.centre.x, "")
    assert list(scene.spotlight._strange_rows()) == []


def test_the_ruler_is_painted_again_when_she_moves(view: RouteView) -> None:
    bar = view.headings.phases
    before = bar.grab().toImage()
    view.scene_shown.set_light(LIGHT)
    after = bar.grab().toImage()
    assert before != after


def test_an_unknown_step_is_no_problem(scene: RouteScene) -> None:
    scene.set_light(Light(frozenset({"weg"}), frozenset({"weg"}), "weg", "wk 9", frozenset({"weg"})))
    assert scene.spotlight.ruler_mark() is None
    assert painted(scene, "verl", far=True) == 0
