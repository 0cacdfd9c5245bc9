"""The command `carepath`."""

import json
from pathlib import Path

import pytest
from sample_files import ROOT

from klantroutes.carepaths.derive import derive
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate

ROUTE = ROOT / "routes/sjabloon-verslaving-zeer-kwetsbaar.klantroute"


@pytest.mark.parametrize("name", ["pad.klantroute", "pad.json"])
def test_file_holds_the_care_path(call, tmp_path: Path, name: str) -> None:
    outcome = call("carepath", ROUTE, "--theme", "verslaving", "--out", tmp_path / name)
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")
    assert (tmp_path / name).read_bytes() == generate(derive(read(ROUTE), "verslaving"))


@pytest.mark.parametrize(
    ("name", "begin"), [("a.html", b"<!doctype"), ("a.pdf", b"%PDF"), ("a.docx", b"PK"), ("a.SVG", b"<svg")]
)
def test_ending_of_the_name_says_what_it_becomes(call, tmp_path: Path, name: str, begin: bytes) -> None:
    assert call("carepath", ROUTE, "--theme", "verslaving", "--out", tmp_path / name).status == 0
    assert begin in (tmp_path / name).read_bytes()[:200]


def test_other_ending_is_refused(call, tmp_path: Path) -> None:
    outcome = call("carepath", ROUTE, "--theme", "verslaving", "--out", tmp_path / "pad.txt")
    assert outcome.status == 2
    assert ".klantroute" in outcome.err
    assert not (tmp_path / "pad.txt").exists()


def test_numbers_come_from_the_coalition_in_the_folder(call, tmp_path: Path) -> None:
    (tmp_path / "route.klantroute").write_bytes(ROUTE.read_bytes())
    party = {"catalogue": "verslzorg", "contact": {"phone": "088 1234567"}}
    coalition = {"format": "coalitie", "version": 1, "name": "Almelo", "municipalities": ["Almelo"], "parties": [party]}
    (tmp_path / "coalitie.json").write_text(json.dumps(coalition))
    made = call("carepath", tmp_path / "route.klantroute", "--theme", "verslaving", "--out", "-").out
    assert "088 1234567" in made
    assert json.loads(made)["title"] == "Zorgpad verslaving – Almelo"


def test_theme_that_no_client_has_is_refused(call, tmp_path: Path) -> None:
    outcome = call("carepath", ROUTE, "--theme", "taal", "--out", tmp_path / "pad.klantroute")
    assert outcome.status == 2
    assert "geen cliënt" in outcome.err
    assert not (tmp_path / "pad.klantroute").exists()


def test_unknown_theme_lists_those_that_exist(call) -> None:
    outcome = call("carepath", ROUTE, "--theme", "drank", "--out", "-")
    assert outcome.status == 2
    assert "verslaving" in outcome.err


def test_theme_without_help_is_told(call) -> None:
    outcome = call("carepath", ROUTE, "--theme", "zorgmijding", "--out", "-")
    assert outcome.status == 0
    assert "niemand die met dit thema helpt" in outcome.err


def test_existing_file_is_kept_unless_forced(call, tmp_path: Path) -> None:
    out = tmp_path / "pad.klantroute"
    out.write_text("van mij")
    assert call("carepath", ROUTE, "--theme", "verslaving", "--out", out).status == 2
    assert out.read_text() == "van mij"
    assert call("carepath", ROUTE, "--theme", "verslaving", "--out", out, "--force").status == 0
