"""What a meeting brings: decisions, agreements and what was parked, typed and dragged in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from klantroutes.ui.dialogs.agreement import AgreementDialog
from klantroutes.ui.main_window import MainWindow

from .conftest import Answer, OpenWindow
from .meeting_kit import agenda, begun, entered, stuck, typed
from .mouse import drag, place_of


@pytest.fixture
def window(open_window: OpenWindow, example: Path, qtbot: QtBot) -> MainWindow:
    """A window with a meeting that has begun."""
    return begun(open_window, example, qtbot)


def test_a_decision_knows_where_it_was_taken(window: MainWindow, qtbot: QtBot) -> None:
    window.controllers.meeting.next()
    window.desk.canvas.point_out(["kas"])
    typed(window, 0, "Wij bellen altijd", qtbot)
    [decision] = window.desk.session.route.decisions or ()
    assert (decision.text, decision.agenda, decision.step) == ("Wij bellen altijd", agenda(window)[0].id, "kas")
    window.desk.canvas.point_out([])
    rows = window.desk.meeting.decisions.rows
    rows.setCurrentRow(0)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert window.desk.canvas.scene.selected() == ["kas"]


def test_a_selected_step_is_named_before_one_types_and_counts_once(window: MainWindow, qtbot: QtBot) -> None:
    field = window.desk.meeting.decisions.field
    window.desk.canvas.point_out(["kas"])
    assert field.placeholderText() == "Wat besluit u over ‘Kasto-team’?"
    for text in ("Zij belt altijd", "De gemeente betaalt"):
        typed(window, 0, text, qtbot)
    assert [one.step for one in window.desk.session.route.decisions or ()] == ["kas", None]
    assert field.placeholderText() == "Wat besluit u?"


def test_a_row_is_changed_in_place_and_thrown_away(window: MainWindow, qtbot: QtBot) -> None:
    typed(window, 0, "Wij bellen", qtbot)
    rows = window.desk.meeting.decisions.rows
    rows.setCurrentRow(0)
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    field = rows.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "Wij mailen")
    entered(field, qtbot)
    assert [one.text for one in window.desk.session.route.decisions or ()] == ["Wij mailen"]
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert not window.desk.session.route.decisions
    assert window.desk.meeting.tabs[0].accessibleName() == "Besluiten, 0"


@pytest.mark.parametrize("line", ["JGZ bellen - Noor - 3-4-2027", "JGZ bellen, Noor, 3 april 2027"])
def test_an_agreement_in_one_line(window: MainWindow, line: str, qtbot: QtBot) -> None:
    typed(window, 1, line, qtbot)
    [made] = window.desk.session.route.agreements or ()
    assert (made.text, made.owner, made.due) == ("JGZ bellen", "Noor", "2027-04-03")
    [row] = window.desk.meeting.agreements.shown()
    assert row.second == "Noor · voor 3 april 2027"
    window.desk.meeting.agreements.rows.item(0).setCheckState(Qt.CheckState.Checked)
    assert (window.desk.session.route.agreements or ())[0].status == "gedaan"


def test_who_and_when_are_changed_in_a_dialog(window: MainWindow, qtbot: QtBot, answer: Answer) -> None:
    typed(window, 1, "JGZ bellen - Noor - 3-4-2027", qtbot)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, AgreementDialog)
        assert dialog.due() == "2027-04-03"
        dialog.fill_in("JGZ mailen", "", "")
        dialog.accept()

    answer(fill)
    rows = window.desk.meeting.agreements.rows
    rows.setCurrentRow(0)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    [made] = window.desk.session.route.agreements or ()
    assert (made.text, made.owner, made.due) == ("JGZ mailen", None, None)


def test_what_comes_later_is_typed_and_put_back(window: MainWindow, qtbot: QtBot) -> None:
    typed(window, 2, "En de vaders?", qtbot)
    [note] = window.desk.session.route.notes or ()
    assert note.parked
    assert note.id not in window.desk.canvas.scene.notes.items
    rows = window.desk.meeting.parked.rows
    rows.setCurrentRow(0)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert window.desk.canvas.scene.selected() == [note.id]
    assert window.desk.meeting.parked.shown() == ()
    window.actions_by_id["park"].trigger()
    assert [row.text for row in window.desk.meeting.parked.shown()] == ["En de vaders?"]


@pytest.mark.parametrize("number", [1, 2])
def test_a_note_is_dragged_onto_a_list(window: MainWindow, number: int) -> None:
    name = stuck(window, "Noor belt de JGZ")
    window.desk.canvas.point_out([name])
    view, tab = window.desk.canvas.view, window.desk.meeting.tabs[number]
    there = view.viewport().mapFromGlobal(tab.mapToGlobal(tab.rect().center()))
    steps = window.desk.session.route.steps
    drag(view, place_of(view, name), QPointF(there))
    [note] = window.desk.session.route.notes or ()
    agreed = [(one.text, one.owner) for one in window.desk.session.route.agreements or ()]
    assert (bool(note.parked), agreed) == ((True, []) if number == 2 else (False, [("Noor belt de JGZ", "Noor")]))
    assert window.desk.session.route.steps == steps
    assert not view.busy
    assert window.desk.meeting.lists[number].isVisible()
