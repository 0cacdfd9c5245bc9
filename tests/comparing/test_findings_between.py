"""What became of the gaps between two versions."""

from pathlib import Path

import pytest
from edited_routes import STARTS, edited
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_files import ROOT

from klantroutes import edits
from klantroutes.checks.run import check
from klantroutes.comparing.finding_words import told_findings
from klantroutes.comparing.findings_between import findings_between
from klantroutes.model.route import Route, Waiver
from klantroutes.storage.files import read


@pytest.fixture
def route(example: Path) -> Route:
    return read(example)


def test_solved_gap_is_closed(route: Route) -> None:
    gap = next(finding for finding in check(route).findings if finding.rule == "ORG-02")
    found = findings_between(route, edits.set_route_fields(indicators=["minder crisis"]).plan(route))
    assert found.closed == (gap,)
    assert told_findings(found).sentences[0] == f"Opgelost: ORG-02 {gap.sentence}"
    assert found.new == found.gone == found.accepted == ()


def test_gap_of_a_step_that_is_gone_is_not_called_solved() -> None:
    route = read(ROOT / "tests/data/examples/R2.klantroute")
    gap = next(finding for finding in check(route).findings if finding.elements)
    found = findings_between(route, edits.remove([gap.elements[0]]).plan(route))
    assert gap in found.gone
    assert gap not in found.closed
    assert " omdat de stap waar het om ging er niet meer is." in told_findings(found).sentences[-2]


def test_accepted_gap_is_not_called_solved(route: Route) -> None:
    gap = check(route).findings[0]
    found = findings_between(route, edits.add_waiver(Waiver(rule=gap.rule, reason="zo")).plan(route))
    assert gap.rule in {finding.rule for finding in found.accepted}
    assert found.closed == found.new == found.gone == ()


@settings(max_examples=20)
@given(STARTS.flatmap(lambda base: st.tuples(st.just(base), edited(base))))
def test_every_gap_is_told_once(pair: tuple[Route, Route]) -> None:
    before, after = pair
    found = findings_between(before, after)
    left = [finding for finding in check(after).findings if finding.waiver is None]
    assert sorted(map(repr, [*found.remaining, *found.new])) == sorted(map(repr, left))
    assert told_findings(found).sentences
