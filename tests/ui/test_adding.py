"""Adding a step after another one: named, connected, and one step to undo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from klantroutes.storage.generate import generate
from klantroutes.ui.dialogs.finder import Finder
from klantroutes.ui.main_window import MainWindow

from .conftest import Answer, OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> MainWindow:
    return open_window(example)


def typing(query: str, qtbot: QtBot) -> Callable[[QDialog], None]:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, Finder)
        qtbot.keyClicks(dialog.field, query)
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    return fill


@pytest.mark.parametrize(
    ("query", "kinds"),
    [("kinderarts", {"professional", "handover"}), ("prenataal huisbezoek", {"service"}), ("uitgang", {"exit"})],
)
def test_the_next_step_hangs_on_the_one_before(
    window: MainWindow, answer: Answer, qtbot: QtBot, query: str, kinds: set[str]
) -> None:
    answer(typing(query, qtbot))
    before = window.desk.session.route
    window.desk.canvas.go_to(["kas"])
    qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_Tab)
    after = window.desk.session.route
    new = [step for step in after.steps if step.id not in before.by_id]
    assert {step.kind for step in new} == kinds
    assert any(link.source == "kas" and link.target in {step.id for step in new} for link in after.links)
    window.controllers.editing.undo()
    assert generate(window.desk.session.route) == generate(before)


def test_a_step_that_may_not_follow_is_not_offered(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    shown = answer(typing("ingang hoe", qtbot))
    before = window.desk.session.route
    window.controllers.adding.append("kas", QPointF(400, 200))
    assert window.desk.session.route is before
    (finder,) = shown
    assert isinstance(finder, Finder)
    assert finder.list.item(0).text() == "Niets gevonden"


def test_an_own_step_asks_for_its_name(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.palette.search.setText("eigen dienst")
    qtbot.keyClick(window.desk.palette.search, Qt.Key.Key_Return)
    qtbot.keyClicks(window.focusWidget(), "Wandelgroep")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert "Wandelgroep" in {step.label for step in window.desk.session.route.steps}


def test_finding_a_step_goes_there(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    answer(typing("wijkteam lokaal", qtbot))
    window.controllers.finding.find()
    assert window.desk.canvas.scene.selected() == ["ds"]


def test_an_action_is_found_by_its_name(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    answer(typing("alles selecteren", qtbot))
    window.controllers.finding.command()
    assert len(window.desk.canvas.scene.selected()) > 10


def test_placing_everything_anew_is_one_step(window: MainWindow) -> None:
    window.desk.canvas.go_to(["kas"])
    window.controllers.editing.duplicate()
    copies = [window.desk.session.route.by_id[name] for name in window.desk.canvas.scene.selected()]
    assert "kas" not in {step.id for step in copies}
    assert [step.kind for step in copies].count("professional") == 1
    before = window.desk.session.document.undo_name
    window.controllers.editing.arrange_all()
    assert all(step.position is None for step in window.desk.session.route.steps)
    assert before == "stappen gekopieerd"


def test_the_word_that_people_use_finds_the_professional(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    answer(typing("kraamhulp", qtbot))
    before = window.desk.session.route
    window.controllers.adding.append("kas", QPointF(400, 200))
    new = [step for step in window.desk.session.route.steps if step.id not in before.by_id]
    assert [step.label for step in new if step.kind == "professional"] == ["Kraamverzorgende"]
