"""Leading a meeting in the real window: beginning, the agenda with its clock, what is decided, and the lock."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QSpinBox, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.edits import meeting
from klantroutes.edits.agenda_templates import agenda_templates
from klantroutes.model.route import Note
from klantroutes.model.steps import Position
from klantroutes.model.workshop import AgendaItem
from klantroutes.ui.canvas.spotlight import DIMMED
from klantroutes.ui.dialogs.agreement import AgreementDialog
from klantroutes.ui.dialogs.meeting_begin import MeetingDialog
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.panels.meeting.clock_face import OVER

from .conftest import OpenWindow
from .mouse import drag, place_of
from .test_names import nameless

Answer = Callable[[Callable[[QDialog], None]], list[QDialog]]
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: OpenWindow, example: Path, qtbot: QtBot) -> MainWindow:
    """A window with a meeting that has begun, with the short agenda."""
    window = open_window(example)
    with qtbot.waitActive(window):
        window.activateWindow()
    agenda = agenda_templates()[0].fresh()
    window.desk.session.perform(meeting.begin_meeting({"title": "Almelo"}, agenda, "v1", "2026-11-22T09:00:00Z"))
    window.controllers.meeting.show()
    return window


def agenda(window: MainWindow) -> tuple[AgendaItem, ...]:
    return window.desk.session.route.agenda or ()


def titles(window: MainWindow) -> list[str]:
    return [item.title for item in agenda(window)]


def now(window: MainWindow) -> str:
    """Return the row that has the mark `nu`."""
    tree = window.desk.meeting.agenda
    rows = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return next((row.text(0) for row in rows if "nu bezig" in row.data(0, Qt.ItemDataRole.AccessibleTextRole)), "")


def entered(field: QWidget, qtbot: QtBot) -> None:
    """Press Enter in a field of a list, which takes it in a moment later."""
    qtbot.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def about(window: MainWindow, subject: str) -> None:
    """Make the subject the only part of the agenda, and go there."""
    part = AgendaItem.model_validate({"id": "p", "title": "Nu dit", "about": subject})
    window.desk.session.perform(edits.set_agenda([part]))
    window.controllers.meeting.next()


# -- beginning


def test_beginning_asks_who_and_keeps_the_route_of_before(
    open_window: OpenWindow, example: Path, answer: Answer
) -> None:
    window = open_window(example)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MeetingDialog)
        dialog.title.setText("Almelo")
        dialog.participants.setPlainText("Noor\n\n Jan  de Vries ")
        dialog.agenda.setCurrentIndex(dialog.agenda.findData("180-minuten"))
        dialog.accept()

    answer(fill)
    window.actions_by_id["meeting_begin"].trigger()
    workshop = window.desk.session.route.workshop
    assert workshop is not None
    assert (workshop.title, workshop.participants) == ("Almelo", ("Noor", "Jan de Vries"))
    assert [version.id for version in window.desk.session.route.versions or ()] == [workshop.started_from]
    assert sum(item.minutes or 0 for item in agenda(window)) == 180
    assert window.desk.meeting.isVisible()
    assert not window.desk.palette.isVisible()
    window.actions_by_id["undo"].trigger()
    assert window.desk.session.route.workshop is None
    assert window.desk.session.document.undo_name is None


def test_nothing_has_to_be_filled_in(open_window: OpenWindow, answer: Answer) -> None:
    window = open_window()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MeetingDialog)
        dialog.date.line.clear()
        dialog.accept()

    answer(fill)
    window.actions_by_id["meeting_begin"].trigger()
    assert window.desk.session.route.workshop is not None
    assert window.desk.session.route.workshop.date is None


def test_later_only_the_facts_change(window: MainWindow, answer: Answer) -> None:
    before = agenda(window)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MeetingDialog)
        assert dialog.title.text() == "Almelo"
        dialog.place.setText("Stadhuis")
        dialog.accept()

    answer(fill)
    window.actions_by_id["meeting_begin"].trigger()
    assert window.desk.session.route.workshop is not None
    assert window.desk.session.route.workshop.place == "Stadhuis"
    assert agenda(window) == before
    assert len(window.desk.session.route.versions or ()) == 1


def test_a_day_that_is_no_day_is_not_taken(window: MainWindow) -> None:
    dialog = MeetingDialog(None, (), date(2026, 11, 22), window)
    dialog.date.line.setText("volgende week")
    assert not dialog._accept.isEnabled()


# -- the agenda


def test_on_and_back_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    window.announcer.said.connect(said.append)
    for expected in titles(window)[:3]:
        qtbot.keyClick(window, Qt.Key.Key_Right, CONTROL | ALT)
        assert now(window) == expected
        assert said[-1] == f"Nu: {expected}"
    assert [item.done for item in agenda(window)[:3]] == [True, True, None]
    qtbot.keyClick(window, Qt.Key.Key_Left, CONTROL | ALT)
    assert now(window) == titles(window)[1]


def test_the_blue_button_says_what_it_does(window: MainWindow) -> None:
    button = window.desk.meeting.face.forward
    assert button.text() == "Beginnen"
    window.controllers.meeting.next()
    assert button.accessibleName() == "Volgende: Voor wie is deze route?"
    window.controllers.meeting.go_to(agenda(window)[-1].id)
    assert button.text() == "Afronden"


def test_after_the_last_the_clock_stands_still(window: MainWindow) -> None:
    for _ in range(len(agenda(window)) + 1):
        window.controllers.meeting.next()
    assert all(item.done for item in agenda(window))
    assert not window.desk.clock.running
    assert window.desk.message.label.text() == "Dit was het laatste onderdeel van de agenda."


def test_the_list_is_changed_by_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    tree = window.desk.meeting.agenda
    tree.select_part(agenda(window)[1].id)
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Insert)
    field = tree.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "Koffie")
    entered(field, qtbot)
    assert titles(window)[2] == "Koffie"
    for _ in range(2):
        qtbot.keyClick(tree, Qt.Key.Key_Up, ALT)
    assert titles(window)[0] == "Koffie"
    qtbot.keyClick(tree, Qt.Key.Key_Plus)
    assert agenda(window)[0].minutes == 15
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert agenda(window)[0].done
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert now(window) == "Koffie"
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert "Koffie" not in titles(window)
    assert window.desk.clock.at == ""


def test_minutes_are_typed_after_a_double_click(window: MainWindow, qtbot: QtBot) -> None:
    tree = window.desk.meeting.agenda
    place = tree.visualItemRect(tree.topLevelItem(0)).topRight() - QPoint(20, -8)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    field = tree.findChild(QSpinBox)
    assert isinstance(field, QSpinBox)
    field.setValue(25)
    entered(field, qtbot)
    assert agenda(window)[0].minutes == 25
    assert tree.topLevelItem(0).text(2) == "25 min"


def test_a_tick_by_mouse_and_undo(window: MainWindow) -> None:
    row = window.desk.meeting.agenda.topLevelItem(0)
    row.setCheckState(0, Qt.CheckState.Checked)
    assert agenda(window)[0].done
    window.actions_by_id["undo"].trigger()
    assert row.checkState(0) == Qt.CheckState.Unchecked


def test_the_menu_says_what_a_part_is_about(window: MainWindow) -> None:
    tree = window.desk.meeting.agenda
    tree.select_part(agenda(window)[0].id)
    menu = tree.menu()
    below = next(action.menu() for action in menu.actions() if action.text() == "Gaat over")
    next(action for action in below.actions() if action.text() == "de overdrachten").trigger()
    assert agenda(window)[0].about == "overdrachten"
    menu.deleteLater()


# -- the board follows


def test_a_phase_comes_into_view(window: MainWindow) -> None:
    about(window, "na")
    view = window.desk.canvas.view
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    column = next(one for one in window.desk.canvas.scene.drawing.columns if one.phase == "na")
    assert seen.left() <= column.left
    assert seen.right() >= column.right
    assert window.desk.status.slider.value() == round(view.scale_shown * 100)


def test_handovers_light_up_and_go_out_at_the_next_part(window: MainWindow) -> None:
    about(window, "overdrachten")
    scene = window.desk.canvas.scene
    dimmed = {name for name, shape in scene.projection.shapes.items() if shape.opacity() == DIMMED}
    kinds = {window.desk.session.route.by_id[name].kind for name in dimmed}
    assert kinds
    assert "handover" not in kinds
    about(window, "route")
    window.controllers.meeting.go_to("p")
    assert scene.spotlight.light is None


@pytest.mark.parametrize(("subject", "panel"), [("hiaten", "findings"), ("client", "properties")])
def test_a_panel_comes_out(window: MainWindow, subject: str, panel: str) -> None:
    part = getattr(window.desk, panel)
    next(dock for dock in window.docks if dock.widget() is part).hide()
    about(window, subject)
    assert part.isVisible()


def test_agreements_turn_up(window: MainWindow) -> None:
    about(window, "afspraken")
    assert window.desk.meeting.agreements.isVisible()


# -- the clock in the panel


def test_the_end_is_said_calmly(window: MainWindow) -> None:
    said: list[str] = []
    clock, face = window.desk.clock, window.desk.meeting.face
    window.controllers.meeting.next()
    window.announcer.said.connect(said.append)
    assert face.figures.text == "10:00"
    assert not face.said.isVisible()
    clock._spent[clock.at] = 640.0
    clock.tick()
    assert said == [OVER]
    assert face.said.text() == OVER
    assert face.figures.text.startswith("+0:4")
    window.actions_by_id["meeting_more"].trigger()
    assert not face.said.isVisible()


def test_the_clock_goes_on_behind_a_closed_panel_and_through_undo(window: MainWindow) -> None:
    window.controllers.meeting.next()
    window.controllers.meeting.next()
    at = window.desk.clock.at
    window.controllers.meeting.leave()
    assert window.desk.palette.isVisible()
    window.actions_by_id["undo"].trigger()
    assert window.desk.clock.at == at
    assert window.desk.clock.running


def test_pause_and_on(window: MainWindow, qtbot: QtBot) -> None:
    window.controllers.meeting.next()
    face = window.desk.meeting.face
    qtbot.mouseClick(face.pause, Qt.MouseButton.LeftButton)
    assert not window.desk.clock.running
    assert face.said.text() == "De klok staat stil."
    window.actions_by_id["meeting_pause"].trigger()
    assert window.desk.clock.running


def test_another_route_has_another_clock(window: MainWindow) -> None:
    window.controllers.meeting.next()
    window.desk.session.document.mark_saved()
    window.controllers.files.begin()
    assert window.desk.clock.at == ""
    assert not window.desk.meeting.face.isVisible()


# -- what comes out


def typed(window: MainWindow, number: int, text: str, qtbot: QtBot) -> None:
    window.desk.meeting.turn_to(number)
    field = window.desk.meeting.lists[number].field
    field.setFocus()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == ""


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


def test_an_agreement_in_one_line(window: MainWindow, qtbot: QtBot) -> None:
    typed(window, 1, "JGZ bellen - Noor - 3-4-2027", qtbot)
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


def stuck(window: MainWindow, text: str) -> str:
    below = window.desk.canvas.scene.drawing.bounds.bottom + 120
    window.desk.session.perform(edits.add_note(Note(id="n1", text=text, position=Position(x=300, y=round(below)))))
    window.desk.canvas.view.fit_all()
    return "n1"


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


# -- the lock


def test_locked_nothing_of_the_route_moves_and_it_says_why(window: MainWindow) -> None:
    window.actions_by_id["meeting_lock"].trigger()
    view, before = window.desk.canvas.view, window.desk.session.route.steps
    where = place_of(view, "kas")
    drag(view, where, where + QPointF(60, 40))
    window.desk.canvas.point_out(["kas"])
    window.actions_by_id["remove"].trigger()
    assert window.desk.session.route.steps == before
    assert "De route staat op slot" in window.desk.message.label.text()
    assert window.desk.status.lock.isVisible()
    assert window.desk.meeting.lock.isChecked()


def test_locked_a_field_shows_again_what_is_so(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["meeting_lock"].trigger()
    window.desk.canvas.point_out(["kas"])
    line = window.desk.properties.form().editors["organisation"].line
    before = line.text()
    qtbot.keyClicks(line, "Anders")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == before


def test_locked_a_note_still_moves(window: MainWindow) -> None:
    name = stuck(window, "Bel")
    window.actions_by_id["meeting_lock"].trigger()
    view = window.desk.canvas.view
    where = place_of(view, name)
    drag(view, where, where + QPointF(60, 10))
    [note] = window.desk.session.route.notes or ()
    assert note.position is not None
    assert note.position.x > 310


def test_the_status_line_takes_the_lock_off(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["meeting_lock"].trigger()
    qtbot.mouseClick(window.desk.status.lock, Qt.MouseButton.LeftButton)
    assert not window.desk.status.lock.isVisible()
    assert not window.actions_by_id["meeting_lock"].isChecked()
    window.desk.canvas.point_out(["kas"])
    window.actions_by_id["remove"].trigger()
    assert "kas" not in window.desk.session.route.by_id


def test_undo_of_the_lock_shows(window: MainWindow) -> None:
    window.actions_by_id["meeting_lock"].trigger()
    window.actions_by_id["undo"].trigger()
    assert not window.actions_by_id["meeting_lock"].isChecked()
    assert not window.desk.meeting.lock.isChecked()


# -- for everyone


def test_everything_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    window.controllers.meeting.next()
    for number in range(3):
        typed(window, number, "Iets", qtbot)
        assert nameless(window.desk.meeting) == []
    assert isinstance(window.desk.meeting.agenda, QTreeWidget)
    assert window.desk.meeting.face.figures.accessibleName() == "Nog 10 minuten"


def test_f6_comes_by(window: MainWindow) -> None:
    window.desk.canvas.view.setFocus()
    window.actions_by_id["previous_panel"].trigger()
    focused = QApplication.focusWidget()
    assert focused is not None
    while focused is not None and focused.parentWidget() is not None and not window.desk.meeting.isAncestorOf(focused):
        window.actions_by_id["previous_panel"].trigger()
        focused = QApplication.focusWidget()
    assert window.desk.meeting.isAncestorOf(focused)
