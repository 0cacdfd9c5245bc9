"""The command `export` for many files at once."""

import shutil
from pathlib import Path

import pytest

from klantroutes import resources
from klantroutes.exporters.registry import BY_FORMAT
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate

_FILES = sorted(resources.routes().glob("*.klantroute"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three routes."""
    made = tmp_path / "routes"
    made.mkdir()
    for path in _FILES[:3]:
        shutil.copy(path, made)
    return made


def test_each_file_of_a_folder_gets_its_own(call, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "nieuw" / "dieper"
    outcome = call("export", folder, "--to", "svg", "--out", out)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == f"3 bestanden staan in {out}.\n"
    for path in folder.iterdir():
        assert (out / f"{path.stem}.svg").read_bytes() == BY_FORMAT["svg"].generate(read(path))


def test_two_processes_make_the_same_files(call, tmp_path: Path) -> None:
    routes = tmp_path / "routes"
    routes.mkdir()
    for number in range(12):
        content = generate(read(_FILES[number % 3])).replace(b'"title": "', b'"title": "%d ' % number)
        (routes / f"{number}.klantroute").write_bytes(content)
    assert call("export", routes, "--to", "csv", "--out", tmp_path / "uit").status == 0
    for path in routes.iterdir():
        assert (tmp_path / "uit" / f"{path.stem}.csv").read_bytes() == BY_FORMAT["csv"].generate(read(path))


def test_one_file_goes_in_a_folder_that_exists(call, tmp_path: Path) -> None:
    assert call("export", _FILES[0], "--to", "json", "--out", tmp_path).status == 0
    assert (tmp_path / f"{_FILES[0].stem}.json").read_bytes() == generate(read(_FILES[0]))


def test_file_that_cannot_be_read_is_told_and_the_rest_is_made(call, folder: Path, tmp_path: Path) -> None:
    (folder / "stuk.klantroute").write_text("{")
    outcome = call("export", folder, "--to", "dot", "--out", tmp_path / "uit")
    assert outcome.status == 2
    assert "stuk.klantroute" in outcome.err
    assert outcome.out == f"3 bestanden staan in {tmp_path / 'uit'}.\n"


def test_part_that_some_routes_lack_is_told_for_each_of_those(call, tmp_path: Path) -> None:
    outcome = call("export", *_FILES, "--to", "dot", "--phase", "voor", "--out", tmp_path / "uit")
    assert outcome.status == 2
    assert outcome.err.count("heeft geen stap vóór de zwangerschap") == 2
    assert len(list((tmp_path / "uit").iterdir())) == len(_FILES) - 2


def test_existing_file_stops_everything_before_it_begins(call, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    out.mkdir()
    (out / f"{_FILES[2].stem}.dot").write_text("van mij")
    refused = call("export", folder, "--to", "dot", "--out", out)
    assert refused.status == 2
    assert "bestaat al" in refused.err
    assert len(list(out.iterdir())) == 1
    assert call("export", folder, "--to", "dot", "--out", out, "--force").status == 0
    assert len(list(out.iterdir())) == 3


def test_two_files_that_would_become_one_are_refused(call, folder: Path, tmp_path: Path) -> None:
    outcome = call("export", folder, _FILES[0], "--to", "dot", "--out", tmp_path / "uit")
    assert outcome.status == 2
    assert "worden allebei" in outcome.err
    assert not (tmp_path / "uit").exists()


def test_routes_themselves_are_never_overwritten(call, tmp_path: Path) -> None:
    copy = tmp_path / "route.json"
    shutil.copy(_FILES[0], copy)
    outcome = call("export", copy, "--to", "json", "--phase", "na", "--out", tmp_path, "--force")
    assert outcome.status == 2
    assert "dit is de route zelf" in outcome.err
    assert copy.read_bytes() == _FILES[0].read_bytes()


def test_many_files_do_not_fit_on_standard_output(call, folder: Path) -> None:
    outcome = call("export", folder, "--to", "dot", "--out", "-")
    assert outcome.status == 2
    assert "Geef bij --out een map" in outcome.err


def test_folder_without_routes_is_told(call, tmp_path: Path) -> None:
    outcome = call("export", tmp_path, "--to", "dot", "--out", tmp_path / "uit")
    assert outcome.status == 2
    assert "Er staan geen routes in" in outcome.err
