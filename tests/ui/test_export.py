"""Exporting: beside the interface, and the truth about how it went."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from klantroutes.exporters.exporter import Exporter
from klantroutes.exporters.registry import BY_FORMAT, EXPORTERS
from klantroutes.storage.generate import generate
from klantroutes.ui.controllers.exporting import Job
from klantroutes.ui.dialogs.export import ExportDialog
from klantroutes.ui.dialogs.export_preview import WAITING

from .conftest import OpenWindow


def _breaks(_route: object) -> bytes:
    raise RuntimeError("papier op")


def test_the_file_is_made_and_named(open_window: OpenWindow, example: Path, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(example)
    job = Job(window.desk.session.route, BY_FORMAT["json"], tmp_path / "a.json", open_after=False)
    with qtbot.waitSignal(window.controllers.exporting.finished) as done:
        window.controllers.exporting.export(job)
    assert done.args == [str(tmp_path / "a.json")]
    assert (tmp_path / "a.json").read_bytes() == generate(window.desk.session.route)
    assert window.desk.message.label.text() == f"‘a.json’ staat in {tmp_path}."


@pytest.mark.parametrize("where", ["weg/a.json", "a.json"])
def test_a_failure_is_never_called_a_success(
    open_window: OpenWindow, example: Path, tmp_path: Path, qtbot: QtBot, where: str
) -> None:
    window = open_window(example)
    broken = BY_FORMAT["json"] if "weg" in where else Exporter("json", "Stuk", ".json", _breaks, "")
    job = Job(window.desk.session.route, broken, tmp_path / where, open_after=True)
    with qtbot.waitSignal(window.controllers.exporting.finished) as done:
        window.controllers.exporting.export(job)
    assert done.args == [""]
    assert not (tmp_path / where).exists()
    assert "staat in" not in window.desk.message.label.text()


def test_the_dialog_offers_every_format(open_window: OpenWindow, tmp_path: Path) -> None:
    dialog = ExportDialog(tmp_path, "delft", open_window())
    for number, exporter in enumerate(EXPORTERS):
        dialog.list.setCurrentRow(number)
        assert dialog.exporter() is exporter
        assert dialog.path() == tmp_path / f"delft{exporter.extension}"
    dialog.close()


@pytest.mark.parametrize("secret", [True, False])
def test_the_dialog_says_that_secret_dots_stay_behind(open_window: OpenWindow, tmp_path: Path, secret: bool) -> None:
    dialog = ExportDialog(tmp_path, "delft", open_window(), secret=secret)
    dialog.choose("json")
    assert any("stemronde" in label.text() for label in dialog.findChildren(QLabel)) is secret
    dialog.close()


def test_each_choice_shows_an_example(open_window: OpenWindow, example: Path, answer: Any, qtbot: QtBot) -> None:
    seen: dict[str, tuple[bool, str]] = {}

    def look(dialog: ExportDialog) -> None:
        for name in ("svg", "xlsx", "mermaid"):
            dialog.choose(name)
            qtbot.waitUntil(lambda: dialog.preview.said.text() != WAITING)
            seen[name] = (dialog.preview.page.isVisible(), dialog.preview.lines.toPlainText())

    answer(look)
    open_window(example).controllers.exporting.start()
    assert seen["svg"] == (True, "")
    assert seen["xlsx"][1].startswith("Inkoop: ")
    assert seen["mermaid"][1].startswith("flowchart LR")


def test_the_last_format_and_folder_are_remembered(
    open_window: OpenWindow, example: Path, answer: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    def export(dialog: ExportDialog) -> None:
        dialog.choose("json")
        dialog.folder.setText(str(tmp_path))
        dialog.open_after.setChecked(False)
        dialog.accept()

    answer(export)
    window = open_window(example)
    with qtbot.waitSignal(window.controllers.exporting.finished):
        window.controllers.exporting.start()
    again = answer(lambda dialog: dialog.reject())
    window.controllers.exporting.start()
    assert (again[0].exporter().format, again[0].folder.text()) == ("json", str(tmp_path))


def test_tab_goes_through_the_dialog_as_people_read_it(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = ExportDialog(tmp_path, "delft", open_window())
    dialog.choose("docx")
    dialog.show()
    names: list[str] = []
    while "Exporteren" not in names:
        focused = dialog.focusWidget()
        assert focused is not None
        assert len(names) < 40
        names.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    known = [
        "Wat wilt u maken?", "Naam", "Map", "Map kiezen", "Gebruik eigen sjabloon (.docx)…",
        "Bewaar een voorbeeldsjabloon…", "Openen als het klaar is", "Annuleren", "Exporteren",
    ]  # fmt: skip
    assert [name for name in names if name in known] == known
    dialog.close()


# -- the template of the house


def _house_export(template: Path | None, folder: Path) -> Callable[[ExportDialog], None]:
    def export(dialog: ExportDialog) -> None:
        dialog.choose("docx")
        dialog.house.use(template)
        dialog.folder.setText(str(folder))
        dialog.open_after.setChecked(False)
        dialog.accept()

    return export


def test_the_sample_template_can_be_used_and_is_remembered(
    open_window: OpenWindow, example: Path, answer: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(example)
    house = tmp_path / "huis.docx"
    keep = answer(lambda dialog: (dialog.choose("docx"), dialog.house.keep_sample(house)))
    window.controllers.exporting.start()
    assert "‘huis.docx’ staat in" in keep[0].house.said.text()
    answer(_house_export(house, tmp_path))
    with qtbot.waitSignal(window.controllers.exporting.finished) as done:
        window.controllers.exporting.start()
    assert Document(done.args[0]).paragraphs[0].text == window.desk.session.route.title
    again = answer(lambda dialog: None)
    window.controllers.exporting.start()
    assert (again[0].template(), again[0].house.leave.isHidden()) == (house, False)


def test_a_template_that_cannot_be_used_is_told(
    open_window: OpenWindow, example: Path, answer: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "stuk.docx").write_bytes(b"geen zip")
    window = open_window(example)
    said: list[str] = []

    def fill(dialog: ExportDialog) -> None:
        dialog.choose("docx")
        dialog.house.use(tmp_path / "stuk.docx")
        qtbot.waitUntil(lambda: dialog.preview.said.text() != WAITING)
        said.append(dialog.preview.said.text())
        _house_export(tmp_path / "stuk.docx", tmp_path)(dialog)

    answer(fill)
    with qtbot.waitSignal(window.controllers.exporting.finished) as done:
        window.controllers.exporting.start()
    assert said == ["stuk.docx: Het sjabloon is geen Word-bestand. Sla het op als .docx."]
    assert done.args == [""]
    assert window.desk.message.label.text() == said[0]


def test_a_format_without_templates_has_no_house_style(open_window: OpenWindow, tmp_path: Path) -> None:
    dialog = ExportDialog(tmp_path, "delft", open_window(), tmp_path / "huis.docx")
    dialog.choose("pdf")
    assert (dialog.template(), dialog.house.isHidden()) == (None, True)
    dialog.choose("docx")
    assert (dialog.template(), dialog.house.isHidden()) == (tmp_path / "huis.docx", False)


def test_report_of_the_meeting_is_proposed(open_window: OpenWindow, answer: Any) -> None:
    window = open_window()
    shown = answer(lambda dialog: dialog.reject())
    window.controllers.exporting.report()
    (dialog,) = shown
    assert isinstance(dialog, ExportDialog)
    assert dialog.exporter().format == "werksessie"
