"""Work from before a crash comes back after one question."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.document.recovery import RecoveryLog, pending
from klantroutes.storage.files import read
from klantroutes.ui.recovering import offer_recovery, sentence

from .conftest import OpenWindow


@pytest.fixture
def left_behind(tmp_path: Path, example: Path) -> Path:
    """A folder with the log of a program that was killed."""
    opened = OpenRoute(read(example))
    log = RecoveryLog(opened, example, tmp_path / "levend", lambda fault: pytest.fail(str(fault)))
    opened.perform(edits.set_route_fields(title="Half werk"))
    folder = tmp_path / "herstel"
    folder.mkdir()
    (folder / log.path.name).write_bytes(log.path.read_bytes())
    log.close()
    return folder


def answering(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def exec_(box: QMessageBox) -> int:
        next(button for button in box.buttons() if button.text() == text).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec_)


@pytest.mark.parametrize(
    ("answer", "titles", "left"), [("Terughalen", ["Half werk"], 0), ("Weggooien", [], 0), ("Later beslissen", [], 1)]
)
def test_each_answer(
    left_behind: Path, answer: str, titles: list[str], left: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(answer, monkeypatch)
    parent = QWidget()
    qtbot.addWidget(parent)
    shown: list[OpenRoute] = []
    offer_recovery(parent, left_behind, lambda opened, _path: shown.append(opened), pytest.fail)
    assert [opened.route.title for opened in shown] == titles
    assert all(opened.modified for opened in shown)
    assert len(pending(left_behind)) == left


def test_the_question_says_what_there_is(left_behind: Path) -> None:
    (left,) = pending(left_behind)
    assert sentence(left).startswith("Van ‘Delft: Kasto (Aisha)’ in het bestand R7.klantroute is 1 wijziging")


def test_a_window_keeps_a_log_only_while_it_works(open_window: OpenWindow, example: Path, tmp_path: Path) -> None:
    window = open_window(example)
    window.desk.session.perform(edits.set_route_fields(title="Anders"))
    (log,) = (tmp_path / "herstel").glob("*.herstel")
    assert log.stat().st_size > 0
    window.desk.session.document.mark_saved()
    window.close()
    assert list((tmp_path / "herstel").glob("*.herstel")) == []
