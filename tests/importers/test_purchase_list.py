"""The edited purchase list, taken into its route."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from klantroutes.exporters import csv, xlsx
from klantroutes.importers.purchase_list import parse
from klantroutes.model.route import Route
from klantroutes.model.steps import Service
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import from_content

SERVICE = {
    "id": "kraam", "kind": "service", "label": "Kraamzorg", "phase": "na", "price_eur": 1250.5, "own_risk": False,
    "provider": "=Zorg", "funding": [{"source": "Zvw", "until": "2027-12-31"}, {"source": "Wmo"}],
    "position": {"x": 10, "y": 20},
}  # fmt: skip


@pytest.fixture
def route() -> Route:
    head = {"format": "klantroute", "version": 1, "id": "r", "title": "R", "target": {"levels": ["A"]}}
    other = {"id": "huisarts", "kind": "professional", "label": "Huisarts", "phase": "na"}
    return from_content({**head, "steps": [SERVICE, other], "links": []})


def _edited(route: Route, old: str, new: str) -> bytes:
    text = csv.generate(route).decode("utf-8-sig")
    assert old in text
    return text.replace(old, new).encode("utf-8-sig")


def _service(route: Route) -> Service:
    step = route.by_id["kraam"]
    assert isinstance(step, Service)
    return step


@pytest.mark.parametrize("exporter", [csv, xlsx], ids=["csv", "xlsx"])
def test_list_that_nobody_edited_changes_nothing(exporter, route_file: Path) -> None:
    route = read(route_file)
    same, report = parse(route, exporter.generate(route))
    assert generate(same) == generate(route)
    assert report.changed == ()
    assert report.skipped == ()


def test_money_and_odd_names_come_back_unchanged(route: Route) -> None:
    for data in (csv.generate(route), xlsx.generate(route)):
        assert parse(route, data)[0] is route


def test_provider_is_taken_and_told_and_the_place_stays(route: Route) -> None:
    new, report = parse(route, _edited(route, "'=Zorg", "Kraamzorg Best; Delft".join('""')))
    assert _service(new).provider == "Kraamzorg Best; Delft"
    assert _service(new).position == _service(route).position
    assert report.changed == ("‘Kraamzorg’, aanbieder: ‘=Zorg’ is nu ‘Kraamzorg Best; Delft’.",)


def test_commas_between_cells_are_read_too(route: Route) -> None:
    new, _ = parse(route, b"id,aanbieder,prijs in euro\nkraam,Best,1.250\n")
    assert (_service(new).provider, _service(new).price_eur) == ("Best", 1.25)


@pytest.mark.parametrize(
    ("written", "meant"), [("1.250", 1250), ("1.250,50", 1250.5), ("€ 99", 99), ("0,5", 0.5), ("12.5", 12.5)]
)
def test_price_is_read_as_dutch_people_write_it(written: str, meant: float, route: Route) -> None:
    assert _service(parse(route, _edited(route, "1250,5", written))[0]).price_eur == meant


@pytest.mark.parametrize("written", ["2028-01-31 + ?", "31-1-2028 + ?", "46783 + ?"])
def test_date_is_read_in_three_forms(written: str, route: Route) -> None:
    new, _ = parse(route, _edited(route, "2027-12-31 + ?", written))
    assert [one.until for one in _service(new).funding or ()] == ["2028-01-31", None]


def test_new_law_leaves_the_dates_of_the_others(route: Route) -> None:
    new, _ = parse(route, _edited(route, "Zvw + Wmo", "Wlz + Zvw"))
    assert [(one.source, one.until) for one in _service(new).funding or ()] == [("Wlz", None), ("Zvw", "2027-12-31")]


@pytest.mark.parametrize(("cell", "funding"), [("", None), ("geen", ())])
def test_empty_is_unknown_and_none_is_none(cell: str, funding: object, route: Route) -> None:
    new, _ = parse(route, _edited(route, "Zvw + Wmo", cell))
    assert _service(new).funding == funding
    assert ("funding" in _service(new).model_fields_set) == (funding is not None)


def test_edited_workbook_is_taken(route: Route) -> None:
    book = load_workbook(BytesIO(xlsx.generate(route)))
    columns = {cell.value: cell.column for cell in book["Inkoop"][1]}
    for heading, value in (("plaatsen per jaar", 40), ("contract", "Beoogd"), ("eigen risico", "ja")):
        book["Inkoop"].cell(2, columns[heading]).value = value
    edited = BytesIO()
    book.save(edited)
    new = _service(parse(route, edited.getvalue())[0])
    assert (new.capacity_per_year, new.contract_status, new.own_risk) == (40, "beoogd", True)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("weg;Best;", "Rij 2 is overgeslagen: de route heeft geen dienst met id ‘weg’."),
        ("huisarts;Best;", "Rij 2 is overgeslagen: de route heeft geen dienst met id ‘huisarts’."),
        (";Best;", "Rij 2 is overgeslagen: er staat geen id in."),
        ("kraam;=Zorg;misschien", "Rij 2, ‘Kraamzorg’, eigen risico: ‘misschien’ is geen ja of nee."),
    ],
)
def test_what_cannot_be_taken_is_told(row: str, said: str, route: Route) -> None:
    same, report = parse(route, f"id;aanbieder;eigen risico\n{row}\n".encode())
    assert said in report.skipped
    assert same is route


def test_column_of_ones_own_is_told(route: Route) -> None:
    _, report = parse(route, b"id;aanbieder;opmerking\nkraam;=Zorg;x\n")
    assert report.skipped == ("De kolom ‘opmerking’ is overgeslagen: de inkooplijst kent hem niet.",)


def test_title_above_the_headings_is_passed_over(route: Route) -> None:
    assert _service(parse(route, b"Inkoop 2026;;\nid;aanbieder;x\nkraam;Best;\n")[0]).provider == "Best"


@pytest.mark.parametrize("data", [b"", b"a;b\n1;2\n", b"PK\x03\x04stuk"], ids=["empty", "other", "broken"])
def test_file_that_is_no_purchase_list_is_refused(data: bytes, route: Route) -> None:
    with pytest.raises(FileFault):
        parse(route, data)


_CELL = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=12)


@given(cells=st.lists(_CELL, min_size=9, max_size=9))
def test_whatever_stands_in_the_cells_the_route_stays_sound(cells: list[str]) -> None:
    head = {"format": "klantroute", "version": 1, "id": "r", "title": "R", "target": {"levels": ["A"]}}
    route = from_content({**head, "steps": [SERVICE], "links": []})
    heading = ["id", "wet of regeling", "geld zeker tot", "eigen risico", "kost de cliënt geld", "aanbieder"]
    heading += ["contract", "plaatsen per jaar", "prijs in euro", "wachttijd in dagen"]
    quoted = ";".join(f'"{cell.replace(chr(34), "")}"' for cell in ["kraam", *cells])
    new, _ = parse(route, f"{';'.join(heading)}\n{quoted}\n".encode())
    assert from_content(new.model_dump(mode="json", exclude_unset=True)) == new
