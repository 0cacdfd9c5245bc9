"""A document, a scene and a view of a small route."""

from collections.abc import Iterator

import pytest
from canvas_kit import small_route
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klantroutes.document.open_route import OpenRoute
from klantroutes.ui.canvas.scene import RouteScene
from klantroutes.ui.canvas.view import RouteView
from klantroutes.ui.theme import Theme


@pytest.fixture
def document() -> OpenRoute:
    return OpenRoute(small_route())


@pytest.fixture
def scene(qapp: QApplication, document: OpenRoute) -> Iterator[RouteScene]:
    made = RouteScene(document, Theme())
    yield made
    made.close()


@pytest.fixture
def view(qtbot: QtBot, scene: RouteScene) -> RouteView:
    made = RouteView(scene)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.zoom_to(1.0)
    return made
