"""The list of rules is the folder of rules, and each has a severity."""

import re

import pytest
from sample_files import ROOT

from klantroutes.checks.registry import RULES
from klantroutes.checks.severity import SEVERITY

FOLDER = ROOT / "klantroutes/checks/rules"


def test_every_file_with_a_rule_is_in_the_list():
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert {rule.find.__module__.rpartition(".")[2] for rule in RULES} == files
    assert len(RULES) == len(files)


def test_ids_are_unique_and_have_a_severity():
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert set(ids) == set(SEVERITY)


@pytest.mark.parametrize("family", sorted({rule.id[:3] for rule in RULES}))
def test_a_family_stands_in_the_order_of_its_numbers(family):
    ids = [rule.id for rule in RULES if rule.id.startswith(family)]
    assert ids == sorted(ids)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_speaks_in_whole_sentences(rule):
    assert re.fullmatch(r"[A-Z]{3}-\d\d", rule.id)
    assert rule.sentence.endswith(".")
    assert rule.remedy.endswith((".", "}"))
