"""The projector in the real window: it follows the facilitator, the agenda or a presentation, and stays awake."""

from itertools import combinations

import pytest
from forty_notes import FORTY
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.edits.revise import revised
from klantroutes.model.profile import Profile
from klantroutes.model.workshop import AgendaItem
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.presenting.awake import Awake
from klantroutes.ui.presenting.measures import CAP, HIGH
from klantroutes.ui.presenting.stage_window import StageWindow

from ..conftest import Answer
from .stage_kit import ink, texts, with_agenda


@pytest.fixture
def projector(window: MainWindow) -> StageWindow:
    window.actions_by_id["projector"].trigger()
    opened = window.controllers.presenting.beamed
    assert opened is not None
    return opened


def words(projector: StageWindow) -> str:
    return " ".join(part.text for part in texts(projector.stage.parts))


def test_it_shows_what_the_facilitator_shows(window: MainWindow, projector: StageWindow, qtbot: QtBot) -> None:
    view = window.desk.canvas.view
    view.fit_all()
    qtbot.wait_until(lambda: window.desk.session.route.title in words(projector))
    before = projector.stage.parts
    view.zoom_to(2.0)
    qtbot.waitUntil(lambda: projector.stage.parts != before)


def test_a_selected_step_is_told_below(window: MainWindow, projector: StageWindow, qtbot: QtBot) -> None:
    window.desk.canvas.scene.select(["kas"])
    name = window.desk.session.route.by_id["kas"].label
    qtbot.waitUntil(lambda: projector.stage.accessibleDescription().startswith(name))


@pytest.mark.parametrize("scale", [0.2, 0.5, 1.0, 2.0, 4.0])
def test_the_map_can_be_read_at_every_scale(
    window: MainWindow, projector: StageWindow, qtbot: QtBot, scale: float
) -> None:
    before = projector.stage.parts
    window.desk.canvas.view.zoom_to(scale * 1.01)
    qtbot.waitUntil(lambda: projector.stage.parts is not before)
    lines = texts(projector.stage.parts)
    assert all(part.size * CAP >= HIGH / 40 for part in lines)
    assert all(ink(part).x >= 0 and ink(part).right <= projector.stage.wide for part in lines)
    for first, second in combinations(lines, 2):
        assert not ink(first).overlaps(ink(second)), (first.text, second.text)


@pytest.mark.parametrize("scale", [0.0, 0.3, 1.0])
def test_forty_notes_can_be_read_or_are_counted(
    window: MainWindow, projector: StageWindow, qtbot: QtBot, scale: float
) -> None:
    for text, _meant in FORTY:
        window.controllers.noting.write(text, "", "")
    window.desk.canvas.view.fit_all()
    if scale:
        window.desk.canvas.view.zoom_to(scale)
    qtbot.waitUntil(lambda: "van de" in projector.stage.accessibleDescription())
    lines = texts(projector.stage.parts)
    assert all(part.size * CAP >= HIGH / 40 for part in lines)
    assert all(ink(part).x >= 0 and ink(part).right <= projector.stage.wide for part in lines)
    assert not any(ink(one).overlaps(ink(other)) for one, other in combinations(lines, 2))


def test_notes_that_are_done_with_are_no_matter_for_the_room(window: MainWindow, projector: StageWindow) -> None:
    window.controllers.noting.write("tolkentelefoon", "", "")
    [note] = window.desk.session.route.notes or ()
    window.controllers.presenting.projector(on=True)
    assert "tolkentelefoon" in words(projector)
    window.desk.session.perform(edits.change_note(note.id, resolved=True))
    window.controllers.presenting.projector(on=True)
    assert "tolkentelefoon" not in words(projector)


def test_it_stays_as_it_is_when_it_does_not_follow(window: MainWindow, projector: StageWindow) -> None:
    window.actions_by_id["projector_follows"].trigger()
    before = projector.stage.parts
    window.desk.canvas.scene.select(["kas"])
    window.controllers.presenting.projector(on=True)
    assert projector.stage.parts == before
    window.actions_by_id["projector_follows"].trigger()
    assert projector.stage.parts != before


def test_a_presentation_is_shown_there_and_led_from_here(
    window: MainWindow, projector: StageWindow, answer: Answer
) -> None:
    answer(QDialog.accept)
    window.actions_by_id["present"].trigger()
    assert window.controllers.presenting.full is None
    assert projector.talk is not None
    window.actions_by_id["stage_next"].trigger()
    window.actions_by_id["stage_next"].trigger()
    window.actions_by_id["stage_previous"].trigger()
    assert projector.talk.at == 1


def test_escape_ends_the_presentation_and_follows_again(
    window: MainWindow, projector: StageWindow, qtbot: QtBot
) -> None:
    window.controllers.presenting.present("fasen", Profile("A"))
    qtbot.keyClick(projector, Qt.Key.Key_Escape)
    assert projector.talk is None
    assert window.controllers.presenting.beamed is projector


def test_the_agenda_leads_the_projector(window: MainWindow, projector: StageWindow) -> None:
    agenda = with_agenda(window.desk.session.route).agenda or ()
    window.desk.session.document.perform(_agenda(agenda))
    window.controllers.presenting.present("agenda", Profile("A"))
    window.controllers.meeting.go_to("a-hiaten")
    assert projector.talk is not None
    assert projector.talk.picture.part == "a-hiaten"
    assert projector.stage.clock[0].startswith(("5:0", "4:5"))


def test_the_screen_may_sleep_again_when_it_closes(window: MainWindow, projector: StageWindow) -> None:
    let_go: list[bool] = []
    projector.awake = Awake(lambda: lambda: let_go.append(True))
    window.controllers.presenting.projector(on=True)
    assert projector.awake.held
    window.actions_by_id["projector"].trigger()
    assert let_go == [True]
    assert window.controllers.presenting.beamed is None


def test_closing_it_by_hand_is_seen_in_the_menu(window: MainWindow, projector: StageWindow) -> None:
    assert window.actions_by_id["projector"].isChecked()
    projector.close()
    assert not window.actions_by_id["projector"].isChecked()


def test_light_and_dark_are_remembered(window: MainWindow, projector: StageWindow, qtbot: QtBot) -> None:
    dark = projector.stage.theme.dark
    qtbot.keyClicks(projector, "d")
    assert projector.stage.theme.dark is not dark
    projector.close()
    window.actions_by_id["projector"].trigger()
    again = window.controllers.presenting.beamed
    assert again is not None
    assert again.stage.theme.dark is not dark


def test_another_colour_scheme_is_seen_at_once(window: MainWindow, projector: StageWindow) -> None:
    before = projector.stage.theme
    window.controllers.viewing.choose_scheme("contrast_zwart")
    assert (before.dark, before.high) == (False, False)
    assert (projector.stage.theme.dark, projector.stage.theme.high) == (True, True)
    window.controllers.viewing.choose_scheme("licht")
    assert (projector.stage.theme.dark, projector.stage.theme.high) == (False, False)


def _agenda(agenda: tuple[AgendaItem, ...]) -> Edit:
    return Edit("agenda", lambda route: revised(route, agenda=agenda))
