"""The lists of a route as a workbook."""

from io import BytesIO
from pathlib import Path

import pytest
from office_files import dates, part
from openpyxl import load_workbook

from klantroutes.exporters import xlsx
from klantroutes.exporters.told.checked import checked
from klantroutes.exporters.told.lists import gap_list
from klantroutes.model.steps import Handover, Service
from klantroutes.storage.files import read

SHEETS = ["Inkoop", "Overdrachten", "Wie aan wie", "Wie doet wat", "Hiaten", "Afspraken", "Uitleg"]


def _sheets(data: bytes):
    return load_workbook(BytesIO(data))


def test_workbook_has_every_list(route_file: Path) -> None:
    assert _sheets(xlsx.generate(read(route_file))).sheetnames == SHEETS


def test_services_and_handovers_have_a_row_each(route_file: Path) -> None:
    route = read(route_file)
    book = _sheets(xlsx.generate(route))
    for sheet, kind in (("Inkoop", Service), ("Overdrachten", Handover)):
        ids = [row[0] for row in book[sheet].iter_rows(min_row=2, values_only=True)]
        assert ids == [step.id for step in route.steps if isinstance(step, kind)]


def test_handover_stands_where_giver_and_taker_meet(example: Path) -> None:
    sheet = _sheets(xlsx.generate(read(example)))["Wie aan wie"]
    column = [cell.value for cell in sheet[1]].index("Jeugdverpleegkundige (JGZ)")
    row = next(row for row in sheet.iter_rows(min_row=2, values_only=True) if row[0] == "Kraamverzorgende")
    assert row[column] == "Overdracht Kraamverzorgende → Jeugdverpleegkundige (JGZ) (binnen acht dagen)"


def test_every_finding_is_in_the_list(example: Path) -> None:
    route = read(example)
    assert len(gap_list(checked(route)).rows) == len(checked(route).findings)


def test_headers_stay_in_view_and_can_be_filtered(example: Path) -> None:
    for sheet in _sheets(xlsx.generate(read(example))).worksheets[:-1]:
        assert sheet.freeze_panes in ("B2", "C2")
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.print_title_rows == "$1:$1"


def test_no_cell_is_a_formula(example: Path) -> None:
    route = read(example)
    steps = tuple(step.model_copy(update={"label": "=HYPERLINK(1)", "organisation": "+cmd"}) for step in route.steps)
    book = _sheets(xlsx.generate(route.model_copy(update={"steps": steps, "title": "@x"})))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert any(cell.value == "'=HYPERLINK(1)" for cell in cells)
    assert all(cell.data_type in "sn" and not str(cell.value).startswith(("=", "+", "-", "@")) for cell in cells)


def test_nothing_in_the_file_comes_from_the_clock(example: Path) -> None:
    data = xlsx.generate(read(example).model_copy(update={"modified": "2026-03-31T09:00:00Z"}))
    assert dates(data) == {(1980, 1, 1, 0, 0, 0)}
    assert part(data, "docProps/core.xml").count(b"2026-03-31T09:00:00Z") == 2


@pytest.mark.parametrize("heading", ["eigen risico", "contract"])
def test_cell_with_few_answers_offers_them(heading: str, example: Path) -> None:
    sheet = _sheets(xlsx.generate(read(example)))["Inkoop"]
    column = next(cell.column_letter for cell in sheet[1] if cell.value == heading)
    ranges = [str(choice.sqref) for choice in sheet.data_validations.dataValidation]
    assert any(one.startswith(f"{column}2") for one in ranges)
