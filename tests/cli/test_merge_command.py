"""The command `merge`."""

from pathlib import Path

import pytest

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.storage.files import read, write
from klantroutes.storage.generate import generate

_TITLE, _STATUS = edits.set_route_fields(title="Nieuw"), edits.set_route_fields(status="getoetst")
_OTHER_TITLE = edits.set_route_fields(title="Anders")


@pytest.fixture
def versions(example: Path, tmp_path: Path):
    """Return a maker of the two other versions."""

    def made(mine: Edit, theirs: Edit) -> tuple[Path, Path, Path]:
        for name, edit in (("mijn", mine), ("hun", theirs)):
            write(tmp_path / name, edit.plan(read(example)))
        return example, tmp_path / "mijn", tmp_path / "hun"

    return made


def test_changes_of_both_are_in_the_file(call, versions, example: Path, tmp_path: Path) -> None:
    outcome = call("merge", *versions(_TITLE, _STATUS), "--out", tmp_path / "samen")
    assert outcome.status == 0
    assert outcome.out == "Samengevoegd: alle veranderingen van beide versies staan erin.\n"
    assert (tmp_path / "samen").read_bytes() == generate(_STATUS.plan(_TITLE.plan(read(example))))


def test_clash_is_named_and_the_rest_is_written(call, versions, example: Path, tmp_path: Path) -> None:
    outcome = call("merge", *versions(_TITLE, _OTHER_TITLE), "--out", tmp_path / "samen")
    assert outcome.status == 1
    assert "De route, titel. In ‘mijn’: ‘Nieuw’. In ‘hun’: ‘Anders’. Gebleven is: ‘" in outcome.out
    assert (tmp_path / "samen").read_bytes() == example.read_bytes()


def test_route_on_standard_output_has_its_clashes_elsewhere(call, versions, example: Path) -> None:
    outcome = call("merge", *versions(_TITLE, _OTHER_TITLE), "--out", "-")
    assert outcome.out.encode() == example.read_bytes()
    assert outcome.err.startswith("Samengevoegd, maar op één plek")


def test_existing_file_is_replaced_only_when_forced(call, versions, tmp_path: Path) -> None:
    files = versions(_TITLE, _STATUS)
    assert call("merge", *files, "--out", files[1]).status == 2
    assert read(files[1]).status != "getoetst"
    assert call("merge", *files, "--out", files[1], "--force").status == 0
    assert read(files[1]).status == "getoetst"


def test_file_that_is_not_there_gives_status_two(call, example: Path, tmp_path: Path) -> None:
    outcome = call("merge", example, example, tmp_path / "weg", "--out", tmp_path / "samen")
    assert outcome.status == 2
    assert not (tmp_path / "samen").exists()
