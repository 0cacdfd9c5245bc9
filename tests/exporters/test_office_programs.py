"""Office files opened by LibreOffice, and pages judged by a validator: both from outside the program."""

import subprocess
from pathlib import Path

import pytest

from klantroutes.exporters.registry import BY_FORMAT
from klantroutes.storage.files import read

pytestmark = pytest.mark.heavy

_OFFICE = ("docx", "odt", "organisatiesword", "pptx", "xlsx", "csv")
_PAGED = ("beleidsstuk", "organisaties", "client")
_MISCOUNTED = "a stream /Length does not match its raw content length"
"""The validator counts one byte too few in a compressed stream that ends in CR."""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Settings of LibreOffice for these tests alone."""
    return (tmp_path_factory.mktemp("libreoffice")).as_uri()


@pytest.mark.parametrize("format_", _OFFICE)
def test_libreoffice_opens_it(format_: str, route_file: Path, profile: str, tmp_path: Path) -> None:
    exporter = BY_FORMAT[format_]
    (tmp_path / f"a{exporter.extension}").write_bytes(exporter.generate(read(route_file)))
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, f"a{exporter.extension}"], cwd=tmp_path, check=True, capture_output=True, timeout=110)
    told = subprocess.run(["pdftotext", "a.pdf", "-"], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert len(told.stdout) > 300


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
