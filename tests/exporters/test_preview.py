"""What a person sees of a file before it is made."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image

from klantroutes.exporters.docx import sample
from klantroutes.exporters.exporter import Exporter, TemplateFault
from klantroutes.exporters.preview import LONGEST_LINE, MOST_LINES, preview
from klantroutes.exporters.registry import BY_FORMAT, EXPORTERS
from klantroutes.model.route import Route
from klantroutes.storage.files import read

_PICTURES = {
    "pdf", "png", "svg", "docx", "odt", "beleidsstuk", "organisaties", "organisatiesword", "pptx", "client", "html",
    "werksessie", "werksessieodt", "werksessiepdf",
}  # fmt: skip


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.format)
def test_every_format_has_something_to_see(exporter: Exporter, example: Path) -> None:
    route = read(example)
    found = preview(exporter, lambda other: other.generate(route))
    assert found.said.endswith(".")
    assert bool(found.picture) == (exporter.format in _PICTURES)
    assert bool(found.lines) != bool(found.picture)


@pytest.mark.parametrize(("name", "wide"), [("pdf", True), ("svg", True), ("beleidsstuk", False), ("client", False)])
def test_a_page_is_shown_as_it_lies(name: str, wide: bool, example: Path) -> None:
    route = read(example)
    picture = Image.open(BytesIO(preview(BY_FORMAT[name], lambda other: other.generate(route)).picture))
    assert (picture.width > picture.height) == wide
    colours = picture.convert("RGB").getcolors(2**24)
    assert colours is not None
    assert len(colours) > 20


def test_sheets_are_named_with_their_rows(example: Path) -> None:
    route = read(example)
    lines = preview(BY_FORMAT["xlsx"], lambda other: other.generate(route)).lines
    assert lines[0] == "Inkoop: 8 rijen"
    assert "Afspraken: nog leeg" in lines
    assert len(lines) == len(load_workbook(BytesIO(BY_FORMAT["xlsx"].generate(route))).sheetnames)


def test_of_a_long_text_only_the_begin_is_shown(example: Path) -> None:
    lines = preview(BY_FORMAT["csv"], lambda _other: b"a" * 10_000 + b"\n" + b"b\n" * 1000).lines
    assert len(lines) <= MOST_LINES
    assert lines[0] == "a" * LONGEST_LINE + " …"


def test_a_house_template_shows_its_own_text(example: Path) -> None:
    route, template = read(example), sample()

    def make(exporter: Exporter) -> bytes:
        assert exporter.generate_in is not None
        return exporter.generate_in(route, template)

    found = preview(BY_FORMAT["docx"], make, in_house=True)
    assert found.lines[0] == route.title
    assert not any("{{" in line for line in found.lines)


def test_what_cannot_be_made_is_not_hidden() -> None:
    def make(_exporter: Exporter) -> bytes:
        raise TemplateFault("stuk")

    with pytest.raises(TemplateFault):
        preview(BY_FORMAT["pdf"], make)


def test_an_empty_route_can_be_seen_too(empty_route: Route) -> None:
    for name in ("pdf", "docx", "pptx", "xlsx", "csv"):
        found = preview(BY_FORMAT[name], lambda other: other.generate(empty_route))
        assert found.picture or found.lines


def test_the_sample_template_is_the_same_each_time() -> None:
    assert sample() == sample()
