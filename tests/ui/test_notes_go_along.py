"""A note that hangs with a step goes where a hand or a key puts that step: one gesture, one step to undo."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.layout.geometry import Point
from klantroutes.model.route import Note
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import from_content
from klantroutes.ui.canvas.note_beside import beside_step
from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow
from .mouse import drag, hold, place_of

_STEPS = [
    {"id": "verl", "kind": "professional", "label": "Verloskundige", "phase": "tijdens", "lane": "medisch"},
    {"id": "jgz", "kind": "professional", "label": "JGZ", "phase": "na", "lane": "publiek"},
    {"id": "vriend", "kind": "professional", "label": "Buurvrouw", "phase": "tijdens", "lane": "informeel"},
]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """A window with three loose steps, the whole of it in view."""
    window = open_window()
    head = {"format": "klantroute", "version": 1, "id": "klein", "title": "Klein", "target": {"levels": ["C"]}}
    window.desk.session.open(OpenRoute(from_content({**head, "steps": _STEPS, "links": []})))
    window.resize(1600, 1100)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.desk.canvas.view.setFocus()
    return window


def hung(window: MainWindow, step: str, aside: float = 0, **fields: object) -> str:
    """Hang a note at this step, or so much further down, and show everything."""
    scene = window.desk.canvas.scene
    rect = scene.rect_of(step)
    assert rect is not None
    note = Note.model_validate({"id": "n1", "text": "is er maar twee dagen", "step": step, **fields})
    place = beside_step(scene, note, rect)
    window.desk.session.perform(edits.add_note(note))
    window.desk.session.perform(edits.change_note("n1", position={"x": place.x, "y": place.y + aside}))
    window.desk.canvas.view.fit_all()
    return "n1"


def middle(window: MainWindow, name: str) -> Point:
    rect = window.desk.canvas.scene.rect_of(name)
    assert rect is not None
    return rect.centre


def went(window: MainWindow, name: str, start: Point) -> Point:
    """Return how far this is from where it was."""
    now = middle(window, name)
    return Point(round(now.x - start.x), round(now.y - start.y))


def pulled(window: MainWindow, step: str, across: float, down: float) -> None:
    view = window.desk.canvas.view
    start = place_of(view, step)
    drag(view, start, start + QPointF(across, down))


@pytest.mark.parametrize("step", ["verl", "jgz", "vriend"])
def test_a_note_goes_where_a_hand_puts_its_step(window: MainWindow, step: str) -> None:
    name = hung(window, step)
    before, note, there = generate(window.desk.session.route), middle(window, name), middle(window, step)
    pulled(window, step, 70, 25)
    far = went(window, step, there)
    assert far.x > 20
    assert went(window, name, note) == pytest.approx(far, abs=1)
    window.desk.session.undo()
    assert generate(window.desk.session.route) == before


def test_a_note_is_in_the_hand_together_with_its_step(window: MainWindow) -> None:
    name, view = hung(window, "verl"), window.desk.canvas.view
    item = window.desk.canvas.scene.notes.items[name]
    lay = item.pos()
    hold(view, place_of(view, "verl"), place_of(view, "verl") + QPointF(80, 0))
    assert item.pos().x() > lay.x() + 20
    view.cancel()
    assert item.pos() == lay


def test_a_note_goes_where_an_arrow_puts_its_step(window: MainWindow, qtbot: QtBot) -> None:
    name = hung(window, "verl")
    before, note, there = generate(window.desk.session.route), middle(window, name), middle(window, "verl")
    window.desk.canvas.scene.select(["verl"])
    qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_Right)
    assert went(window, "verl", there).x > 0
    assert went(window, name, note) == pytest.approx(went(window, "verl", there), abs=1)
    assert window.desk.session.document.undo_name == "stap verplaatst"
    window.desk.session.undo()
    assert generate(window.desk.session.route) == before


@pytest.mark.parametrize(("aside", "fields"), [(900, {}), (0, {"resolved": True})], ids=["far off", "done with"])
def test_a_note_that_does_not_hang_there_stays(window: MainWindow, aside: float, fields: dict[str, object]) -> None:
    name = hung(window, "verl", aside, **fields)
    note, there = middle(window, name), middle(window, "verl")
    pulled(window, "verl", 70, 0)
    assert went(window, "verl", there).x > 20
    assert went(window, name, note) == (0, 0)


def test_a_note_that_is_chosen_too_goes_as_far_as_its_step(window: MainWindow, qtbot: QtBot) -> None:
    name = hung(window, "verl")
    note, there = middle(window, name), middle(window, "verl")
    window.desk.canvas.scene.select(["verl", name])
    qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert went(window, name, note).x == pytest.approx(50, abs=1)
    assert went(window, name, note) == pytest.approx(went(window, "verl", there), abs=1)


def test_a_note_that_is_dragged_itself_leaves_its_step(window: MainWindow) -> None:
    name = hung(window, "jgz")
    there, view = middle(window, "jgz"), window.desk.canvas.view
    below = QPointF(view.mapFromScene(QPointF(there.x, window.desk.canvas.scene.drawing.bounds.bottom + 100)))
    drag(view, place_of(view, name), below)
    assert middle(window, name).y > window.desk.canvas.scene.drawing.bounds.bottom
    assert went(window, "jgz", there) == (0, 0)
