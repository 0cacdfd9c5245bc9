"""Exporting: beside the interface, and the truth about how it went."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from klantroutes.exporters.exporter import Exporter
from klantroutes.exporters.registry import BY_FORMAT, EXPORTERS
from klantroutes.storage.generate import generate
from klantroutes.ui.controllers.exporting import Job
from klantroutes.ui.dialogs.export import ExportDialog

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
    for exporter in EXPORTERS:
        dialog.formats[exporter.format].setChecked(True)
        assert dialog.exporter() is exporter
        assert dialog.path() == tmp_path / f"delft{exporter.extension}"
    dialog.close()
