"""Dragging from the palette onto the real view."""

import json

import pytest
from canvas_kit import LEFT, PLAIN, card, empty_route, moved
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klantroutes.document.open_route import OpenRoute
from klantroutes.layout.geometry import Point
from klantroutes.ui.canvas.grid import cell_at, grid_rect
from klantroutes.ui.canvas.new_step import MIME
from klantroutes.ui.canvas.preview import NOTHING
from klantroutes.ui.canvas.scene import RouteScene
from klantroutes.ui.canvas.strokes import qrect
from klantroutes.ui.canvas.view import RouteView
from klantroutes.ui.theme import Theme


def offer(**chosen: object) -> QMimeData:
    data = QMimeData()
    data.setData(MIME, json.dumps({"catalogue": None, "label": "Nieuw", **chosen}).encode())
    return data


def drop(view: RouteView, data: QMimeData, point: Point) -> None:
    """Drag the data over the view and let go at a place of the drawing."""
    place = view.mapFromScene(QPointF(*point))
    how = (Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(place, *how))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(place, *how))
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(place), *how))


def test_a_drop_makes_a_step_in_that_cell_at_that_place(view: RouteView, document: OpenRoute) -> None:
    target = moved(view.scene_shown.drawing.shapes["wijk"].rect.centre, 0, 60)
    cell = cell_at(view.scene_shown.drawing, target)
    drop(view, offer(kind="professional"), target)
    step = document.route.steps[-1]
    assert cell is not None
    assert (step.label, step.phase, step.lane) == ("Nieuw", cell.phase, cell.lane)
    assert step.position is not None
    assert (step.position.x, step.position.y) == pytest.approx(target, abs=1)
    assert view.scene_shown.selected() == [step.id]


def test_a_service_dropped_on_a_professional_comes_in_the_card(view: RouteView, document: OpenRoute) -> None:
    drop(view, offer(kind="service"), card(view, "wijk"))
    step = document.route.steps[-1]
    assert view.scene_shown.drawing.inside[step.id] == "wijk"


def test_a_step_dropped_on_a_line_comes_in_it(view: RouteView, document: OpenRoute) -> None:
    end = view.scene_shown.drawing.wires["in-verl"].points[-1]
    drop(view, offer(kind="professional"), Point(end.x - 15, end.y))
    assert document.undo_name == "stap tussengevoegd"


def test_while_dragging_a_ghost_shows_and_leaving_hides_it(view: RouteView) -> None:
    place = view.mapFromScene(QPointF(*card(view, "wijk")))
    how = (Qt.DropAction.CopyAction, offer(kind="professional"), LEFT, PLAIN)
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(place, *how))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(place, *how))
    assert view.scene_shown.preview.label == "Nieuw"
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    assert view.scene_shown.preview == NOTHING


def test_something_else_is_not_taken(view: RouteView, document: OpenRoute) -> None:
    data = QMimeData()
    data.setData(MIME, b"geen json")
    drop(view, data, card(view, "wijk"))
    assert document.undo_name is None


def test_an_empty_route_says_how_to_begin(qtbot: QtBot) -> None:
    document = OpenRoute(empty_route())
    view = RouteView(RouteScene(document, Theme()))
    qtbot.addWidget(view)
    view.show()
    assert view._empty.isVisible()
    view.resize(900, 500)
    view.fit_all()
    board = view.mapFromScene(qrect(grid_rect(view.scene_shown.drawing))).boundingRect()
    assert not board.translated(view.viewport().pos()).intersects(view._empty.geometry())
    drop(view, offer(kind="entry"), Point(*view.mapToScene(view.viewport().rect().center()).toTuple()))
    assert [step.kind for step in document.route.steps] == ["entry"]
    assert not view._empty.isVisible()
