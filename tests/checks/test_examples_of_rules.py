"""The pictures beside the explanation are copies of routes that the tests of the rules use."""

import sys
from datetime import date

import pytest
from sample_files import ROOT

from klantroutes.checks.registry import RULES
from klantroutes.checks.run import check
from klantroutes.graph.local import Local
from klantroutes.storage.files import read

sys.path.insert(0, str(ROOT / "scripts"))

from copy_check_examples import FOLDER, wanted


def test_the_examples_are_what_the_script_copies():
    there = {path: path.read_bytes() for path in FOLDER.glob("*/*.klantroute")}
    assert there == {place: source.read_bytes() for place, source in wanted().items()}, (
        "run scripts/copy_check_examples.py"
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_a_good_and_a_bad_example(rule):
    good, bad = (read(FOLDER / rule.id / f"{kind}.klantroute") for kind in ("goed", "fout"))
    assert good.title
    assert bad.title
    local = Local(today=date(2026, 1, 1))
    assert not any(f.severity != "open" for f in check(good, [rule], local).findings)
