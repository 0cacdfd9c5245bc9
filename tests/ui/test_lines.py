"""Lines of the route in the real window: a step in between, joining over a gap, and the way on at a branch."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from klantroutes.storage.generate import generate
from klantroutes.ui.dialogs.finder import Finder
from klantroutes.ui.main_window import MainWindow

from .conftest import Answer, OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> MainWindow:
    return open_window(example)


def flow(window: MainWindow) -> str:
    """Return a line of the route from an entry to a professional."""
    route = window.desk.session.route
    known = route.by_id
    return next(link.id for link in route.links if link.kind == "flow" and known[link.source].kind == "entry")


@pytest.mark.parametrize("how", ["key", "menu"])
def test_a_step_comes_in_the_chosen_line(window: MainWindow, answer: Answer, qtbot: QtBot, how: str) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, Finder)
        qtbot.keyClicks(dialog.field, "kinderarts")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    answer(fill)
    before, line = window.desk.session.route, flow(window)
    window.desk.canvas.go_to([line])
    if how == "key":
        qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_Tab)
    else:
        window.actions_by_id["insert"].trigger()
    (new,) = (s for s in window.desk.session.route.steps if s.id not in before.by_id and s.kind == "professional")
    assert window.desk.canvas.scene.selected() == [new.id]
    window.controllers.editing.undo()
    assert generate(window.desk.session.route) == generate(before)


def test_only_a_line_of_the_route_takes_a_step(window: MainWindow) -> None:
    window.desk.canvas.go_to([flow(window)])
    assert window.actions_by_id["insert"].isEnabled()
    window.desk.canvas.go_to(["kas"])
    assert not window.actions_by_id["insert"].isEnabled()


def test_control_delete_removes_and_joins(window: MainWindow, qtbot: QtBot) -> None:
    before = window.desk.session.route
    window.desk.canvas.go_to(["kas"])
    qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert "kas" not in window.desk.session.route.by_id
    assert window.desk.session.document.undo_name == "verwijderd en doorverbonden"
    window.controllers.editing.undo()
    assert generate(window.desk.session.route) == generate(before)


def test_at_a_branch_a_menu_leads_on(window: MainWindow) -> None:
    names = [step.id for step in window.desk.session.route.steps[:2]]
    window.controllers.lines.branch(names)
    menu = next(one for one in window.findChildren(QMenu) if one.accessibleName() == "Waarheen?")
    assert menu.activeAction() is menu.actions()[0]
    menu.actions()[1].trigger()
    menu.hide()
    assert window.desk.canvas.scene.selected() == [names[1]]


def test_tab_goes_to_the_next_field_where_a_person_wants_that(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["tab_moves"].trigger()
    window.desk.canvas.go_to(["kas"])
    with qtbot.assertNotEmitted(window.desk.canvas.next_wanted):
        qtbot.keyClick(window.desk.canvas.view, Qt.Key.Key_Tab)
    assert not window.desk.canvas.view.hasFocus()
