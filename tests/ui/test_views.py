"""Views of the board: kept in the file, found by name, in the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse
from klantroutes.ui.canvas.hiding import Hidden
from klantroutes.ui.controllers.finding import commands
from klantroutes.ui.dialogs.finder import Finder
from klantroutes.ui.main_window import MainWindow

from .conftest import Answer, OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> MainWindow:
    return open_window(example)


def typing(text: str) -> Callable[[QDialog], None]:
    def fill(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        field.setText(text)
        dialog.accept()

    return fill


def kept(window: MainWindow, answer: Answer, name: str = "Voor de raad") -> None:
    answer(typing(name))
    window.controllers.views.keep()


def in_menu(window: MainWindow) -> list[str]:
    menu = next(one for one in window.findChildren(QMenu) if one.title() == "Weergaven")
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if action.text()]


def test_a_view_brings_back_what_was_folded_and_shown(window: MainWindow, answer: Answer) -> None:
    scene, view = window.desk.canvas.scene, window.desk.canvas.view
    scene.hide(Hidden(frozenset({"informeel"}), frozenset({"voor"})))
    window.controllers.focusing.show_way("kas")
    view.zoom_to(1.5)
    scene.reveal(["kas"])
    middle = view.navigation.middle()
    kept(window, answer)
    scene.hide(Hidden())
    window.controllers.focusing.clear()
    view.fit_all()
    window.controllers.views.show((window.desk.session.route.views or ())[0])
    assert scene.hidden == Hidden(frozenset({"informeel"}), frozenset({"voor"}))
    assert window.controllers.focusing.step == "kas"
    assert view.scale_shown == pytest.approx(1.5)
    assert (view.navigation.middle() - middle).manhattanLength() < 4


def test_a_view_is_in_the_file(window: MainWindow, answer: Answer) -> None:
    kept(window, answer)
    again = parse(generate(window.desk.session.route))
    assert [view.name for view in again.views or ()] == ["Voor de raad"]
    window.desk.session.undo()
    assert not window.desk.session.route.views


def test_the_menu_names_renames_and_removes(window: MainWindow, answer: Answer) -> None:
    assert in_menu(window) == ["Weergave bewaren…", "Nog geen weergaven"]
    kept(window, answer)
    kept(window, answer, "voor de RAAD")
    assert in_menu(window) == ["Weergave bewaren…", "Voor de raad", "Bijwerken", "Naam wijzigen", "Verwijderen"]
    answer(typing("R & O"))
    [view] = window.desk.session.route.views or ()
    window.controllers.views.rename(view)
    assert "R && O" in in_menu(window)
    window.controllers.views.remove(view)
    assert "Nog geen weergaven" in in_menu(window)


def test_a_view_is_found_by_its_name(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    window.desk.canvas.scene.hide(Hidden(phases=frozenset({"na"})))
    kept(window, answer)
    window.desk.canvas.scene.hide(Hidden())
    assert "Weergaven: Voor de raad" in [words for words, _keys, _action in commands(window)]

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, Finder)
        dialog.field.setText("voor de raad")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    answer(choose)
    window.actions_by_id["command"].trigger()
    assert window.desk.canvas.scene.hidden.phases == {"na"}
