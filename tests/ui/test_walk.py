"""The whole way through the real window: open, add, connect, fill in, undo, save, open again."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from pytestqt.qtbot import QtBot

from klantroutes.storage.files import read
from klantroutes.storage.generate import generate
from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow
from .mouse import drag, drop, place_of


def dragged(window: MainWindow, query: str) -> QMimeData:
    """Return what a person drags out of the palette after searching for this."""
    window.desk.palette.search.setText(query)
    tree = window.desk.palette.tree
    return tree.model().mimeData([tree.currentIndex()])


def added(window: MainWindow, query: str, place: QPoint) -> str:
    """Drop the first thing that is found at this place; return the id of the new step."""
    before = set(window.desk.session.route.by_id)
    drop(window.desk.canvas.view, dragged(window, query), place)
    (name,) = set(window.desk.session.route.by_id) - before
    return name


def typed(window: MainWindow, query: str, qtbot: QtBot) -> str:
    """Search and press Enter; return the id of the new step."""
    before = set(window.desk.session.route.by_id)
    window.actions_by_id["add"].trigger()
    qtbot.keyClicks(window.desk.palette.search, query)
    qtbot.keyClick(window.desk.palette.search, Qt.Key.Key_Return)
    (name,) = set(window.desk.session.route.by_id) - before
    return name


def test_the_whole_walk(open_window: OpenWindow, example: Path, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(example)
    desk, view = window.desk, window.desk.canvas.view
    start = generate(desk.session.route)

    # A professional that nothing leads to gives a finding, and it names the new step.
    new = added(window, "kraamzorgorganisatie", QPoint(300, 60))
    qtbot.waitUntil(lambda: any(new in f.elements for f in desk.findings.listed()))

    # A line between two professionals brings the handover along, in one gesture.
    giver = next(step.id for step in desk.session.route.steps if step.kind == "professional")
    window.actions_by_id["connect"].trigger()
    drag(view, place_of(view, giver), place_of(view, new))
    handover = desk.session.route.steps[-1]
    assert handover.kind == "handover"
    assert [link.source for link in desk.session.route.links if link.target == handover.id] == [giver]

    # A field is filled in and stands in the route.
    desk.canvas.go_to([new])
    line = desk.properties.form().editors["organisation"].line
    qtbot.keyClicks(line, "Kraamzorg Delft")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert desk.session.route.by_id[new].organisation == "Kraamzorg Delft"

    # Everything can be taken back and done again.
    done = generate(desk.session.route)
    for _ in range(3):
        window.actions_by_id["undo"].trigger()
    assert generate(desk.session.route) == start
    assert not desk.session.document.modified
    for _ in range(3):
        window.actions_by_id["redo"].trigger()
    assert generate(desk.session.route) == done

    # What is saved is what opens.
    desk.session.path = tmp_path / "delft.klantroute"
    window.actions_by_id["save"].trigger()
    assert read(tmp_path / "delft.klantroute") == desk.session.route
    assert open_window(tmp_path / "delft.klantroute").desk.session.route == desk.session.route
    assert "opgeslagen om" in desk.status.saved.text()


def test_a_finding_goes_when_the_gap_is_closed(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    entry = typed(window, "ingang", qtbot)
    qtbot.waitUntil(lambda: any(entry in finding.elements for finding in window.desk.findings.listed()))
    before = {f.rule for f in window.desk.findings.listed() if entry in f.elements}
    work = typed(window, "verloskundige", qtbot)
    view = window.desk.canvas.view
    window.actions_by_id["fit"].trigger()
    window.actions_by_id["connect"].trigger()
    drag(view, place_of(view, entry), place_of(view, work))
    assert len(window.desk.session.route.links) == 1
    qtbot.waitUntil(lambda: before != {f.rule for f in window.desk.findings.listed() if entry in f.elements})


def test_undo_says_what_it_takes_back(open_window: OpenWindow) -> None:
    window = open_window()
    added(window, "ingang", QPoint(300, 200))
    assert window.actions_by_id["undo"].toolTip() == "Maak ongedaan: ingang toegevoegd (Ctrl+Z)"
    window.actions_by_id["undo"].trigger()
    assert not window.actions_by_id["undo"].isEnabled()
    assert window.actions_by_id["redo"].text() == "Doe opnieuw: ingang toegevoegd"


def test_a_refusal_is_one_sentence(open_window: OpenWindow, example: Path) -> None:
    window = open_window(example)
    view = window.desk.canvas.view
    before = window.desk.session.route
    leave = next(step.id for step in before.steps if step.kind == "exit")
    work = next(step.id for step in before.steps if step.kind == "professional")
    window.actions_by_id["connect"].trigger()
    drag(view, place_of(view, leave), place_of(view, work))
    assert window.desk.session.route is before
    assert window.desk.message.label.text() == "Na een uitgang gaat de route niet verder."
