"""What is painted is what the drawing says: type, colours, places, at every scale."""

import pytest
from canvas_kit import small_route
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from klantroutes.document.open_route import OpenRoute
from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Shape, Wire
from klantroutes.drawing.parts import BoxPart, PathPart, TextPart
from klantroutes.drawing.text import width
from klantroutes.layout.geometry import Point, Rect
from klantroutes.ui.canvas.marks import Mark, draw_mark
from klantroutes.ui.canvas.overview import Overview
from klantroutes.ui.canvas.paper import LARGE, OVERVIEW
from klantroutes.ui.canvas.picture import paint_drawing, paint_route
from klantroutes.ui.canvas.scene import RouteScene
from klantroutes.ui.canvas.strokes import LEGIBLE, GlyphStroke, ShapedStroke, path_of, stroke
from klantroutes.ui.canvas.view import RouteView
from klantroutes.ui.theme import Theme

pytestmark = pytest.mark.usefixtures("qapp")


def image(size: int = 60, colour: str = "#ffffff") -> QImage:
    made = QImage(size, size, QImage.Format.Format_ARGB32)
    made.fill(QColor(colour))
    return made


def painted(*strokes_of: BoxPart | PathPart | TextPart, scale: float = 1.0) -> QImage:
    made = image()
    painter = QPainter(made)
    painter.scale(scale, scale)
    for part in strokes_of:
        stroke(part, Theme()).draw(painter, scale)
    painter.end()
    return made


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_text_is_as_wide_as_the_drawing_measured(weight: int) -> None:
    words = "Verloskundige (eerste lijn), Tromp & AVATAR"
    found = stroke(TextPart(200, 20, words, 13, "ink", weight, "end"), Theme())
    assert isinstance(found, GlyphStroke)
    assert 200 - found.start.x() == pytest.approx(width(words, 13, weight), abs=0.02)


def test_signs_that_the_font_lacks_are_left_to_qt() -> None:
    assert isinstance(stroke(TextPart(0, 10, "Echo", 10, "ink"), Theme()), GlyphStroke)
    assert isinstance(stroke(TextPart(0, 10, "👶 Echo", 10, "ink"), Theme()), ShapedStroke)


def test_a_box_is_painted_in_its_colours() -> None:
    found = painted(BoxPart(Rect(10, 10, 40, 40), 0, "entry", "ink", 4))
    assert found.pixelColor(30, 30) == Theme().colour("entry")
    assert found.pixelColor(10, 30) == Theme().colour("ink")


def test_an_unknown_command_of_a_path_is_a_fault() -> None:
    with pytest.raises(ValueError, match="unknown path command"):
        path_of([("Q", 1, 2, 3, 4)])


def test_text_too_small_to_read_is_not_painted() -> None:
    part = TextPart(2, 30, "Echo", 12, "ink")
    assert painted(part) != image()
    assert painted(part, scale=LEGIBLE / 12 * 0.9) == image()


def test_turned_text_turns_about_its_own_place() -> None:
    found = painted(TextPart(30, 55, "llllllll", 12, "ink", angle=-90))
    dark = [(x, y) for x in range(60) for y in range(60) if found.pixelColor(x, y).lightness() < 128]
    assert dark
    assert max(x for x, _ in dark) - min(x for x, _ in dark) < 14
    assert max(y for _, y in dark) - min(y for _, y in dark) > 14


@pytest.mark.parametrize("severity", ["fout", "waarschuwing", "tip", "open"])
@pytest.mark.parametrize("accepted", [False, True])
def test_marks_differ_in_form_not_only_in_colour(severity: str, accepted: bool) -> None:
    forms = set()
    for mark in (Mark(severity, accepted), Mark("fout"), Mark("waarschuwing", True)):
        made = image()
        painter = QPainter(made)
        draw_mark(painter, QPointF(30, 30), mark, Theme(), 1.0)
        painter.end()
        forms.add(tuple(made.pixelColor(x, y) == QColor("white") for x in range(60) for y in range(60)))
    assert len(forms) == len({Mark(severity, accepted), Mark("fout"), Mark("waarschuwing", True)})


def card(name: str, x: float, y: float, fill: str = "accent") -> Shape:
    parts = (BoxPart(Rect(0, 0, 100, 50), 8, fill),)
    return Shape(name, "professional", Rect(x, y, 100, 50), parts, {})


def overview_of(*shapes: Shape, wires: tuple[Wire, ...] = ()) -> Overview:
    made = Overview(Theme())
    for shape in shapes:
        made.put_shape(shape)
    for wire in wires:
        made.put_wire(wire)
    return made


def seen(overview: Overview) -> QImage:
    made = image(200)
    painter = QPainter(made)
    painter.scale(0.04, 0.04)
    overview.paint(painter, QRectF(0, 0, 5000, 5000))
    painter.end()
    return made


def test_the_overview_shows_steps_and_lines_in_every_square() -> None:
    line = PathPart((("M", 50, 25), ("L", 4050, 25)), stroke="flow", width=2.5)
    wire = Wire("w", "flow", "a", "b", (Point(50, 25), Point(4050, 25)), (line,))
    found = seen(overview_of(card("a", 0, 0), card("b", 4000, 3000), wires=(wire,)))
    assert found.pixelColor(2, 1) == Theme().colour("accent")
    assert found.pixelColor(162, 121) == Theme().colour("accent")
    assert found.pixelColor(100, 1) == Theme().colour("flow")


def test_after_changes_the_overview_equals_one_made_anew() -> None:
    changed = overview_of(card("a", 0, 0), card("b", 300, 300), card("c", 900, 900))
    seen(changed)
    changed.put_shape(card("a", 2500, 2500))
    changed.drop_shape("b")
    assert seen(changed) == seen(overview_of(card("c", 900, 900), card("a", 2500, 2500)))


def test_a_small_picture_shows_the_same_as_the_scene(scene: RouteScene) -> None:
    made = image(300)
    painter = QPainter(made)
    paint_route(painter, QRectF(0, 0, 300, 300), small_route(), Theme())
    painter.end()
    other = image(300)
    painter = QPainter(other)
    paint_drawing(painter, QRectF(0, 0, 300, 300), draw(scene.route), Theme())
    painter.end()
    assert made == other
    assert made != image(300, Theme().sign("paper").name())


def test_dark_and_light_differ(view: RouteView) -> None:
    light = view.viewport().grab().toImage()
    view.set_theme(Theme(dark=True))
    dark = view.viewport().grab().toImage()
    assert light.pixelColor(3, 3).lightness() > 200
    assert dark.pixelColor(3, 3).lightness() < 60
    view.set_theme(Theme())
    assert view.viewport().grab().toImage() == light


def test_a_large_route_is_painted_in_batches_below_a_scale(qtbot: QtBot) -> None:
    scene = RouteScene(OpenRoute(small_route()), Theme())
    view = RouteView(scene)
    qtbot.addWidget(view)
    shape = scene.drawing.shapes["wijk"]
    many = {str(n): Shape(str(n), shape.kind, shape.rect.moved(300 * n, 0), shape.parts, {}) for n in range(LARGE)}
    scene.show_drawing(type(scene.drawing)(Rect(0, 0, 300 * LARGE, 900), (), (), many, {}, {}, ()))
    view.resize(900, 500)
    view.show()
    painted_items = []
    first = scene.projection.shapes["0"]
    first.paint = lambda *given: painted_items.append(given)  # type: ignore[method-assign]  # counts calls
    for scale, expected in ((OVERVIEW - 0.05, False), (OVERVIEW + 0.05, True)):
        view.zoom_to(scale)
        view.centerOn(QPointF(*first.shape_shown.rect.centre))
        painted_items.clear()
        view.grab()
        assert bool(painted_items) is expected


def test_a_route_that_opens_is_seen(qtbot: QtBot) -> None:
    view = RouteView(RouteScene(OpenRoute(small_route()), Theme()))
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    found = view.grab().toImage()
    colours = {found.pixelColor(x, y).name() for x in range(0, 900, 3) for y in range(60, 480, 3)}
    assert Theme().colour("flow").name() in colours
