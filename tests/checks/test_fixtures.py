"""Every rule against small routes of its own: ok- gives nothing, bad- and open- give exactly what is written beside."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from klantroutes.checks.registry import RULES
from klantroutes.checks.run import check
from klantroutes.graph.folder import Folder
from klantroutes.graph.local import Local
from klantroutes.storage.coalition import CoalitionFile
from klantroutes.storage.files import read
from klantroutes.storage.parse import from_content

FIXTURES = Path(__file__).parent / "fixtures"
FILES = sorted(FIXTURES.glob("*/*.klantroute"))
RULE_OF = {rule.find.__module__.rpartition(".")[2]: rule for rule in RULES}


def surroundings(file):
    """Return what is written beside a route: `coalition`, `beside` (the other routes of the folder), `today`."""
    written = file.with_suffix(".local.json")
    here = json.loads(written.read_text(encoding="utf-8")) if written.exists() else {}
    return Local(
        coalition=CoalitionFile.model_validate(here["coalition"]) if "coalition" in here else None,
        beside=Folder.of((read(file), *map(from_content, here["beside"]))) if "beside" in here else None,
        today=date.fromisoformat(here.get("today", "2026-01-01")),
    )


def found(file):
    report = check(read(file), rules=[RULE_OF[file.parent.name]], local=surroundings(file))
    assert "kon niet worden uitgevoerd" not in " ".join(f.message for f in report.findings)
    return Counter((f.severity, f.elements, f.applies_to.levels) for f in report.findings)


def expected(file):
    levels = read(file).target.levels
    rows = json.loads(file.with_suffix(".expected.json").read_text(encoding="utf-8"))
    return Counter((row["severity"], tuple(row["elements"]), tuple(row.get("levels", levels))) for row in rows)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_rule_finds_what_is_expected(file):
    if file.name.startswith("ok-"):
        assert found(file) == Counter()
    else:
        assert found(file) == expected(file)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_the_name_says_what_is_expected(file):
    beside = file.with_suffix(".expected.json")
    severities = {row["severity"] for row in json.loads(beside.read_text("utf-8"))} if beside.exists() else set()
    prefix = "ok" if not severities else "open" if severities == {"open"} else "bad"
    assert file.name.startswith(f"{prefix}-")


@pytest.mark.parametrize("name", RULE_OF)
def test_every_rule_has_a_good_and_a_bad_route(name):
    kinds = {file.name.partition("-")[0] for file in (FIXTURES / name).glob("*.klantroute")}
    assert {"ok", "bad"} <= kinds


def test_there_are_no_routes_for_rules_that_are_gone():
    assert {file.parent.name for file in FILES} == set(RULE_OF)
