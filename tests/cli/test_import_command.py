"""The command `import`."""

from pathlib import Path

import pytest

from klantroutes.exporters import bpmn, csv
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


# -- the edited purchase list


@pytest.fixture
def edited(example: Path, tmp_path: Path) -> Path:
    """The purchase list of the route with another provider for its first service."""
    lines = csv.generate(read(example)).decode("utf-8-sig").splitlines()
    first = lines[1].split(";")
    first[lines[0].split(";").index("aanbieder")] = "Best"
    path = tmp_path / "inkoop.csv"
    path.write_text("\n".join([lines[0], ";".join(first), *lines[2:]]), encoding="utf-8")
    return path


def test_purchase_list_is_taken_into_its_route(call, edited: Path, example: Path, tmp_path: Path) -> None:
    out = tmp_path / "terug.klantroute"
    outcome = call("import", "--purchase-list", edited, "--into", example, "--out", out)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("Overgenomen:\n  - ")
    assert "aanbieder" in outcome.out
    before, after = read(example), read(out)
    changed = [new for old, new in zip(before.steps, after.steps, strict=True) if old != new]
    assert [step.provider for step in changed] == ["Best"]
    assert [step.position for step in before.steps] == [step.position for step in after.steps]


def test_list_that_nobody_edited_gives_the_same_file(call, example: Path, tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_bytes(csv.generate(read(example)))
    outcome = call(
        "import", "--purchase-list", tmp_path / "lijst.csv", "--into", example, "--out", tmp_path / "a.klantroute"
    )
    assert outcome.out == "De lijst verandert niets aan de route.\n"
    assert (tmp_path / "a.klantroute").read_bytes() == example.read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--purchase-list", "LIJST"], "Gebruik --purchase-list LIJST samen met --into ROUTE."),
        (["--into", "ROUTE"], "Gebruik --purchase-list LIJST samen met --into ROUTE."),
        (["x.csv", "--purchase-list", "LIJST", "--into", "ROUTE"], "horen geen ander bestand"),
        (["--purchase-list", "TABEL", "--into", "ROUTE"], "tabel.csv: In dit bestand staat geen inkooplijst."),
        ([], "Noem het bestand dat u wilt inlezen."),
    ],
)
def test_wrong_call_about_the_list_is_told(
    call, edited: Path, table: Path, example: Path, tmp_path: Path, words: list[str], said: str
) -> None:
    paths = {"LIJST": edited, "ROUTE": example, "TABEL": table}
    outcome = call("import", *(paths.get(word, word) for word in words), "--out", tmp_path / "a.klantroute")
    assert outcome.status == 2
    assert said in outcome.err
    assert not (tmp_path / "a.klantroute").exists()
