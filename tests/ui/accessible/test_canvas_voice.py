"""The drawing is a list for who cannot see it: asked through the interfaces that Qt hands to a screen reader."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.model.route import Note
from klantroutes.model.steps import Position
from klantroutes.ui.accessible.canvas_voice import voice_of
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.reading_order import ReadingOrder

from ..conftest import OpenWindow

NAME = QAccessible.Text.Name


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> MainWindow:
    return open_window(example)


def drawing(window: MainWindow) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(window.desk.canvas.view)
    assert found is not None
    return found


def read_aloud(window: MainWindow) -> list[str]:
    face = drawing(window)
    return [face.child(number).text(NAME) for number in range(face.childCount())]


def test_every_step_is_a_row_in_reading_order(window: MainWindow) -> None:
    order = ReadingOrder(window.desk.session.route)
    said = read_aloud(window)
    assert len(said) == len(order.route.steps)
    for words, name in zip(said, order.elements(), strict=True):
        assert words.startswith(order.route.by_id[name].label)
    assert drawing(window).role() == QAccessible.Role.List
    assert drawing(window).text(NAME) == "Tekening van de route"


def test_a_row_knows_its_list_and_its_number(window: MainWindow) -> None:
    face = drawing(window)
    child = face.child(3)
    assert child.role() == QAccessible.Role.ListItem
    assert face.indexOfChild(child) == 3
    assert child.parent() is face
    assert face.child(face.childCount()) is None
    middle = child.rect().center()
    assert face.childAt(middle.x(), middle.y()) is child


def test_a_screen_reader_can_choose_a_step(window: MainWindow) -> None:
    child = drawing(window).child(1)
    actions = child.actionInterface()
    assert actions.actionNames() == ["Press", "SetFocus"]
    actions.doAction("Press")
    assert window.desk.canvas.scene.selected() == ["verl"]
    assert drawing(window).focusChild() is child


def test_a_row_says_what_is_wrong_there(open_window: OpenWindow) -> None:
    from klantroutes import resources

    window = open_window(resources.routes() / "almelo-jonge-moederwerk.klantroute")
    report = window.desk.checker.report
    assert report is not None
    for finding in report.findings:
        if finding.waiver is None and finding.elements and finding.elements[0] in report.route.by_id:
            number = voice_of(window.desk.canvas.view).number_of(finding.elements[0])
            assert finding.sentence in drawing(window).child(number).text(NAME)


def test_notes_are_read_after_their_step_and_loose_ones_from_left_to_right(window: MainWindow) -> None:
    places = {"n1": (900, 20), "n2": (100, 30), "n3": (50, 10)}
    made = [Note(id=name, text=f"Briefje {name}", position=Position(x=x, y=y)) for name, (x, y) in places.items()]
    made[2] = made[2].model_copy(update={"step": "kas"})
    window.desk.session.perform(edits.add_notes(made))
    said = read_aloud(window)
    at = next(number for number, words in enumerate(said) if words.startswith("Kasto-team"))
    assert said[at + 1] == "Briefje n3, briefje, bij Kasto-team"
    assert [words.partition(",")[0] for words in said[-2:]] == ["Briefje n2", "Briefje n1"]


def test_a_step_that_goes_is_no_longer_there(window: MainWindow) -> None:
    face = drawing(window)
    gone, before = face.child(1), face.childCount()
    QAccessible.uniqueId(gone)
    window.desk.session.perform(edits.remove(["verl"]))
    assert not gone.isValid()
    assert gone.text(NAME) == ""
    assert face.childCount() < before
    window.desk.session.undo()
    assert face.childCount() == before
    assert face.child(1).text(NAME).startswith("Verloskundige")


def test_another_route_has_its_own_rows(window: MainWindow, route_file: Path) -> None:
    for number in range(drawing(window).childCount()):
        QAccessible.uniqueId(drawing(window).child(number))
    assert window.controllers.files.open_path(route_file)
    assert len(read_aloud(window)) == len(window.desk.session.route.steps)


def test_what_happened_is_said(window: MainWindow) -> None:
    said: list[str] = []
    window.announcer.said.connect(said.append)
    window.desk.session.perform(edits.connect("verl", "d_kas"))
    window.desk.session.undo()
    assert said[0] == "Overdracht getekend"
    assert "Ongedaan gemaakt: lijn getekend" in said


def test_the_number_of_findings_is_said_when_it_changes(window: MainWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    window.announcer.said.connect(said.append)
    window.desk.session.perform(edits.remove(["kas"]))
    qtbot.waitUntil(lambda: any("fout" in sentence or "waarschuwing" in sentence for sentence in said))
    said.clear()
    with qtbot.waitSignal(window.desk.checker.reported):
        window.desk.session.perform(edits.set_field("verl", "description", "Belt zelf."))
    assert said == ["Gegevens veranderd"]
