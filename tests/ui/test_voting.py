"""Voting in the real window: by mouse, by keyboard, in the list, in the open and hidden."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.edits.tally import Subject, dots_by, is_hidden, is_voting, totals
from klantroutes.model.route import Agreement, Note
from klantroutes.model.steps import Position, Professional
from klantroutes.ui.accessible.canvas_voice import voice_of
from klantroutes.ui.dialogs.voting_begin import VotingDialog
from klantroutes.ui.main_window import MainWindow

from .conftest import Answer, OpenWindow
from .mouse import double_click, place_of

A, B, STEP = Subject("notitie", "a"), Subject("notitie", "b"), Subject("stap", "wijk")
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    window = open_window()
    with qtbot.waitActive(window):
        window.activateWindow()
    perform = window.desk.session.perform
    perform(edits.set_workshop_fields(participants=("Ank", "Bo")))
    for name, x in (("a", 200), ("b", 420)):
        perform(edits.add_note(Note(id=name, text=f"Briefje {name}", position=Position(x=x, y=700))))
    step = Professional(id="wijk", kind="professional", label="Wijkteam", phase="tijdens", lane="sociaal")
    perform(edits.add_steps([step], []))
    perform(edits.add_agreement(Agreement(id="afs", text="Bo belt de JGZ")))
    window.desk.canvas.view.fit_all()
    return window


def begin(window: MainWindow, hidden: bool = False) -> None:
    window.desk.session.perform(edits.begin_voting(3, ("notitie", "stap", "hiaat", "afspraak"), hidden))
    window.controllers.voting.choose_voter("Ank")
    window.controllers.voting.show()
    QApplication.processEvents()
    window.desk.canvas.view.fit_all()


def place(window: MainWindow, name: str) -> QPoint:
    rect = window.desk.canvas.scene.rect_of(name)
    assert rect is not None
    return window.desk.canvas.view.mapFromScene(*rect.centre)


def click(window: MainWindow, name: str, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.mouseClick(window.desk.canvas.view.viewport(), button, keys, place(window, name))


def counted(window: MainWindow) -> dict[Subject, int]:
    return totals(window.desk.session.route)


def test_a_round_is_begun_with_a_dialog(window: MainWindow, answer: Answer) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, VotingDialog)
        assert dialog.about() == ("notitie",)
        dialog.dots.setValue(5)
        dialog.subjects["stap"].setChecked(True)
        dialog.accept()

    answer(fill)
    window.actions_by_id["vote_begin"].trigger()

    workshop = window.desk.session.route.workshop
    assert workshop is not None
    assert (workshop.dots_each, workshop.votes_about, workshop.voting) == (5, ("notitie", "stap"), True)
    assert window.controllers.voting.voter == "Ank"
    assert window.desk.canvas.view.tool == "stemmen"
    assert window.desk.voting.isVisible()


def test_a_round_is_about_something(window: MainWindow, answer: Answer) -> None:
    enabled: list[bool] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, VotingDialog)
        for box in dialog.subjects.values():
            box.setChecked(False)
        enabled.append(dialog._accept.isEnabled())
        dialog.reject()

    answer(fill)
    window.controllers.voting.begin()
    assert enabled == [False]
    assert not is_voting(window.desk.session.route)


def test_clicks_stick_dots_and_take_them_away(window: MainWindow) -> None:
    begin(window)
    click(window, "a")
    double_click(window.desk.canvas.view, place_of(window.desk.canvas.view, "wijk"))
    assert counted(window) == {A: 1, STEP: 2}

    click(window, "wijk", keys=SHIFT)
    click(window, "a", button=RIGHT)
    assert counted(window) == {STEP: 1}
    assert window.desk.canvas.scene.selected() == []


def test_undo_takes_back_one_dot(window: MainWindow) -> None:
    begin(window)
    click(window, "a")
    click(window, "a")
    assert window.desk.session.document.undo_name == "stip geplakt"
    window.actions_by_id["undo"].trigger()
    assert counted(window) == {A: 1}


def test_who_has_no_dots_left_hears_it_in_one_sentence(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    for _time in range(3):
        click(window, "a")
    assert window.desk.voting.left.text() == "Alle stippen zijn geplakt"
    with qtbot.waitSignal(window.desk.session.said) as said:
        click(window, "b")
    assert said.args == ["Ank heeft alle 3 stippen al geplakt. Haal eerst ergens een stip weg."]
    assert counted(window) == {A: 3}


def test_a_dot_that_is_not_there_cannot_be_taken(window: MainWindow, qtbot: QtBot) -> None:
    begin(window)
    with qtbot.waitSignal(window.desk.session.said) as said:
        click(window, "a", button=RIGHT)
    assert said.args == ["Ank heeft hier geen stip om weg te halen."]


def test_plus_and_minus_work_on_what_is_selected(window: MainWindow) -> None:
    begin(window)
    view = window.desk.canvas.view
    view.setFocus()
    window.desk.canvas.scene.select(["a", "wijk"])
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert counted(window) == {A: 1, STEP: 1}
    window.desk.canvas.scene.select(["a"])
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert counted(window) == {STEP: 1}


def test_the_next_participant_takes_over_the_laptop(window: MainWindow) -> None:
    begin(window)
    click(window, "a")
    QTest.mouseClick(window.desk.voting.next, LEFT)
    assert window.desk.voting.voter.currentText() == "Bo"
    click(window, "a")
    click(window, "b")
    route = window.desk.session.route
    assert (dots_by(route, "Ank"), dots_by(route, "Bo")) == ({A: 1}, {A: 1, B: 1})
    assert window.desk.voting.left.text() == "Nog 1 van 3 stippen"
    assert window.desk.voting.turnout.text() == "gestemd: 2 van 2"


def test_anybody_can_vote_whose_name_is_typed(window: MainWindow) -> None:
    begin(window)
    field = window.desk.voting.voter.lineEdit()
    assert field is not None
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Cor")
    QTest.keyClick(field, Qt.Key.Key_Return)
    click(window, "b")
    assert dots_by(window.desk.session.route, "Cor") == {B: 1}


def test_the_list_gives_dots_to_gaps_and_agreements_too(window: MainWindow) -> None:
    begin(window)
    panel = window.desk.voting
    panel.search.setText("belt de jgz")
    assert [row.subject for row in panel.list.rows()] == [Subject("afspraak", "afs")]
    panel.list.select_subject(Subject("afspraak", "afs"))
    QTest.keyClick(panel.list, Qt.Key.Key_Plus)
    panel.search.clear()
    gap = next(row.subject for row in panel.list.rows() if row.subject.about == "hiaat")
    panel.list.select_subject(gap)
    QTest.mouseClick(panel.more, LEFT)
    assert counted(window) == {gap: 1, Subject("afspraak", "afs"): 1}


def test_what_is_counted_in_the_room_is_typed(window: MainWindow) -> None:
    begin(window)
    window.controllers.voting.choose_voter(None)
    panel = window.desk.voting
    panel.list.select_subject(A)
    panel.count.setFocus()
    panel.count.selectAll()
    QTest.keyClicks(panel.count, "14")
    assert counted(window) == {A: 14}
    panel.list.select_subject(B)
    assert panel.count.value() == 0


def test_dots_are_numbers_on_the_drawing(window: MainWindow) -> None:
    begin(window)
    click(window, "a")
    click(window, "a")
    shown = window.controllers.voting._badges
    assert shown is not None
    assert shown.words == {"a": "2"}
    before = window.desk.canvas.view.grab().toImage()
    window.actions_by_id["undo"].trigger()
    window.actions_by_id["undo"].trigger()
    assert window.desk.canvas.view.grab().toImage() != before


def test_a_hidden_round_shows_no_numbers_anywhere(window: MainWindow) -> None:
    begin(window, hidden=True)
    window.desk.session.perform(edits.change_note("b", votes=7))
    click(window, "a")
    click(window, "a")
    voting = window.controllers.voting
    assert voting._badges is not None
    assert voting._badges.words == {"a": "gestemd"}
    rows = {row.subject: row.aloud for row in window.desk.voting.list.rows()}
    assert rows[A].endswith("gestemd")
    assert not any("stip" in words or "7" in words for words in rows.values())

    voting.choose_voter("Bo")
    assert voting._badges.words == {}
    window.actions_by_id["vote_close"].trigger()
    assert voting._badges.words == {"a": "2", "b": "7"}


def test_the_room_cannot_count_what_is_hidden(window: MainWindow) -> None:
    begin(window, hidden=True)
    box = window.desk.voting.voter
    assert [box.itemText(number) for number in range(box.count())] == ["Ank", "Bo"]


def test_the_result_is_a_ranking_that_can_be_put_away(window: MainWindow) -> None:
    begin(window)
    for name in ("a", "b", "wijk"):
        click(window, name)
    window.actions_by_id["vote_close"].trigger()
    panel = window.desk.voting
    assert [(row.rank, row.text) for row in panel.list.rows()] == [
        (1, "Briefje a"), (1, "Briefje b"), (1, "Wijkteam"),
    ]  # fmt: skip
    assert window.desk.canvas.view.tool == "kiezen"

    QTest.mouseClick(panel.result, LEFT)
    assert is_hidden(window.desk.session.route)
    assert window.controllers.voting._badges is not None
    assert window.controllers.voting._badges.words == {}
    window.actions_by_id["vote_result"].trigger()
    assert window.controllers.voting._badges.words == {"a": "1", "b": "1", "wijk": "1"}


def test_the_result_becomes_a_decision_once(window: MainWindow) -> None:
    begin(window)
    click(window, "a")
    window.actions_by_id["vote_close"].trigger()
    QTest.mouseClick(window.desk.voting.keep, LEFT)
    QTest.mouseClick(window.desk.voting.keep, LEFT)
    decisions = window.desk.session.route.decisions or ()
    assert [one.text for one in decisions] == ["Uitslag van het stemmen: 1. ‘Briefje a’ (1 stip)."]


def test_a_new_round_keeps_the_old_result_when_asked(window: MainWindow, answer: Answer) -> None:
    begin(window)
    click(window, "a")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, VotingDialog)
        assert dialog.keep.isChecked()
        dialog.accept()

    answer(fill)
    window.controllers.voting.begin()
    route = window.desk.session.route
    assert (totals(route), len(route.decisions or ())) == ({}, 1)
    window.actions_by_id["undo"].trigger()
    assert counted(window) == {A: 1}
    assert not window.desk.session.route.decisions


def test_only_what_the_round_is_about_gets_dots(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.session.perform(edits.begin_voting(3, ("notitie",), False))
    window.controllers.voting.choose_voter("Ank")
    with qtbot.waitSignal(window.desk.session.said) as said:
        click(window, "wijk")
    assert said.args == ["Deze ronde gaat over briefjes, niet over stappen."]
    assert counted(window) == {}


def test_a_locked_route_can_be_voted_on(window: MainWindow) -> None:
    begin(window)
    window.desk.session.perform(edits.set_workshop_fields(structure_locked=True))
    click(window, "wijk")
    assert counted(window) == {STEP: 1}


def test_outside_a_round_a_click_selects(window: MainWindow) -> None:
    begin(window)
    window.actions_by_id["vote_close"].trigger()
    click(window, "wijk")
    assert window.desk.canvas.scene.selected() == ["wijk"]
    assert counted(window) == {}
    more: QAction = window.actions_by_id["vote_more"]
    assert not more.isEnabled()


def test_a_screen_reader_hears_the_dots_of_a_step_when_they_may_be_known(window: MainWindow) -> None:
    begin(window)
    click(window, "wijk")
    voice = voice_of(window.desk.canvas.view)
    words = voice.words_of("wijk")
    assert words is not None
    assert "1 stip" in words.aloud

    window.desk.session.perform(edits.set_workshop_fields(votes_hidden=True))
    words = voice.words_of("wijk")
    assert words is not None
    assert "stip" not in words.aloud


def test_another_route_has_its_own_votes(window: MainWindow) -> None:
    begin(window)
    click(window, "a")
    window.desk.session.document.mark_saved()
    window.controllers.files.begin()
    assert window.controllers.voting._badges is not None
    assert window.controllers.voting._badges.words == {}
    assert window.desk.canvas.view.tool == "kiezen"
    assert not window.desk.voting.close_round.isVisible()


def test_dots_can_be_laid_down_and_taken_up_again(window: MainWindow) -> None:
    begin(window)
    view = window.desk.canvas.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not window.desk.voting.stick.isChecked()
    click(window, "a")
    assert counted(window) == {}
    QTest.mouseClick(window.desk.voting.stick, LEFT)
    click(window, "a")
    assert counted(window) == {A: 1}
