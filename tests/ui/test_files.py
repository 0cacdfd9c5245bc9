"""Opening and saving: nothing lost, nothing overwritten unasked, the truth in words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QUrl
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from klantroutes import edits
from klantroutes.storage.files import read
from klantroutes.ui.dialogs.template import TemplateDialog
from klantroutes.ui.main_window import MainWindow

from .conftest import Answer, OpenWindow
from .mouse import drop

Presses = Callable[[str], list[str]]


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> Presses:
    """Press the button with this text in every question; returns the questions."""

    def with_(text: str) -> list[str]:
        asked: list[str] = []

        def exec_(box: QMessageBox) -> int:
            asked.append(box.text())
            next(button for button in box.buttons() if button.text() == text).click()
            return 0

        monkeypatch.setattr(QMessageBox, "exec", exec_)
        return asked

    return with_


def retitle(window: MainWindow, title: str) -> None:
    window.desk.session.perform(edits.set_route_fields(title=title))


def test_closing_asks_only_after_a_change(open_window: OpenWindow, example: Path, press: Presses) -> None:
    asked = press("Annuleren")
    window = open_window(example)
    retitle(window, "Anders")
    assert not window.close()
    assert asked == ["Wilt u de wijzigingen in ‘Anders’ bewaren?"]
    window.controllers.editing.undo()
    assert window.close()
    assert len(asked) == 1


def test_not_saving_leaves_the_file(open_window: OpenWindow, example: Path, tmp_path: Path, press: Presses) -> None:
    press("Niet bewaren")
    path = tmp_path / "a.klantroute"
    path.write_bytes(example.read_bytes())
    window = open_window(path)
    retitle(window, "Anders")
    assert window.close()
    assert path.read_bytes() == example.read_bytes()


def test_a_first_save_asks_for_a_file(open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "nieuw"), ""))
    window = open_window()
    retitle(window, "Van mij")
    assert window.controllers.files.save()
    assert read(tmp_path / "nieuw.klantroute").title == "Van mij"
    assert not window.isWindowModified()
    assert window.desk.settings.recent == [str(tmp_path / "nieuw.klantroute")]


@pytest.mark.parametrize(("answer", "saved"), [("Overschrijven", True), ("Annuleren", False)])
def test_a_file_that_changed_elsewhere(
    open_window: OpenWindow, example: Path, tmp_path: Path, press: Presses, answer: str, saved: bool
) -> None:
    asked = press(answer)
    path = tmp_path / "a.klantroute"
    path.write_bytes(example.read_bytes())
    window = open_window(path)
    retitle(window, "Mijn titel")
    path.write_bytes(example.read_bytes().replace(b"Delft", b"Leiden"))
    assert window.controllers.files.save() is saved
    assert asked == ["‘a.klantroute’ is intussen door iemand anders veranderd."]
    assert (read(path).title == "Mijn titel") is saved


def test_saving_that_fails_says_so(open_window: OpenWindow, example: Path, tmp_path: Path) -> None:
    window = open_window(example)
    window.desk.session.path = tmp_path / "weg" / "a.klantroute"
    retitle(window, "Anders")
    assert not window.controllers.files.save()
    assert window.desk.message.label.text().startswith("Niet bewaard. a.klantroute:")
    assert window.isWindowModified()


def test_a_broken_file_changes_nothing(open_window: OpenWindow, example: Path, tmp_path: Path) -> None:
    (tmp_path / "stuk.klantroute").write_text("{")
    window = open_window(example)
    before = window.desk.session.route
    assert not window.controllers.files.open_path(tmp_path / "stuk.klantroute")
    assert window.desk.session.route is before
    assert window.desk.message.isVisible()
    assert window.desk.message.label.text().startswith("stuk.klantroute:")


def test_a_file_dropped_on_the_window_opens(open_window: OpenWindow, example: Path) -> None:
    window = open_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(example))])
    drop(window.desk.canvas.view, data, QPoint(200, 200))
    assert window.desk.session.path == example


def test_beginning_with_an_example(open_window: OpenWindow, answer: Answer) -> None:
    def choose_first_example(dialog: QDialog) -> None:
        assert isinstance(dialog, TemplateDialog)
        dialog.list.setCurrentRow(1)
        dialog.accept()

    answer(choose_first_example)
    window = open_window()
    window.controllers.files.new()
    assert window.desk.session.route.steps
    assert window.desk.session.path is None
    assert not window.desk.session.document.modified


def test_a_title_is_changed_in_the_toolbar(open_window: OpenWindow, example: Path) -> None:
    window = open_window(example)
    field = window.toolbar.title
    field.setText("Delft, nieuwe titel")
    field.setModified(True)
    field.commit_pending()
    assert window.desk.session.route.title == "Delft, nieuwe titel"
    assert window.windowTitle().startswith("Delft, nieuwe titel")
