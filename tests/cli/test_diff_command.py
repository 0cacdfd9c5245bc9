"""The command `diff`."""

import json
import shutil
from pathlib import Path

import pytest

from klantroutes import edits
from klantroutes.storage.files import read, write


@pytest.fixture
def changed(example: Path, tmp_path: Path) -> Path:
    """The example with another title and without its first exit."""
    route = edits.set_route_fields(title="Nieuw").plan(read(example))
    gone = next(step.id for step in route.steps if step.kind == "exit")
    write(tmp_path / "nu.klantroute", edits.remove([gone]).plan(route))
    return tmp_path / "nu.klantroute"


def test_same_routes_give_status_zero(call, example: Path, tmp_path: Path) -> None:
    shutil.copy(example, tmp_path / "kopie.klantroute")
    outcome = call("diff", example, tmp_path / "kopie.klantroute")
    assert (outcome.status, outcome.out, outcome.err) == (0, "De twee routes zijn hetzelfde.\n", "")


def test_other_layout_of_the_text_is_no_difference(call, example: Path, tmp_path: Path) -> None:
    flat = tmp_path / "plat.klantroute"
    flat.write_text(json.dumps(json.loads(example.read_text(encoding="utf-8"))), encoding="utf-8")
    assert call("diff", example, flat).status == 0


def test_difference_is_told_by_phase_with_its_gaps(call, example: Path, changed: Path) -> None:
    outcome = call("diff", example, changed)
    assert (outcome.status, outcome.err) == (1, "")
    assert "\nDe hele route\n  - De route: titel van ‘" in outcome.out
    assert "\nNa de geboorte\n  - Vervallen: uitgang ‘" in outcome.out
    assert "\nHiaten\n  - " in outcome.out
    assert outcome.out.splitlines()[-1].endswith(" er nog.")


def test_json_has_the_published_form(call, example: Path, changed: Path) -> None:
    outcome = call("diff", example, changed, "--json")
    found = json.loads(outcome.out)
    assert outcome.status == 1
    assert (found["format"], found["version"], found["same"]) == ("klantroute-verschil", 1, False)
    assert found["fields"] == [{"field": ["title"], "old": read(example).title, "new": "Nieuw"}]
    assert {one["change"] for one in found["elements"]} == {"removed"}
    assert [section["heading"] for section in found["words"]] == ["De hele route", "Na de geboorte"]
    assert list(found["findings"]) == ["closed", "gone", "accepted", "remaining", "new"]


def test_json_tells_null_from_not_given(call, example: Path, tmp_path: Path) -> None:
    for name, edit in (("a", edits.unset_route_fields("status")), ("b", edits.set_route_fields(status=None))):
        write(tmp_path / name, edit.plan(read(example)))
    found = json.loads(call("diff", tmp_path / "a", tmp_path / "b", "--json").out)
    assert found["fields"] == [{"field": ["status"], "new": None}]


def test_file_that_is_no_route_gives_status_two(call, example: Path, tmp_path: Path) -> None:
    (tmp_path / "leeg.klantroute").write_bytes(b"")
    outcome = call("diff", example, tmp_path / "leeg.klantroute")
    assert (outcome.status, outcome.out) == (2, "")
    assert "leeg.klantroute: Dit bestand is leeg." in outcome.err


def test_broken_coalition_is_told_and_the_routes_are_compared(call, example: Path, changed: Path) -> None:
    (changed.parent / "coalitie.json").write_bytes(b"{}")
    outcome = call("diff", example, changed)
    assert outcome.status == 1
    assert "coalitie.json" in outcome.err
