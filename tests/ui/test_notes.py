"""Notes on the drawing: written at the pointer, moved, copied and thrown away in the real window."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.model.route import Note
from klantroutes.model.steps import Position
from klantroutes.storage.generate import generate
from klantroutes.ui.canvas.label_editor import LabelEditor
from klantroutes.ui.controllers.finding import everything_to_find
from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow
from .mouse import drag, place_of


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    window = open_window()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.desk.canvas.view.setFocus()
    return window


def notes(window: MainWindow) -> list[Note]:
    return list(window.desk.session.route.notes or ())


def editor() -> QWidget:
    found = QApplication.focusWidget()
    assert isinstance(found, LabelEditor)
    return found


def stuck(window: MainWindow, text: str = "Wie belt de JGZ?") -> str:
    window.desk.session.perform(edits.add_note(Note(id="n1", text=text, position=Position(x=300, y=200))))
    return "n1"


def test_o_sticks_a_note_at_the_pointer(window: MainWindow, qtbot: QtBot) -> None:
    view = window.desk.canvas.view
    qtbot.mouseMove(view.viewport(), view.viewport().rect().center() - QPointF(100, 40).toPoint())
    where = view.mapToScene(view.viewport().rect().center() - QPointF(100, 40).toPoint())
    qtbot.keyClick(view, Qt.Key.Key_O)
    qtbot.keyClicks(editor(), "Wie belt?")
    qtbot.keyClick(editor(), Qt.Key.Key_Return)
    [note] = notes(window)
    assert (note.text, note.position) == ("Wie belt?", Position(x=round(where.x()), y=round(where.y())))
    assert window.desk.canvas.scene.selected() == [note.id]
    assert window.desk.session.document.undo_name == "notitie toegevoegd"


def test_a_note_without_words_leaves_nothing(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_O)
    qtbot.keyClick(editor(), Qt.Key.Key_Return)
    assert not notes(window)
    assert window.desk.session.document.undo_name is None


def test_a_note_moves_with_the_hand(window: MainWindow) -> None:
    view, name = window.desk.canvas.view, stuck(window)
    beside = Position(x=300, y=round(window.desk.canvas.scene.drawing.bounds.bottom) + 60)
    window.desk.session.perform(edits.change_note(name, position=beside))
    before = generate(window.desk.session.route)
    drag(view, place_of(view, name), place_of(view, name) + QPointF(24, 8))
    assert notes(window)[0].position != beside
    assert window.desk.session.document.undo_name == "briefje verplaatst"
    window.desk.session.undo()
    assert generate(window.desk.session.route) == before


def test_a_note_is_copied_nudged_changed_and_thrown_away(window: MainWindow, qtbot: QtBot) -> None:
    view, scene = window.desk.canvas.view, window.desk.canvas.scene
    scene.select([stuck(window)])
    for name in ("copy", "paste", "duplicate"):
        window.actions_by_id[name].trigger()
    assert [note.text for note in notes(window)] == ["Wie belt de JGZ?"] * 3
    chosen = scene.selected()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    qtbot.keyClicks(editor(), "Anders")
    qtbot.keyClick(editor(), Qt.Key.Key_Return)
    assert {note.id: note.text for note in notes(window)}[chosen[0]] == "Anders"
    scene.select(chosen)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert len(notes(window)) == 2


def test_a_note_that_is_done_or_parked_is_not_on_the_drawing(window: MainWindow) -> None:
    scene, name = window.desk.canvas.scene, stuck(window)
    assert scene.knows(name)
    assert [one.id for one in everything_to_find(scene.route)] == [name]
    window.desk.session.perform(edits.change_note(name, parked=True))
    assert not scene.knows(name)
    assert scene.selected() == []


def test_a_note_has_its_own_properties(window: MainWindow, qtbot: QtBot) -> None:
    name = stuck(window)
    window.desk.canvas.scene.select([name])
    form = window.desk.properties.form()
    assert list(form.editors) == ["text", "author", "theme", "resolved", "parked"]
    form.editors["author"].committed.emit("Fatima")
    assert notes(window)[0].author == "Fatima"
