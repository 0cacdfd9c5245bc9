"""The command `import`."""

from pathlib import Path

import pytest

from klantroutes.exporters import bpmn
from klantroutes.storage.files import read

_TABLE = "Wat;Wanneer;Volgende\nVerloskundige;tijdens;Kraamzorg\nKraamzorg;na;\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table whose headings do not say what they are."""
    path = tmp_path / "tabel.csv"
    path.write_text(_TABLE, encoding="utf-8")
    return path


def test_our_own_bpmn_comes_back_whole(call, example: Path, tmp_path: Path) -> None:
    (tmp_path / "route.bpmn").write_bytes(bpmn.generate(read(example)))
    outcome = call("import", tmp_path / "route.bpmn", "--out", tmp_path / "terug.klantroute")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("Ingelezen: ")
    assert (tmp_path / "terug.klantroute").read_bytes() == example.read_bytes()


def test_report_tells_what_was_guessed(call, table: Path, tmp_path: Path) -> None:
    columns = "naam=Wat,fase=2,naar=Volgende"
    outcome = call("import", table, "--columns", columns, "--out", tmp_path / "a.klantroute")
    assert outcome.status == 0
    assert outcome.out.startswith("Ingelezen: 3 stappen, 2 lijnen.\nGeraden, kijk dit na:\n  - ")


def test_route_on_standard_output_has_its_report_elsewhere(call, table: Path) -> None:
    outcome = call("import", table, "--format", "miro", "--out", "-")
    assert outcome.out.startswith('{\n  "format": "klantroute"')
    assert outcome.err.startswith("Ingelezen: 0 stappen, 0 lijnen, ")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--format", "visio"], "bestaat niet. Kies uit: klantroute, bpmn"),
        (["--format", "mermaid", "--columns", "naam=1"], "horen geen kolommen"),
        (["--columns", "wie=1"], "tabel.csv: Het veld ‘wie’ bestaat niet. Kies uit: naam, soort"),
        (["--format", "bpmn"], "tabel.csv: De tekst is beschadigd op regel 1"),
    ],
)
def test_wrong_call_is_told(call, table: Path, tmp_path: Path, more: list[str], words: str) -> None:
    outcome = call("import", table, *more, "--out", tmp_path / "a.klantroute")
    assert outcome.status == 2
    assert words in outcome.err
    assert not (tmp_path / "a.klantroute").exists()


def test_existing_route_is_not_replaced(call, table: Path, tmp_path: Path) -> None:
    (tmp_path / "a.klantroute").write_text("bewaar mij", encoding="utf-8")
    assert call("import", table, "--out", tmp_path / "a.klantroute").status == 2
    assert (tmp_path / "a.klantroute").read_text(encoding="utf-8") == "bewaar mij"
