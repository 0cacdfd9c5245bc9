"""CSV, Excel and Miro: rows of a table."""

import pytest
from foreign_files import CSV, EXCEL, MIRO

from klantroutes.importers import csv_file, excel
from klantroutes.importers.mapping import Mapping, chosen, guessed
from klantroutes.storage.errors import FileFault


def test_rows_become_steps_and_lines() -> None:
    route, report = csv_file.parse(CSV)
    midwife, care, unknown = route.steps[:3]
    assert (midwife.kind, midwife.phase, midwife.lane, midwife.period.start) == (
        "professional",
        "tijdens",
        "medisch",
        -140,
    )
    assert (care.kind, care.phase, care.period.start) == ("service", "na", 0)
    assert unknown.label == "Onbekend"
    assert len(route.links) == 2
    assert len(report.skipped) == 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_table_of_any_office_is_read(encoding: str, sign: str) -> None:
    data = f"Naam{sign}Fase\nZoë{sign}na\n".encode(encoding)
    route, _ = csv_file.parse(data)
    assert [(step.label, step.phase) for step in route.steps] == [("Zoë", "na")]


def test_first_sheet_is_read() -> None:
    route, _ = excel.parse(EXCEL)
    assert [(step.label, step.phase, step.kind) for step in route.steps] == [("Kraamverzorgende", "na", "professional")]


def test_notes_of_a_board_become_notes() -> None:
    route, _ = csv_file.parse_miro(MIRO)
    assert [note.text for note in route.notes or ()] == ["Zij komt niet opdagen", "Wie belt haar?"]


def test_caller_chooses_other_columns() -> None:
    data = b"A,B,C\nx,Verloskundige,na\n"
    mapping = guessed(["A", "B", "C"]).with_column("naam", 1).with_column("fase", 2)
    route, _ = csv_file.parse(data, Mapping(mapping.columns, 1))
    assert [(step.label, step.phase) for step in route.steps] == [("Verloskundige", "na")]
    assert chosen("naam=B, fase=3", ["A", "B", "C"]).columns == {"naam": 1, "fase": 2}


def test_column_is_used_once() -> None:
    assert guessed(["Naam", "Type", "Tekst"]).columns == {"naam": 0, "soort": 1, "briefje": 2}
    assert guessed(["x", "y"]) == Mapping({}, 0)


@pytest.mark.parametrize("words", ["naam=Z", "wie=A", "naam=0", "naam", "naam=999999999999"])
def test_wrong_columns_are_told(words: str) -> None:
    with pytest.raises(FileFault):
        chosen(words, ["A"])
