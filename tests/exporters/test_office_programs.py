"""Office files opened by LibreOffice, and pages judged by a validator: both from outside the program."""

import subprocess
from pathlib import Path

import pytest
from sample_files import EXAMPLES, ROUTES

from klantroutes.exporters.registry import BY_FORMAT
from klantroutes.storage.files import read

pytestmark = pytest.mark.heavy

_OFFICE = ("docx", "odt", "organisatiesword", "werksessie", "werksessieodt", "pptx", "xlsx", "csv")
_PAGED = ("beleidsstuk", "werksessiepdf", "organisaties", "client")
_MISCOUNTED = "a stream /Length does not match its raw content length"
"""The validator counts one byte too few in a compressed stream that ends in CR."""


@pytest.mark.parametrize("format_", _OFFICE)
def test_libreoffice_opens_it(format_: str, tmp_path: Path) -> None:
    exporter = BY_FORMAT[format_]
    for file in (*EXAMPLES, *ROUTES):
        (tmp_path / f"{file.stem}{exporter.extension}").write_bytes(exporter.generate(read(file)))
    made = sorted(path.name for path in tmp_path.iterdir())
    settings = f"-env:UserInstallation={(tmp_path / 'instellingen').as_uri()}"
    command = ["soffice", settings, "--headless", "--convert-to", "pdf", *made]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=110)
    for name in made:
        pages = Path(name).with_suffix(".pdf").name
        told = subprocess.run(["pdftotext", pages, "-"], cwd=tmp_path, check=True, capture_output=True, text=True)
        assert len(told.stdout) > 300


@pytest.mark.parametrize("format_", ["docx", "odt", "pptx"])
def test_drawing_is_lines_in_libreoffice(format_: str, tmp_path: Path) -> None:
    exporter = BY_FORMAT[format_]
    (tmp_path / f"route{exporter.extension}").write_bytes(exporter.generate(read(ROUTES[0])))
    settings = f"-env:UserInstallation={(tmp_path / 'instellingen').as_uri()}"
    command = ["soffice", settings, "--headless", "--convert-to", "pdf", f"route{exporter.extension}"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=110)
    found = subprocess.run(
        ["pdfimages", "-list", "route.pdf"], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert len(found.stdout.splitlines()) == 2  # the header alone


@pytest.mark.parametrize("profile_name", ["3a", "ua1"])
@pytest.mark.parametrize("format_", _PAGED)
def test_pages_pass_the_validator(format_: str, profile_name: str, route_file: Path) -> None:
    page = pytest.importorskip("page", reason="the validator is installed by scripts/test --all")
    data = BY_FORMAT[format_].generate(read(route_file))
    found = [failure.message for failure in page.validate_pdf_bytes(data, profile=profile_name).failures]
    assert [fault for fault in found if fault != _MISCOUNTED or b"\r\nendstream" not in data] == []


@pytest.mark.parametrize("format_", _PAGED)
def test_pages_with_strange_words_pass_the_validator(format_: str, strange_route) -> None:
    page = pytest.importorskip("page", reason="the validator is installed by scripts/test --all")
    data = BY_FORMAT[format_].generate(strange_route)
    found = [failure.message for failure in page.validate_pdf_bytes(data, profile="ua1").failures]
    assert [fault for fault in found if fault != _MISCOUNTED or b"\r\nendstream" not in data] == []
