"""One small change to a clean route gives one finding: that of the rule, with its consequences folded under it."""

from collections import Counter

import pytest
from one_change.clean_routes import lean, self_reliant, surroundings, vulnerable
from one_change.table import CHANGES

from klantroutes.checks.registry import RULES
from klantroutes.checks.run import check

MORE_THAN_ONE = ["FAS-03"]
"""Rules that no single small change of a clean route can bring about."""
ONLY_UNDER_ANOTHER = ["KWE-14", "KWE-22"]
"""Rules that say more closely what a more general rule says too, and are told under it."""


def found_after(change):
    route, local = change.make(change.base(), surroundings())
    return check(route, local=local).findings


@pytest.mark.parametrize("base", [vulnerable, lean, self_reliant])
def test_nothing_is_found_in_a_clean_route(base):
    report = check(base(), local=surroundings())
    assert [(finding.rule, finding.message) for finding in report.findings] == []
    assert report.sound == report.profiles


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: f"{change.rule}: {change.happens}")
def test_one_change_is_one_cause(change):
    # when
    findings = found_after(change)

    # then
    roots = {finding.rule for finding in findings if finding.caused_by is None}
    assert roots == {change.under or change.rule}
    here = [finding.elements for finding in findings if finding.rule == change.rule]
    assert Counter(here) == Counter(change.places)
    assert "open" not in {finding.severity for finding in findings}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.rule)
def test_every_consequence_names_a_finding_that_stands_by_itself(change):
    findings = found_after(change)
    roots = {(finding.rule, finding.elements) for finding in findings if finding.caused_by is None}
    causes = {(f.caused_by.rule, f.caused_by.elements) for f in findings if f.caused_by is not None}
    assert causes <= roots


def test_every_rule_has_a_change():
    assert [change.rule for change in CHANGES] == [rule.id for rule in RULES]


def test_few_rules_need_more():
    assert [change.rule for change in CHANGES if change.more_than_one] == MORE_THAN_ONE
    assert [change.rule for change in CHANGES if change.under] == ONLY_UNDER_ANOTHER
