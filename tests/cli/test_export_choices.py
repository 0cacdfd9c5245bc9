"""The command `export`: a part of the route, the paper, the size of a picture."""

import re
import struct
from pathlib import Path

import pytest

from klantroutes import resources
from klantroutes.exporters.registry import BY_FORMAT
from klantroutes.exporters.scope import Scope, part_of
from klantroutes.model.profile import Profile
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse

_FILE = resources.routes() / "sjabloon-verslaving-zeer-kwetsbaar.klantroute"
_DELFT = resources.routes() / "delft-kasto.klantroute"


@pytest.mark.parametrize(
    ("options", "scope"),
    [
        (["--phase", "tijdens"], Scope("tijdens")),
        (["--level", "d", "--factor", "verslaving"], Scope(client=Profile("D", frozenset({"verslaving"})))),
        (["--theme", "verslaving"], Scope(theme="verslaving")),
        (["--theme", "verslaving", "--phase", "na"], Scope("na", theme="verslaving")),
    ],
    ids=["phase", "client", "theme", "both"],
)
def test_part_is_what_is_asked_for(call, options: list[str], scope: Scope) -> None:
    outcome = call("export", _FILE, "--to", "json", "--out", "-", *options)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.encode() == generate(part_of(read(_FILE), scope))


def test_chosen_steps_stay(call) -> None:
    names = [step.id for step in read(_FILE).steps if step.kind == "professional"][:2]
    outcome = call("export", _FILE, "--to", "json", "--out", "-", "--step", names[0], "--step", names[1])
    assert set(names) <= {step.id for step in parse(outcome.out.encode()).steps}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--phase", "voor"], "Deze route heeft geen stap vóór de zwangerschap."),
        (["--theme", "dakloos"], "komt geen cliënt voor met het thema"),
        (["--step", "weg"], "U hebt geen stap gekozen."),
    ],
)
def test_nothing_left_is_told_and_makes_no_file(call, tmp_path: Path, options: list[str], said: str) -> None:
    outcome = call("export", _DELFT, "--to", "pdf", "--out", tmp_path / "a.pdf", *options)
    assert outcome.status == 2
    assert said in outcome.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--factor", "geweld"], "Geef met --level ook het niveau"),
        (["--level", "E"], "Het niveau ‘E’ bestaat niet"),
        (["--theme", "geluk"], "Het thema ‘geluk’ bestaat niet"),
        (["--phase", "ooit"], "'ooit' bestaat niet; kies uit"),
        (["--width", "900"], "Bij het formaat ‘pdf’ hoort geen --width. Kies --to png."),
        (["--template", "x.docx"], "kent geen sjabloon"),
    ],
)
def test_wrong_choice_is_refused_in_words(call, tmp_path: Path, options: list[str], said: str) -> None:
    outcome = call("export", _FILE, "--to", "pdf", "--out", tmp_path / "a.pdf", *options)
    assert outcome.status == 2
    assert said in outcome.err


def test_paper_is_for_pdf_only(call, tmp_path: Path) -> None:
    outcome = call("export", _FILE, "--to", "svg", "--out", tmp_path / "a.svg", "--paper", "a3")
    assert outcome.status == 2
    assert "hoort geen --paper. Kies --to pdf." in outcome.err


def test_paper_is_that_of_the_file(call, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    options = ["--paper", "a3", "--orientation", "staand", "--pages", "een"]
    assert call("export", _FILE, "--to", "pdf", "--out", out, *options).status == 0
    boxes = re.findall(rb"/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]", out.read_bytes())
    assert [[round(float(side) / 72 * 25.4) for side in box] for box in boxes] == [[297, 420]]


@pytest.mark.parametrize(("options", "wide"), [(["--width", "640"], 640), (["--scale", "0.5"], 562)])
def test_picture_is_as_wide_as_asked(call, tmp_path: Path, options: list[str], wide: int) -> None:
    out = tmp_path / "a.png"
    assert call("export", _FILE, "--to", "png", "--out", out, *options).status == 0
    assert abs(struct.unpack(">I", out.read_bytes()[16:20])[0] - wide) <= 1


@pytest.mark.parametrize("options", [["--width", "100000"], ["--scale", "0"], ["--scale", "nan"], ["--scale", "1e300"]])
def test_size_beyond_reason_is_refused(call, tmp_path: Path, options: list[str]) -> None:
    outcome = call("export", _FILE, "--to", "png", "--out", tmp_path / "a.png", *options)
    assert outcome.status == 2
    assert "200 tot 8000 beeldpunten" in outcome.err
    assert not list(tmp_path.iterdir())


def test_plain_export_is_what_the_exporter_makes(call, tmp_path: Path) -> None:
    assert call("export", _FILE, "--to", "svg", "--out", tmp_path / "a.svg").status == 0
    assert (tmp_path / "a.svg").read_bytes() == BY_FORMAT["svg"].generate(read(_FILE))
