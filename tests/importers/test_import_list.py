"""The list of importers, and what holds for each of them."""

import re
from pathlib import Path

import pytest
from foreign_files import DRAWIO_PACKED, EACH

import klantroutes.importers
from klantroutes.importers.registry import BY_FORMAT, IMPORTERS, importer_for
from klantroutes.storage.errors import FileFault
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse

_each = pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.format)


def _file(name: str) -> bytes:
    if name == "klantroute":
        return (Path(__file__).parents[1] / "data/examples/R7.klantroute").read_bytes()
    return EACH[name]


def test_list_has_every_importer_in_the_folder() -> None:
    folder = Path(klantroutes.importers.__file__).parent
    public = re.compile(r"^def parse\w*\(data: bytes.*\) -> Taken", re.MULTILINE)
    written = [name for path in folder.glob("*.py") for name in public.findall(path.read_text(encoding="utf-8"))]
    assert len(written) == len(IMPORTERS) == len(BY_FORMAT)


@_each
def test_same_bytes_give_the_same_sound_route(importer) -> None:
    data = _file(importer.format)
    route, report = importer.parse(data)
    assert (route, report) == importer.parse(data)
    assert parse(generate(route)) == route
    assert all(sentence.endswith(".") for sentence in (*report.skipped, *report.guessed))


@_each
def test_nothing_is_refused_in_words(importer) -> None:
    with pytest.raises(FileFault) as fault:
        importer.parse(b"")
    assert str(fault.value).count(".") >= 1


@pytest.mark.parametrize(
    ("name", "data", "wanted"),
    [
        ("a.klantroute", b"", "klantroute"),
        ("A.BPMN", b"", "bpmn"),
        ("a.xml", EACH["bpmn"], "bpmn"),
        ("a.xml", DRAWIO_PACKED, "drawio"),
        ("a.mmd", b"", "mermaid"),
        ("a.tsv", b"", "csv"),
        ("a.xlsx", b"", "excel"),
    ],
)
def test_format_is_seen_from_name_or_content(name: str, data: bytes, wanted: str) -> None:
    assert importer_for(name, data).format == wanted


def test_unknown_format_is_asked_for() -> None:
    with pytest.raises(FileFault, match="Noem het formaat erbij"):
        importer_for("a.dat", b"iets")
