"""Reading and writing an unchanged route gives the same bytes."""

from pathlib import Path

import pytest

from klantroutes.storage.files import read, write
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse

MINIMAL = '{"format": "klantroute", "version": 1, "id": "r", "title": "Proef", "target": {"levels": ["A"]}%s}'


def test_unchanged_route_keeps_its_bytes(route_file: Path) -> None:
    data = route_file.read_bytes()
    assert generate(parse(data)) == data


def test_saved_and_read_again_is_the_same_route(route_file: Path, tmp_path: Path) -> None:
    route = read(route_file)
    write(tmp_path / "weer.klantroute", route)
    assert read(tmp_path / "weer.klantroute") == route


def test_absent_and_null_stay_apart() -> None:
    absent = generate(parse((MINIMAL % "").encode()))
    null = generate(parse((MINIMAL % ', "description": null').encode()))
    assert b"description" not in absent
    assert b'"description": null' in null


@pytest.mark.parametrize("number", ["120", "120.5", "-3", "0.1"])
def test_numbers_keep_their_form(number: str) -> None:
    step = f'{{"id": "s", "kind": "exit", "phase": "na", "position": {{"x": {number}, "y": 1}}}}'
    data = generate(parse((MINIMAL % f', "steps": [{step}]').encode()))
    assert f'"x": {number},'.encode() in data


def test_letters_are_written_as_they_are() -> None:
    data = generate(parse((MINIMAL % ', "description": "Zoë → 🤰 \\u00e9 \\" \\\\"').encode()))
    assert 'Zoë → 🤰 é \\" \\\\'.encode() in data


def test_mark_at_the_start_of_the_file_is_no_part_of_it() -> None:
    data = (MINIMAL % "").encode()
    assert parse(b"\xef\xbb\xbf" + data) == parse(data)


def test_file_ends_with_one_newline(example: Path) -> None:
    data = generate(read(example))
    assert data.endswith(b"}\n")
