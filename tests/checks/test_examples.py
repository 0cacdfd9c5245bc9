"""The worked routes give exactly the findings that an independent checker computed, for the rules there are now."""

import json
from collections import Counter

import pytest
from sample_files import EXAMPLES

from klantroutes.checks.registry import RULES
from klantroutes.checks.run import check
from klantroutes.model.catalogue import catalogue
from klantroutes.storage.files import read

IDS = {rule.id for rule in RULES}
FAMILIES = ("STR", "FAS", "OVD", "TIJ", "KWE", "FIN")
DETAIL_OF_STRUCTURE = {"STR-02": "geen uitstroom", "STR-04": " (draagt niet over)"}
LOCAL_DATA = {
    "STR-07",
    "STR-09",
    "STR-12",
    "OVD-10",
    "KWE-14",
    "KWE-22",
    "FIN-05",
    "FIN-06",
    "FIN-07",
    "FIN-09",
    "FIN-10",
    "FIN-11",
}
"""Rules that the independent checker does not have."""


def about(route, finding):
    """Return where a finding is, in the words of the expected rows."""
    detail = DETAIL_OF_STRUCTURE.get(finding.rule, "")
    if finding.rule[:3] in ("STR", "OVD", "FIN"):
        return " → ".join(route.by_id[step].label for step in finding.elements) + detail
    if finding.rule == "KWE-13":
        return ", ".join(catalogue().factor_names[name] for name in route.target.protective)
    return "" if finding.rule[:3] == "KWE" else finding.aspect


def compared(rule, severity="fout"):
    """Say whether the independent checker knows this rule and severity."""
    return rule[:3] in FAMILIES and rule not in LOCAL_DATA and severity != "open"


def expected_about(row):
    """Return where a row is; the days that it tells for time windows stand in the message here."""
    return "" if row["rule"][:3] == "TIJ" else row["about"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_worked_route_gives_the_known_findings(path):
    # given
    route = read(path)
    rows = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))

    # when
    found = [f for f in check(route).findings if compared(f.rule, f.severity)]

    # then
    expected = Counter((r["rule"], r["severity"], expected_about(r)) for r in rows if compared(r["rule"]))
    assert Counter((f.rule, f.severity, about(route, f)) for f in found) == expected
    assert {rule for rule, _, _ in expected} <= IDS
