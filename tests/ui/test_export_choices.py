"""The export dialog: a part of the route, the paper, the size of a picture."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from klantroutes import resources
from klantroutes.exporters.paper import Paper
from klantroutes.exporters.registry import BY_FORMAT
from klantroutes.exporters.scope import WHOLE, Scope, part_of
from klantroutes.model.profile import Profile
from klantroutes.storage.files import read
from klantroutes.storage.parse import parse
from klantroutes.ui.dialogs.export import ExportDialog
from klantroutes.ui.dialogs.export_scope import parts_of

from .conftest import OpenWindow

_FILE = resources.routes() / "sjabloon-verslaving-zeer-kwetsbaar.klantroute"


def test_only_parts_with_something_in_them_are_offered() -> None:
    route = read(resources.routes() / "delft-kasto.klantroute")
    words = [words for words, _ in parts_of(route, [], None)]
    assert words[:3] == ["De hele route", "Alleen tijdens de zwangerschap", "Alleen na de geboorte"]
    assert all(text.startswith("Zorgpad: ") for text in words[3:])


def test_selection_and_client_are_offered_while_they_are_there() -> None:
    route = read(_FILE)
    client = Profile("D", frozenset({"verslaving"}))
    offered = dict(parts_of(route, [route.steps[0].id, route.links[0].id], client))
    assert offered["Alleen uw keuze (1 gekozen stap)"] == Scope(steps=frozenset({route.steps[0].id}))
    assert offered["De weg van deze cliënt: een zeer kwetsbare zwangere met verslavingsproblematiek"] == Scope(
        client=client
    )


@pytest.fixture
def dialog(open_window: OpenWindow, tmp_path: Path) -> ExportDialog:
    """The dialog for a route with three phases."""
    return ExportDialog(tmp_path, "a", open_window(), None, parts_of(read(_FILE), [], None))


def test_choices_are_those_on_the_screen(dialog: ExportDialog) -> None:
    assert dialog.choices().scope == WHOLE
    dialog.part.box.setCurrentIndex(2)
    dialog.looks.papers.setCurrentIndex(5)
    dialog.looks.pages.setCurrentIndex(1)
    assert dialog.choices().scope == Scope("tijdens")
    assert dialog.choices().paper == Paper("a3", "staand", "een")
    dialog.close()


def test_paper_and_width_show_for_the_formats_that_know_them(dialog: ExportDialog) -> None:
    shown = {}
    for name in ("pdf", "png", "json"):
        dialog.choose(name)
        shown[name] = (not dialog.looks.papers.isHidden(), not dialog.looks.wide.isHidden())
    assert shown["pdf"] == (True, False)
    assert shown["png"] == (False, True)
    assert dialog.looks.isHidden()
    dialog.close()


def test_another_choice_asks_for_another_example(dialog: ExportDialog, qtbot: QtBot) -> None:
    for change in (
        lambda: dialog.part.box.setCurrentIndex(1),
        lambda: dialog.looks.papers.setCurrentIndex(2),
        lambda: dialog.looks.wide.setValue(500),
    ):
        with qtbot.waitSignal(dialog.wanted):
            change()
    dialog.close()


def test_what_is_selected_on_the_canvas_is_what_comes_out(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(_FILE)
    route = window.desk.session.route
    chosen = next(step.id for step in route.steps if step.label == "Verloskundige")
    window.desk.canvas.scene.select([chosen])
    controller = window.controllers.exporting
    dialog = controller._dialog()
    dialog.choose("json")
    dialog.folder.setText(str(tmp_path))
    dialog.open_after.setChecked(False)
    dialog.part.box.setCurrentIndex(1)
    with qtbot.waitSignal(controller.finished) as done:
        controller.export(controller._job(dialog))
    dialog.close()
    expected = part_of(route, Scope(steps=frozenset({chosen})))
    assert parse(Path(done.args[0]).read_bytes()).steps == expected.steps
    assert BY_FORMAT["json"].generate(expected) == Path(done.args[0]).read_bytes()
