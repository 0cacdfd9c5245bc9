"""The policy document as open text."""

from io import BytesIO
from itertools import pairwise
from pathlib import Path

import docx as word
from office_files import TEXT, dates, names, part, tree, words

from klantroutes.exporters import docx, odt
from klantroutes.storage.files import read

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"


def test_kind_of_file_stands_first_and_plain(example: Path) -> None:
    data = odt.generate(read(example))
    assert names(data)[0] == "mimetype"
    assert data[38:77] == b"application/vnd.oasis.opendocument.text"
    assert dates(data) == {(1980, 1, 1, 0, 0, 0)}


def test_headings_are_those_of_the_word_file(route_file: Path) -> None:
    route = read(route_file)
    chapters = [
        words(heading)
        for heading in tree(odt.generate(route), "content.xml").iter(f"{TEXT}h")
        if heading.get(f"{TEXT}outline-level") == "1"
    ]
    paragraphs = word.Document(BytesIO(docx.generate(route))).paragraphs
    assert chapters == [one.text for one in paragraphs if one.style and one.style.name == "Heading 1"]


def test_every_table_has_one_header_row(example: Path) -> None:
    tables = list(tree(odt.generate(read(example)), "content.xml").iter(f"{TABLE}table"))
    assert len(tables) >= 3
    assert all(len(list(table.find(f"{TABLE}table-header-rows") or ())) == 1 for table in tables)


def test_picture_has_lines_pixels_and_words(example: Path) -> None:
    data = odt.generate(read(example))
    content = tree(data, "content.xml")
    assert [name for name in names(data) if name.startswith("Pictures/")] == [
        "Pictures/tekening1.svg",
        "Pictures/tekening1.png",
    ]
    assert words(next(content.iter(f"{SVG}title"))).startswith("Tekening van de klantroute")
    assert "Kraamverzorgende" in words(next(content.iter(f"{SVG}desc")))


def test_nothing_between_a_table_and_a_new_page_can_become_a_page(route_file: Path) -> None:
    data = odt.generate(read(route_file))
    text = tree(data, "content.xml").find(f"{OFFICE}body/{OFFICE}text")
    assert text is not None
    follows = [after for before, after in pairwise(text) if before.tag == f"{TABLE}table"]
    assert follows
    assert all(words(one) for one in follows)


def test_language_is_dutch(example: Path) -> None:
    data = odt.generate(read(example))
    assert b'fo:language="nl" fo:country="NL"' in part(data, "styles.xml")
    assert b"<dc:language>nl-NL</dc:language>" in part(data, "meta.xml")


def test_every_style_that_is_used_exists(route_file: Path) -> None:
    data = odt.generate(read(route_file))
    content = tree(data, "content.xml")
    both = part(data, "styles.xml").decode() + part(data, "content.xml").decode()
    used = {value for element in content.iter() for key, value in element.attrib.items() if key.endswith("}style-name")}
    assert used
    assert all(f'style:name="{name}"' in both for name in used)


def test_strange_words_stay_words(strange_route) -> None:
    body = tree(odt.generate(strange_route), "content.xml").find(f"{OFFICE}body")
    assert body is not None
    assert "De route in beeld" in words(body)
