"""Leading a meeting in the real window: beginning, the agenda, its clock and what it brings into view."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QSpinBox, QTreeWidget
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.model.steps import Professional
from klantroutes.model.workshop import AgendaItem
from klantroutes.ui.canvas.grid import grid_rect
from klantroutes.ui.canvas.spotlight import DIMMED
from klantroutes.ui.dialogs.meeting_begin import MeetingDialog
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.panels.meeting.clock_face import OVER

from .conftest import Answer, OpenWindow
from .meeting_kit import agenda, begun, entered, typed
from .test_names import nameless

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: OpenWindow, example: Path, qtbot: QtBot) -> MainWindow:
    """A window with a meeting that has begun."""
    return begun(open_window, example, qtbot)


def titles(window: MainWindow) -> list[str]:
    return [item.title for item in agenda(window)]


def now(window: MainWindow) -> str:
    """Return the row that has the mark `nu`."""
    tree = window.desk.meeting.agenda
    rows = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return next((row.text(0) for row in rows if "nu bezig" in row.data(0, Qt.ItemDataRole.AccessibleTextRole)), "")


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


def test_a_phase_in_view_wastes_no_room_beside_the_board(window: MainWindow) -> None:
    window.resize(1900, 1000)
    scene, view = window.desk.canvas.scene, window.desk.canvas.view
    low = Professional(id="laag", kind="professional", label="Buurt", phase="voor", lane=scene.route.rows[-1].id)
    window.desk.session.perform(edits.add_step(low))
    for phase in ("voor", "tijdens", "na"):
        about(window, phase)
        seen = view.mapToScene(view.viewport().rect()).boundingRect()
        board, air = grid_rect(scene.drawing), 60 / view.scale_shown
        assert seen.top() >= board.y - air
        assert seen.left() >= board.x - air
        assert seen.left() <= board.x or seen.right() <= board.right + air


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
