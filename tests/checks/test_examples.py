"""The worked routes give exactly the findings that an independent checker computed, for the rules there are now."""

import json
from collections import Counter

import pytest
from sample_files import EXAMPLES

from klantroutes.checks.registry import RULES
from klantroutes.checks.run import check
from klantroutes.storage.files import read

IDS = {rule.id for rule in RULES}
DETAIL_OF_STRUCTURE = {"STR-02": "geen uitstroom", "STR-04": " (draagt niet over)"}


def about(route, finding):
    """Return where a finding is, in the words of the expected rows."""
    detail = DETAIL_OF_STRUCTURE.get(finding.rule, "")
    if finding.rule[:3] == "STR":
        return " → ".join(route.by_id[step].label for step in finding.elements) + detail
    return finding.aspect


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_worked_route_gives_the_known_findings(path):
    # given
    route = read(path)
    rows = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))

    # when
    found = [f for f in check(route).findings if f.rule[:3] in ("STR", "FAS")]

    # then
    expected = Counter((r["rule"], r["severity"], r["about"]) for r in rows if r["rule"][:3] in ("STR", "FAS"))
    assert Counter((f.rule, f.severity, about(route, f)) for f in found) == expected
    assert {rule for rule, _, _ in expected} <= IDS
