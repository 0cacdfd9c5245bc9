"""The PDF page: tagged, Dutch, archivable, with the route inside."""

import re
import subprocess
from pathlib import Path

import pytest
import typst

from benchmarks.synthetic import synthetic
from klantroutes.exporters import pdf, typst_page
from klantroutes.exporters.paper import Paper
from klantroutes.exporters.typst_page import Page, Pages
from klantroutes.storage.files import read

_DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210"><rect width="9" height="9"/></svg>'


def _pages(svg: bytes = _DRAWING, description: str = "Een proef.") -> Pages:
    return Pages((Page(svg, description),), "Proef", "Wij", (2026, 3, 31), b"{}\n")


def test_page_claims_both_standards_and_is_tagged_dutch(example: Path) -> None:
    data = pdf.generate(read(example))
    assert b"<pdfaid:part>3</pdfaid:part>" in data
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert b"/Marked true" in data
    assert b"/Lang(nl-NL)" in data


def test_page_is_a4_landscape(example: Path) -> None:
    box = re.search(rb"/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]", pdf.generate(read(example)))
    assert box
    assert [round(float(side) / 72 * 25.4) for side in box.groups()] == [297, 210]


@pytest.mark.parametrize(
    ("paper", "sides"),
    [(Paper("a4", "staand"), [210, 297]), (Paper("a3", "liggend"), [420, 297]), (Paper("a3", "staand"), [297, 420])],
    ids=["a4-staand", "a3-liggend", "a3-staand"],
)
def test_every_page_is_on_the_paper_that_was_chosen(example: Path, paper: Paper, sides: list[int]) -> None:
    boxes = re.findall(rb"/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]", pdf.generate_on(read(example), paper))
    assert boxes
    assert all([round(float(side) / 72 * 25.4) for side in box] == sides for box in boxes)


def test_pages_of_a_large_route_are_the_same_each_time_and_all_have_words() -> None:
    data = pdf.generate(synthetic(60))
    assert data == pdf.generate(synthetic(60))
    assert data.count(b"/Alt") == len(re.findall(rb"/MediaBox", data)) > 2


def test_drawing_stays_lines_and_letters(route_file: Path) -> None:
    assert b"/Subtype /Image" not in pdf.generate(read(route_file))


def test_page_without_words_for_the_drawing_is_refused() -> None:
    with pytest.raises(typst.TypstError, match="alt"):
        typst_page.pdf(_pages(description=""))


def test_words_that_are_too_long_for_an_archive_end_at_a_line_and_say_so() -> None:
    lines = [f"Stap {number} met wat woorden erbij 👶." for number in range(1000)]
    kept = typst_page.shortened("\n".join(lines)).splitlines()
    assert kept[:-1] == lines[: len(kept) - 1]
    assert kept[-1] == "De rest van de route staat in de bijlage."
    assert 30_000 < len("\n".join(kept).encode("utf-16-be")) <= 32_000


def test_letter_that_no_font_has_becomes_a_square() -> None:
    svg = _DRAWING.replace(b"<rect", '<text y="9" font-family="Source Sans 3">baby 👶</text><rect'.encode())
    assert typst_page.pdf(_pages(svg)).startswith(b"%PDF")


def test_day_is_that_of_the_route_and_never_of_the_clock() -> None:
    assert b"2026-03-31" in typst_page.pdf(_pages())


@pytest.mark.heavy
def test_route_inside_is_the_file_itself(example: Path, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf.generate(read(example)))
    subprocess.run(
        ["pdfdetach", "-save", "1", "-o", "uit.json", "a.pdf"], cwd=tmp_path, check=True, capture_output=True
    )
    assert (tmp_path / "uit.json").read_bytes() == example.read_bytes()


@pytest.mark.heavy
def test_only_our_own_fonts_are_inside(example: Path, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf.generate(read(example)))
    done = subprocess.run(["pdffonts", "a.pdf"], cwd=tmp_path, check=True, capture_output=True, text=True)
    fonts = [line.split()[0] for line in done.stdout.splitlines()[2:]]
    assert fonts
    assert all("SourceSans3" in font for font in fonts)


def _faults(data: bytes, profile: str) -> list[str]:
    """Return what the validator has against the page.

    The validator takes a data byte CR before the line end LF of a stream for one line end CR LF, and then counts one
    byte too few; one compressed stream in 256 ends in that byte.
    """
    page = pytest.importorskip("page", reason="the validator is installed by scripts/test --all")
    found = [failure.message for failure in page.validate_pdf_bytes(data, profile=profile).failures]
    miscounted = "a stream /Length does not match its raw content length"
    return [fault for fault in found if fault != miscounted or b"\r\nendstream" not in data]


@pytest.mark.heavy
@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_page_passes_the_validator(profile: str, route_file: Path) -> None:
    assert _faults(pdf.generate(read(route_file)), profile) == []


@pytest.mark.heavy
@pytest.mark.parametrize("profile", ["3a", "ua1"])
@pytest.mark.parametrize("paper", [Paper(), Paper("a3", "staand", "tegels")], ids=["a4", "a3"])
def test_tiles_pass_the_validator(profile: str, paper: Paper) -> None:
    assert _faults(pdf.generate_on(synthetic(60), paper), profile) == []


@pytest.mark.heavy
@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_page_with_strange_texts_passes_the_validator(profile: str, strange_route) -> None:
    assert _faults(pdf.generate(strange_route), profile) == []


@pytest.mark.heavy
def test_validator_sees_a_page_without_alternative_text(example: Path) -> None:
    data = pdf.generate(read(example))
    assert _faults(data.replace(b"/Alt", b"/Alx"), "ua1")
