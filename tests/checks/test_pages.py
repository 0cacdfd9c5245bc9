"""The pages of explanation: complete, and the same as the rules say."""

from itertools import pairwise

import pytest
from sample_files import ROOT

from klantroutes.checks.pages import FAMILIES, HEADINGS, explanation, page, pages, severity_in_words
from klantroutes.checks.registry import RULES
from klantroutes.model.catalogue import catalogue

FOLDER = ROOT / "docs/controles"
BY_ID = {rule.id: rule for rule in RULES}


def test_pages_are_not_stale():
    written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert written == pages(RULES), "run scripts/generate_check_pages.py"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_is_explained_under_the_same_headings(rule):
    text = explanation(rule)
    places = [text.find(f"\n## {heading}\n") for heading in HEADINGS]
    assert all(0 < one < other for one, other in pairwise(places))
    assert text.partition("\n")[0].endswith(".")
    assert text.count("## ") == len(HEADINGS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_source_is_known_and_named_in_the_explanation(rule):
    assert rule.sources
    assert all(code in catalogue().sources and code in explanation(rule) for code in rule.sources)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_page_shows_no_slots(rule):
    assert "{" not in page(rule)
    assert rule.id[:3] in FAMILIES


def test_severity_is_told_for_whom():
    assert severity_in_words(BY_ID["STR-01"]) == "fout"
    assert severity_in_words(BY_ID["FAS-10"]) == "waarschuwing bij niveau C en D; anders tip"
    assert severity_in_words(BY_ID["FAS-11"]) == "tip bij niveau B, C en D"
    assert severity_in_words(BY_ID["FAS-08"]).startswith("fout tijdens de zwangerschap; ")
