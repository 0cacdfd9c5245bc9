"""The policy document for Word."""

from io import BytesIO
from pathlib import Path

import docx as word
import pytest
from docx.oxml.ns import qn
from office_files import WORD, dates, names, part, tree, words

from klantroutes.exporters import docx
from klantroutes.exporters.exporter import TemplateFault
from klantroutes.exporters.office_picture import MC, WORD_KNOWS
from klantroutes.model.route import Coalition
from klantroutes.model.steps import Handover
from klantroutes.storage.files import read


def _template(*texts: str) -> bytes:
    made = word.Document()
    for text in texts:
        made.add_paragraph(text)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _headings(data: bytes, style: str) -> list[str]:
    return [one.text for one in word.Document(BytesIO(data)).paragraphs if one.style and one.style.name == style]


def test_chapters_have_real_headings(route_file: Path) -> None:
    found = _headings(docx.generate(read(route_file)), "Heading 1")
    assert found[:4] == ["In het kort", "Waarvoor is deze route?", "De route in beeld", "De route, stap voor stap"]
    assert found[-1] == "Waar komen de feiten vandaan?"


def test_every_table_repeats_its_header_row(example: Path) -> None:
    tables = list(tree(docx.generate(read(example)), "word/document.xml").iter(f"{WORD}tbl"))
    assert len(tables) >= 3
    for table in tables:
        rows = list(table.iter(f"{WORD}tr"))
        assert [row.find(f"{WORD}trPr/{WORD}tblHeader") is not None for row in rows[:2]] == [True, False]


def test_every_handover_has_a_row(route_file: Path) -> None:
    route = read(route_file)
    cells = {
        cell.text for table in word.Document(BytesIO(docx.generate(route))).tables for cell in table.columns[0].cells
    }
    labels = [step.label for step in route.steps if isinstance(step, Handover)]
    assert all(any(cell.startswith(label) for cell in cells) for label in labels)


def test_picture_is_lines_with_pixels_behind_and_words(example: Path) -> None:
    data = docx.generate(read(example))
    xml = part(data, "word/document.xml").decode()
    assert "svgBlip" in xml
    assert 'descr="Tekening van de klantroute ‘Delft: Kasto (Aisha)’.' in xml
    assert sorted(name.rpartition(".")[2] for name in names(data) if "/media/" in name) == ["png", "svg"]


def test_program_that_knows_no_lines_beside_pixels_gets_the_lines(example: Path) -> None:
    body = word.Document(BytesIO(docx.generate(read(example))))
    choice, fallback = next(body.element.iter(f"{{{MC}}}AlternateContent"))
    assert choice.nsmap[choice.get("Requires")] == WORD_KNOWS[1]
    held = [body.part.rels[one.find(f".//{qn('a:blip')}").get(qn("r:embed"))] for one in (choice, fallback)]
    assert [relation.target_ref.rpartition(".")[2] for relation in held] == ["png", "svg"]


def test_drawing_has_the_letters_of_the_document(example: Path) -> None:
    data = docx.generate(read(example))
    (drawing,) = (part(data, name) for name in names(data) if name.endswith(".svg"))
    assert b"font-family=\"Arial, 'Liberation Sans', sans-serif\"" in drawing


def test_nothing_behind_the_last_table_can_become_a_page(route_file: Path) -> None:
    body = tree(docx.generate(read(route_file)), "word/document.xml")
    ends = [one for one in body.iter(f"{WORD}p") if one.find(f"{WORD}pPr/{WORD}sectPr") is not None and not words(one)]
    assert ends
    assert all(one.find(f"{WORD}pPr/{WORD}spacing").get(f"{WORD}line") == "20" for one in ends)


def test_file_is_no_file_of_an_old_word(example: Path) -> None:
    settings = part(docx.generate(read(example)), "word/settings.xml")
    assert b'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in settings


def test_pages_are_a4_and_lie_only_where_asked(example: Path) -> None:
    sections = word.Document(BytesIO(docx.generate(read(example)))).sections
    sizes = [(round(s.page_width.mm), round(s.page_height.mm)) for s in sections]  # type: ignore[union-attr]
    standing, lying = (210, 297), (297, 210)
    assert sizes == [standing, lying, standing, lying, standing]


def test_language_is_dutch(example: Path) -> None:
    data = docx.generate(read(example))
    language = next(tree(data, "word/styles.xml").iter(f"{WORD}lang"))
    assert language.get(f"{WORD}val") == "nl-NL"


def test_nothing_in_the_file_comes_from_the_clock(example: Path) -> None:
    route = read(example).model_copy(update={"modified": "2026-03-31T09:00:00Z"})
    data = docx.generate(route)
    assert dates(data) == {(1980, 1, 1, 0, 0, 0)}
    assert part(data, "docProps/core.xml").count(b"2026-03-31T09:00:00Z") == 2


def test_house_template_gets_the_chapters_where_it_asks_for_them(example: Path) -> None:
    route = read(example)
    route = route.model_copy(update={"coalition": Coalition(municipalities=("Delft",))})
    template = _template("Huisstijl", "Over {{titel}} van {{ gemeenten }}", "{{overdrachten}}", "Slot")
    paragraphs = [one.text for one in word.Document(BytesIO(docx.generate_in(route, template))).paragraphs]
    assert paragraphs[:3] == ["Huisstijl", f"Over {route.title} van Delft", "Wie draagt over aan wie?"]
    assert paragraphs[-1] == "Slot"


def test_house_template_gets_the_whole_document(example: Path) -> None:
    data = docx.generate_in(read(example), _template("Voor", "{{beleidsstuk}}", "Na"))
    assert _headings(data, "Heading 1") == _headings(docx.generate(read(example)), "Heading 1")
    assert words(tree(data, "word/document.xml")).endswith("Na")


def test_field_that_word_cut_in_pieces_is_filled(example: Path) -> None:
    made = word.Document()
    paragraph = made.add_paragraph()
    for piece in ("Route {{ti", "tel", "}}."):
        paragraph.add_run(piece)
    file = BytesIO()
    made.save(file)
    data = docx.generate_in(read(example), file.getvalue())
    assert word.Document(BytesIO(data)).paragraphs[0].text == f"Route {read(example).title}."


def test_template_without_fields_keeps_its_words_and_gets_the_document_behind(example: Path) -> None:
    data = docx.generate_in(read(example), _template("Voorblad", "{{onbekend}}"))
    paragraphs = [one.text for one in word.Document(BytesIO(data)).paragraphs]
    assert paragraphs[:2] == ["Voorblad", "{{onbekend}}"]
    assert "Wie draagt over aan wie?" in paragraphs


@pytest.mark.parametrize("data", [b"", b"geen zip", _template()[:300]], ids=["empty", "text", "cut"])
def test_template_that_is_no_word_file_is_refused_in_dutch(data: bytes, example: Path) -> None:
    with pytest.raises(TemplateFault, match="geen Word-bestand"):
        docx.generate_in(read(example), data)


def test_strange_words_stay_words(strange_route) -> None:
    data = docx.generate(strange_route)
    assert word.Document(BytesIO(data)).core_properties.language == "nl-NL"
    assert tree(data, "word/document.xml")
