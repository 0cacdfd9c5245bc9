"""The purchase list as text."""

from csv import reader
from pathlib import Path

import pytest

from klantroutes.exporters import csv
from klantroutes.model.steps import Service
from klantroutes.storage.cells import harmless, plain
from klantroutes.storage.files import read
from klantroutes.storage.parse import from_content


def _rows(data: bytes) -> list[list[str]]:
    return list(reader(data.decode("utf-8-sig").splitlines(), delimiter=";"))


def test_excel_reads_the_letters_right(example: Path) -> None:
    data = csv.generate(read(example))
    assert data.startswith(b"\xef\xbb\xbfid;dienst;")
    assert data.endswith(b"\r\n")


def test_every_service_has_one_row(route_file: Path) -> None:
    route = read(route_file)
    _, *rows = _rows(csv.generate(route))
    assert [row[0] for row in rows] == [step.id for step in route.steps if isinstance(step, Service)]


def test_money_stands_in_its_own_columns() -> None:
    service = {
        "id": "kraam", "kind": "service", "label": "Kraamzorg", "phase": "na", "price_eur": 1250.5, "own_risk": False,
        "funding": [{"source": "Zvw", "until": "2027-12-31"}, {"source": "Wmo"}],
    }  # fmt: skip
    content = {"format": "klantroute", "version": 1, "id": "r", "title": "R", "target": {"levels": ["A"]}}
    head, row = _rows(csv.generate(from_content({**content, "steps": [service]})))
    found = dict(zip(head, row, strict=True))
    assert found["wet of regeling"] == "Zvw + Wmo"
    assert found["geld zeker tot"] == "2027-12-31 + ?"
    assert found["wie koopt in"] == "zorgverzekeraar + gemeente"
    assert (found["prijs in euro"], found["eigen risico"], found["aanbieder"]) == ("1250,5", "nee", "")


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-2", "@SOM(A1)", "\tx", "\r=x"])
def test_formula_becomes_text_and_comes_back(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert plain(harmless(text)) == text


@pytest.mark.parametrize("text", ["", "Kraamzorg", "'s middags", "a=b"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert plain(harmless(text)) == harmless(text) == text
