"""Routes in one folder, found by what is in them."""

import json
from pathlib import Path

from klantroutes.storage.beside import care_paths, file_of
from klantroutes.storage.files import write
from klantroutes.storage.parse import from_content


def _put(folder: Path, file: str, name: str, kind: str = "klantroute") -> Path:
    content = {"format": "klantroute", "version": 1, "id": name, "type": kind, "title": file}
    write(folder / file, from_content({**content, "target": {"levels": ["A"]}, "steps": [], "links": []}))
    return folder / file


def test_file_is_found_by_the_id_of_its_route(tmp_path: Path) -> None:
    _put(tmp_path, "a.klantroute", "een")
    wanted = _put(tmp_path, "b.klantroute", "twee ‘é’")
    assert file_of(tmp_path, "twee ‘é’") == wanted
    assert file_of(tmp_path, "a") is None


def test_escaped_id_is_found_too(tmp_path: Path) -> None:
    path = _put(tmp_path, "a.klantroute", "é")
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8"))), encoding="ascii")
    assert file_of(tmp_path, "é") == path


def test_files_that_cannot_be_read_are_passed_by(tmp_path: Path) -> None:
    (tmp_path / "a.klantroute").write_text('"pad" is geen route')
    (tmp_path / "b.klantroute").mkdir()
    wanted = _put(tmp_path, "c.klantroute", "pad")
    assert file_of(tmp_path, "pad") == wanted


def test_care_paths_are_those_of_that_type(tmp_path: Path) -> None:
    _put(tmp_path, "a.klantroute", "zorgpad")
    path = _put(tmp_path, "b.klantroute", "b", "zorgpad")
    assert [file for file, _ in care_paths(tmp_path)] == [path]
