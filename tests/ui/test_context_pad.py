"""What usually follows a step: the pad beside it, the same as a menu, and making something else of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from klantroutes.storage.generate import generate
from klantroutes.ui.context_pad import ContextPad
from klantroutes.ui.dialogs.finder import Finder
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.suggestions import first_met, suggestions

from .conftest import Answer, OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> MainWindow:
    return open_window(example)


def pad(window: MainWindow, step: str) -> ContextPad:
    """Select a step and return its pad."""
    window.desk.canvas.go_to([step])
    window.controllers.suggesting.show_pad()
    return window.controllers.suggesting.pad


def usual(window: MainWindow, step: str) -> list[str | None]:
    route = window.desk.session.route
    return [one.offer.catalogue for one in suggestions(route, route.by_id[step])]


def test_what_follows_comes_from_the_catalogue(window: MainWindow) -> None:
    assert usual(window, "verl") == ["psysoc", "jgz_vpk", "casus"]
    assert first_met("tijdens")[0] == "verloskundige"
    assert not {"verloskundige", "huisarts"} & set(usual(window, "in")), "the entry leads there already"
    assert usual(window, "uit") == []


def test_the_pad_stands_beside_the_step_and_takes_no_focus(window: MainWindow) -> None:
    shown = pad(window, "verl")
    view = window.desk.canvas.view
    rect = window.desk.canvas.scene.rect_of("verl")
    assert rect is not None
    corner = view.viewport().mapTo(window.desk.canvas, view.mapFromScene(rect.x, rect.y))
    size = QPoint(round(rect.width * view.scale_shown), round(rect.height * view.scale_shown))
    assert shown.isVisible()
    assert not shown.geometry().intersects(QRect(corner, corner + size))
    assert all(button.focusPolicy() == Qt.FocusPolicy.NoFocus for button in shown.suggested)


def test_pointing_shows_a_ghost_and_a_click_adds_it(window: MainWindow) -> None:
    before = window.desk.session.route
    button = pad(window, "verl").suggested[0]
    button.pointed.emit(button.suggestion)
    assert window.desk.canvas.scene.ghost.bounds() is not None
    assert window.desk.session.route is before
    button.click()
    new = [step for step in window.desk.session.route.steps if step.id not in before.by_id]
    assert "psysoc" in [step.catalogue for step in new]
    window.controllers.editing.undo()
    assert generate(window.desk.session.route) == generate(before)


def test_what_stands_in_the_route_already_gets_a_line(window: MainWindow) -> None:
    before = window.desk.session.route
    (button,) = [one for one in pad(window, "verl").suggested if one.suggestion.offer.catalogue == "jgz_vpk"]
    assert button.suggestion.words.endswith("(staat er al)")
    button.click()
    new = [step.kind for step in window.desk.session.route.steps if step.id not in before.by_id]
    assert new == ["handover"]
    assert window.desk.canvas.scene.selected() == [button.suggestion.present]


def test_the_pad_goes_when_it_is_switched_off_or_nothing_is_selected(window: MainWindow) -> None:
    shown = pad(window, "verl")
    window.actions_by_id["pad"].trigger()
    assert shown.isHidden()
    window.actions_by_id["pad"].trigger()
    assert shown.isVisible()
    window.desk.canvas.scene.select([])
    window.controllers.suggesting.show_pad()
    assert shown.isHidden()


def test_a_shows_the_same_as_a_menu(window: MainWindow) -> None:
    window.desk.canvas.go_to(["verl"])
    window.actions_by_id["append"].trigger()
    (menu,) = [menu for menu in window.findChildren(QMenu) if menu.accessibleName() == "Wat volgt hier"]
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[1:] == [
        "Jeugdverpleegkundige (JGZ) (staat er al)", "Casusoverleg / MDO / Knooppunt (staat er al)", "Iets anders…",
        "Verbinden", "Iets anders van maken…", "Verwijderen",
    ]  # fmt: skip
    menu.close()


def test_tab_lists_the_usual_first_and_only_what_is_allowed(window: MainWindow, answer: Answer) -> None:
    shown = answer(QDialog.reject)
    window.controllers.adding.append_next("verl")
    (finder,) = shown
    assert isinstance(finder, Finder)
    rows = [finder.list.item(at).text() for at in range(finder.list.count())]
    assert "volgt hier vaak" in rows[0]
    assert not any(row.startswith("Ingang") for row in rows)


def test_making_something_else_of_a_step_keeps_its_lines(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, Finder)
        qtbot.keyClicks(dialog.field, "gynaecoloog")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    answer(fill)
    links = window.desk.session.route.links
    window.desk.canvas.go_to(["verl"])
    window.actions_by_id["change"].trigger()
    assert window.desk.session.route.by_id["verl"].catalogue == "gynaecoloog"
    assert window.desk.session.route.links == links


@pytest.mark.parametrize(("way", "phase", "lane"), [((0, 1), "tijdens", "publiek"), ((1, 0), "na", "medisch")])
def test_a_step_on_that_side_comes_in_that_cell(
    window: MainWindow, answer: Answer, qtbot: QtBot, way: tuple[int, int], phase: str, lane: str
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, Finder)
        qtbot.keyClicks(dialog.field, "kinderarts")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    answer(fill)
    window.controllers.adding.append_towards("verl", *way)
    (step,) = [step for step in window.desk.session.route.steps if step.catalogue == "kinderarts"]
    assert (step.phase, step.lane) == (phase, lane)


def test_a_picture_for_word_goes_with_the_steps(window: MainWindow) -> None:
    window.desk.canvas.go_to(["verl", "kas"])
    window.actions_by_id["copy_picture"].trigger()
    data = QApplication.clipboard().mimeData()
    drawn = bytes(data.data("image/svg+xml").data())
    assert drawn.startswith(b"<svg")
    assert b"Verloskundige" in drawn
    assert b"Werk en inkomen" not in drawn
    assert data.hasImage()
    assert data.hasFormat("application/x-klantroutes-fragment")
    QApplication.clipboard().clear()
