"""The slides."""

from io import BytesIO
from pathlib import Path

import pptx as slides
import pytest
from office_files import dates, names, part, tree
from pptx.oxml.ns import qn
from sample_files import ROOT

from klantroutes.exporters import pptx
from klantroutes.exporters.office_picture import MC, POWERPOINT_KNOWS
from klantroutes.exporters.slides.phases import MOST_ROWS, rows_of
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.storage.files import read

ALMELO = ROOT / "routes" / "almelo-jonge-moederwerk.klantroute"
DELFT = ROOT / "routes" / "delft-kasto.klantroute"


def _show(data: bytes):
    return slides.Presentation(BytesIO(data))


def test_first_slide_is_the_picture_as_lines_with_words(example: Path) -> None:
    data = pptx.generate(read(example))
    first = _show(data).slides[0]
    pictures = [one for one in first._element.iter(qn("p:cNvPr")) if one.get("name") == "De route in beeld"]
    assert {one.get("descr")[:53] for one in pictures} == {"Tekening van de klantroute ‘Delft: Kasto (Aisha)’. Vo"}
    assert "Kraamverzorgende" in first.notes_slide.notes_text_frame.text
    assert "ppt/media/tekening.svg" in names(data)
    assert b"svgBlip" in part(data, "ppt/slides/slide1.xml")


def test_program_that_knows_no_lines_beside_pixels_gets_the_lines(example: Path) -> None:
    data = pptx.generate(read(example))
    kinds = {
        relation.get("Id"): relation.get("Target").rpartition(".")[2]
        for relation in tree(data, "ppt/slides/_rels/slide1.xml.rels")
    }
    choice, fallback = next(_show(data).slides[0]._element.iter(f"{{{MC}}}AlternateContent"))
    assert choice.nsmap[choice.get("Requires")] == POWERPOINT_KNOWS[1]
    assert [kinds[one.find(f".//{qn('a:blip')}").get(qn("r:embed"))] for one in (choice, fallback)] == ["png", "svg"]


def test_care_path_ends_as_a_care_path(example: Path) -> None:
    path = read(example).model_copy(update={"type": "zorgpad"})
    texts = [
        cell.text
        for s in _show(pptx.generate(path)).slides
        for t in s.shapes
        if t.has_table
        for cell in t.table.iter_cells()
    ]
    assert "Hier eindigt het zorgpad" in texts
    assert not [text for text in texts if "de route" in text.lower()]


def test_professional_says_what_they_do() -> None:
    assert ("Kraamverzorgende", "geboorte – dag 10", "Voert uit: Kraamzorg") in rows_of("na", Neighbours(read(DELFT)))


def test_many_services_are_counted() -> None:
    told = {who: what for who, _, what in rows_of("tijdens", Neighbours(read(ALMELO)))}
    said = "voert uit: Begeleiding Jonge Moederwerk, Plan voor alle leefgebieden en 3 andere diensten"
    assert told["Jonge Moederwerk (Avedan Welzijn)"].endswith(said)


def test_every_step_is_a_shape_to_go_on_with(route_file: Path) -> None:
    route = read(route_file)
    shapes = {shape.name for shape in _show(pptx.generate(route)).slides[1].shapes}
    assert {step.label for step in route.steps} <= shapes


def test_every_line_is_glued_at_both_ends(route_file: Path) -> None:
    second = _show(pptx.generate(read(route_file))).slides[1]
    lines = [shape._element for shape in second.shapes if shape._element.tag == qn("p:cxnSp")]
    ids = {shape.shape_id for shape in second.shapes}
    assert lines
    for line in lines:
        ends = [int(line.find(f".//{qn(f'a:{end}')}").get("id")) for end in ("stCxn", "endCxn")]
        assert set(ends) <= ids


def test_every_phase_has_slides_with_all_its_steps(route_file: Path) -> None:
    route = read(route_file)
    rows = [
        cell.text
        for slide in list(_show(pptx.generate(route)).slides)[2:]
        for shape in slide.shapes
        if shape.has_table
        for cell in list(shape.table.iter_cells())[3::3]
    ]
    assert len(rows) == len(route.steps)


def test_no_slide_has_more_rows_than_fit(route_file: Path) -> None:
    tables = [s.table for slide in _show(pptx.generate(read(route_file))).slides for s in slide.shapes if s.has_table]
    assert all(len(table.rows) <= MOST_ROWS + 1 for table in tables)


def test_every_slide_has_a_title_and_dutch_words(example: Path) -> None:
    for slide in _show(pptx.generate(read(example))).slides:
        assert slide.shapes.title.text_frame.text
        assert {run.get("lang") for run in slide._element.iter(qn("a:rPr"))} == {"nl-NL"}


def test_phase_without_steps_says_so(empty_route) -> None:
    texts = [
        s.text_frame.text
        for slide in _show(pptx.generate(empty_route)).slides
        for s in slide.shapes
        if s.has_text_frame
    ]
    assert texts.count("In deze fase is er nog geen stap.") == 3


def test_nothing_in_the_file_comes_from_the_clock(example: Path) -> None:
    data = pptx.generate(read(example).model_copy(update={"modified": "2026-03-31T09:00:00Z"}))
    assert dates(data) == {(1980, 1, 1, 0, 0, 0)}
    assert b"2026-03-31T09:00:00Z" in part(data, "docProps/core.xml")


@pytest.mark.parametrize("shape", ["a:effectLst", "p:style"])
def test_no_shape_takes_a_shadow_from_the_theme(shape: str, example: Path) -> None:
    second = _show(pptx.generate(read(example))).slides[1]
    assert not list(second._element.iter(qn(shape)))
