"""The list of exporters."""

import re
from pathlib import Path

import pytest

import klantroutes.exporters
from klantroutes.exporters.registry import BY_FORMAT, EXPORTERS
from klantroutes.storage.files import read

_each = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.format)


def test_list_has_every_exporter_in_the_folder() -> None:
    folder = Path(klantroutes.exporters.__file__).parent
    public = re.compile(r"^def generate\(route: Route", re.MULTILINE)
    written = {path.stem for path in folder.glob("*.py") if public.search(path.read_text(encoding="utf-8"))}
    assert written == {exporter.generate.__module__.rpartition(".")[2] for exporter in EXPORTERS}
    assert len(BY_FORMAT) == len(EXPORTERS) == len(written)


@_each
def test_exporter_has_the_words_that_menus_need(exporter) -> None:
    assert re.fullmatch(r"[a-z]+", exporter.format)
    assert exporter.extension.startswith(".")
    assert exporter.title[0].isupper()
    assert exporter.carries_not == "" or exporter.carries_not.endswith(".")


@_each
def test_same_route_gives_the_same_bytes(exporter, route_file: Path) -> None:
    assert exporter.generate(read(route_file)) == exporter.generate(read(route_file))


@_each
def test_empty_route_is_exported(exporter, empty_route) -> None:
    assert exporter.generate(empty_route)


@_each
def test_whatever_people_type_is_exported(exporter, strange_route) -> None:
    assert exporter.generate(strange_route)
