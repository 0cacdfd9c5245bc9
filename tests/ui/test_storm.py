"""Whatever hands do, nothing breaks: the picture is that of the route, and undo leads back to where it began."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from klantroutes.storage.generate import generate
from klantroutes.ui.canvas.hiding import Hidden
from klantroutes.ui.canvas.scene import RouteScene
from klantroutes.ui.main_window import MainWindow

from .conftest import Answer, OpenWindow
from .storm import Storm

DEEDS = 150


def held(window: MainWindow) -> dict[str, Any]:
    """Return the route as its file has it, without the moment of saving, which nobody undoes."""
    found: dict[str, Any] = json.loads(generate(window.desk.session.route))
    found.pop("modified", None)
    return found


def end(window: MainWindow) -> None:
    """Let go of everything, and unfold what was folded away."""
    window.desk.canvas.view.cancel()
    window.desk.finish_typing()
    window.desk.canvas.scene.hide(Hidden())


@pytest.mark.parametrize("seed", [3, 11])
def test_nothing_breaks(open_window: OpenWindow, answer: Answer, example: Path, tmp_path: Path, seed: int) -> None:
    answer(lambda _dialog: None)
    window = open_window(Path(shutil.copy(example, tmp_path / "route.klantroute")))
    before, storm = held(window), Storm(window, seed)
    for _ in range(DEEDS):
        storm.go()
    end(window)
    scene = window.desk.canvas.scene
    fresh = RouteScene(window.desk.session.document, scene.theme)
    assert (scene.drawing.shapes, scene.drawing.wires) == (fresh.drawing.shapes, fresh.drawing.wires)
    assert {name: item.pos() for name, item in scene.projection.shapes.items()} == {
        name: item.pos() for name, item in fresh.projection.shapes.items()
    }
    assert scene.notes.items.keys() == fresh.notes.items.keys()
    fresh.close()
    while window.desk.session.document.undo_name is not None:
        window.controllers.editing.undo()
    assert held(window) == before
