"""What people say about a route changes neither its drawing nor its findings, and so asks for neither anew."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.checks.run import check
from klantroutes.drawing.compose import draw
from klantroutes.edits.edit import Edit
from klantroutes.model.route import Agreement, Note, Position
from klantroutes.model.workshop import AgendaItem, Decision, View
from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow

TALK: dict[str, Edit] = {
    "note": edits.add_note(Note(id="n1", text="Wie belt er?", position=Position(x=40, y=40))),
    "vote": edits.place_dots("v1", "notitie", "n1", None, "Ank", 2),
    "decision": edits.add_kept("decisions", Decision(id="b1", text="Wij bellen")),
    "agenda": edits.set_agenda([AgendaItem(id="a1", title="Wie?", minutes=5)]),
    "meeting": edits.set_workshop_fields(title="Samen"),
    "view": edits.add_kept("views", View(id="w1", name="Alles")),
    "version": edits.keep_version("ve1", "Begin", "2026-03-31T09:00:00Z"),
}


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> MainWindow:
    """The window with a route, drawn and checked."""
    return open_window(example)


@pytest.mark.parametrize("edit", TALK.values(), ids=TALK)
def test_nothing_is_drawn_or_checked_anew(window: MainWindow, edit: Edit, qtbot: QtBot) -> None:
    session, checker = window.desk.session, window.desk.checker
    drawing, report = window.desk.canvas.scene.drawing, checker.report
    assert report is not None

    with qtbot.assertNotEmitted(checker.reported, wait=20):
        assert session.perform(edit) is not None

    assert window.desk.canvas.scene.drawing is drawing
    assert checker.report is report
    assert check(session.route, local=session.local).findings == report.findings
    assert draw(session.route).shapes == draw(report.route).shapes


@pytest.mark.parametrize(
    "edit", [edits.add_agreement(Agreement(id="a1", text="Bellen")), edits.set_route_fields(title="Anders")]
)
def test_what_a_check_may_look_at_is_checked_anew(window: MainWindow, edit: Edit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.desk.checker.reported):
        window.desk.session.perform(edit)


def test_a_note_is_shown_at_once(window: MainWindow) -> None:
    window.desk.session.perform(TALK["note"])

    assert "n1" in window.desk.canvas.scene.notes.items
