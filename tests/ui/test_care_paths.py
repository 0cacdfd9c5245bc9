"""Care paths that hang under steps: made, chosen, shown and opened from the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtWidgets import QApplication, QDialog
from sample_files import ROOT

from klantroutes import edits
from klantroutes.carepaths.derive import derive
from klantroutes.storage.files import read, write
from klantroutes.ui.dialogs.care_path import CarePathDialog
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.panels.editors.special import CarePathEditor
from klantroutes.ui.reading_words import step_details

from .conftest import Answer, OpenWindow
from .mouse import double_click

ROUTE = ROOT / "routes/sjabloon-verslaving-zeer-kwetsbaar.klantroute"
ID = "sjabloon-verslaving-zeer-kwetsbaar-zorgpad-verslaving"
STEP = "verslavingszorg"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one route."""
    made = tmp_path / "routes"
    made.mkdir()
    (made / "route.klantroute").write_bytes(ROUTE.read_bytes())
    return made


@pytest.fixture
def window(open_window: OpenWindow, folder: Path) -> MainWindow:
    return open_window(folder / "route.klantroute")


@pytest.fixture
def others(application: QApplication, window: MainWindow) -> Iterator[Callable[[], list[MainWindow]]]:
    """The other windows that are open, closed afterwards."""

    def there() -> list[MainWindow]:
        every = QApplication.topLevelWidgets()
        return [one for one in every if isinstance(one, MainWindow) and one is not window and one.isVisible()]

    yield there
    for one in there():
        one.desk.session.document.mark_saved()
        one.close()
        one.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def choose(name: str) -> Callable[[QDialog], None]:
    """Choose the row with this name, and accept."""

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, CarePathDialog)
        rows = [dialog.list.item(row).text() for row in range(dialog.list.count())]
        dialog.list.setCurrentRow(rows.index(name))
        dialog.accept()

    return fill


def make(window: MainWindow, answer: Answer) -> None:
    window.desk.canvas.point_out([STEP])
    answer(choose("Nieuw: verslaving"))
    window.actions_by_id["care_path"].trigger()


def test_making_writes_beside_the_route_and_is_one_step_to_undo(
    window: MainWindow, folder: Path, answer: Answer
) -> None:
    make(window, answer)
    assert window.desk.session.route.by_id[STEP].care_path == ID
    assert read(folder / "route-zorgpad-verslaving.klantroute") == derive(read(ROUTE), "verslaving")
    assert window.desk.session.document.undo_name == "zorgpad gekozen"
    window.actions_by_id["undo"].trigger()
    assert window.desk.session.route.by_id[STEP].care_path is None


def test_theme_that_the_step_helps_with_comes_first(window: MainWindow, answer: Answer) -> None:
    shown = answer(QDialog.reject)
    window.desk.canvas.point_out(["veilig-thuis"])
    window.actions_by_id["care_path"].trigger()
    [dialog] = shown
    assert isinstance(dialog, CarePathDialog)
    assert dialog.list.item(0).text() == "Nieuw: huiselijk geweld"
    assert window.desk.session.route.by_id["veilig-thuis"].care_path is None


def test_care_path_that_is_there_is_never_written_over(window: MainWindow, folder: Path, answer: Answer) -> None:
    mine = derive(read(ROUTE), "verslaving").model_copy(update={"title": "Van mij"})
    write(folder / "route-zorgpad-verslaving.klantroute", mine)
    shown = answer(choose("Van mij"))
    window.desk.canvas.point_out([STEP])
    window.actions_by_id["care_path"].trigger()
    assert isinstance(shown[0], CarePathDialog)
    refused = [choice for choice in shown[0]._choices if choice.theme == "verslaving"]
    assert "is er al" in refused[0].refusal
    assert window.desk.session.route.by_id[STEP].care_path == ID
    assert read(folder / "route-zorgpad-verslaving.klantroute").title == "Van mij"


def click_twice_on_the_name(window: MainWindow, step: str) -> None:
    window.desk.canvas.point_out([step])
    view = window.desk.canvas.view
    rect = view.scene_shown.rect_of(step)
    assert rect is not None
    double_click(view, QPointF(view.mapFromScene(QPointF(rect.x + 40, rect.y + 16))))


def test_double_click_opens_it_in_a_window_of_its_own(window: MainWindow, answer: Answer, others) -> None:
    make(window, answer)
    click_twice_on_the_name(window, STEP)
    [opened] = others()
    assert opened.desk.session.route.id == ID
    click_twice_on_the_name(window, STEP)
    assert others() == [opened]


def test_double_click_still_renames_a_step_without_one(window: MainWindow, others) -> None:
    click_twice_on_the_name(window, STEP)
    assert window.desk.canvas.view.busy
    assert others() == []


def test_field_names_it_and_opens_it(window: MainWindow, answer: Answer, others) -> None:
    make(window, answer)
    field = window.desk.properties.form().editors["care_path"]
    assert isinstance(field, CarePathEditor)
    assert field.words.text() == ID
    field.open.click()
    assert [one.desk.session.route.id for one in others()] == [ID]
    field.free.click()
    assert window.desk.session.route.by_id[STEP].care_path is None


def test_file_may_have_any_name(window: MainWindow, folder: Path, answer: Answer, others) -> None:
    make(window, answer)
    (folder / "route-zorgpad-verslaving.klantroute").rename(folder / "anders.klantroute")
    window.actions_by_id["open_care_path"].trigger()
    assert [one.desk.session.path for one in others()] == [folder / "anders.klantroute"]


def test_care_path_that_is_not_there_is_told(window: MainWindow, others) -> None:
    window.desk.session.perform(edits.set_field(STEP, "care_path", "weg"))
    window.controllers.care_paths.open_of(STEP)
    assert "staat niet in de map" in window.desk.message.label.text()
    assert others() == []


def test_opening_needs_a_step_with_a_care_path(window: MainWindow, answer: Answer) -> None:
    window.desk.canvas.point_out([STEP])
    assert not window.actions_by_id["open_care_path"].isEnabled()
    make(window, answer)
    assert window.actions_by_id["open_care_path"].isEnabled()


def test_who_hears_the_route_hears_of_the_care_path(window: MainWindow, answer: Answer) -> None:
    make(window, answer)
    assert step_details(window.desk.session.route.by_id[STEP]).endswith("uitgewerkt in een zorgpad")
