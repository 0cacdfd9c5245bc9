"""From faults to a report: severities, waivers, clients, odd labels, and a rule that breaks."""

from dataclasses import replace
from datetime import date

import pytest
from small_routes import small_route, step

from klantroutes.checks.check import Fault, Rule
from klantroutes.checks.registry import RULES
from klantroutes.checks.report import exit_status
from klantroutes.checks.run import check
from klantroutes.checks.severity import SEVERITY
from klantroutes.graph.local import Local
from klantroutes.model.profile import Profile

BY_ID = {rule.id: rule for rule in RULES}
LOOSE = small_route(step("entry", "in"), step("professional", "wijk"))


def waived(**waiver):
    return LOOSE.model_copy(update={"waivers": small_route(waivers=[{"rule": "STR-05", **waiver}]).waivers})


def loose(route, **more):
    return check(route, rules=[BY_ID["STR-05"]], **more)


def failing(network):
    yield Fault(network.space.all, ("in",), {"stappen": "In"})
    raise ZeroDivisionError


def test_a_waiver_for_one_place_keeps_the_severity_and_is_counted_apart():
    report = loose(waived(element="wijk", reason="Volgt later"))
    accepted = [f for f in report.findings if f.waiver is not None]
    assert [(f.elements, f.severity, f.waiver.reason) for f in accepted] == [(("wijk",), "fout", "Volgt later")]
    assert (report.number("fout"), report.accepted, report.sound) == (1, 1, 0)
    assert exit_status([report]) == 1


def test_a_waiver_without_a_place_holds_for_the_whole_route():
    report = loose(waived())
    assert (report.number("fout"), report.accepted, report.sound) == (0, 2, 1)
    assert exit_status([report]) == 0


@pytest.mark.parametrize(("day", "accepted"), [(1, 2), (2, 2), (3, 0)])
def test_a_waiver_holds_until_its_review_day(day, accepted):
    report = loose(waived(review_on="2026-01-02"), local=Local(today=date(2026, 1, day)))
    assert report.accepted == accepted


def test_a_waiver_for_another_rule_or_place_accepts_nothing():
    assert loose(waived(element="iets anders")).accepted == 0
    assert check(waived(), rules=[BY_ID["STR-01"], BY_ID["STR-02"]]).accepted == 0


def test_a_rule_that_breaks_is_a_finding_and_the_others_still_arrive():
    broken = replace(BY_ID["STR-06"], find=failing)
    report = check(LOOSE, rules=[broken, BY_ID["STR-05"]])
    first = next(f for f in report.findings if f.rule == "STR-06")
    assert (first.severity, first.elements, first.fixes) == ("open", (), ())
    assert "ZeroDivisionError" in first.message
    assert [f.elements for f in report.findings if f.rule == "STR-05"] == [("in",), ("wijk",)]


@pytest.mark.parametrize("label", ["{stap}", "{", "}{", "{0.__class__}", "%s\\n", "‘’\"'<b>", "regel\neen\ttwee", ""])
def test_odd_labels_are_only_words(label):
    route = small_route(
        step("entry", "in", label=label),
        step("professional", "a", label=label, catalogue="kraamverz", period={"start": 0, "end": 8}),
        step("professional", "b", "voor", label=label, catalogue="jgz_vpk", period={"start": None, "end": 730}),
        step("handover", "h", label=label),
        step("handover", "k", label=label),
        links="in=>a a=>h h=>b a=>k k=>b",
    )
    report = check(route)
    assert not [f.message for f in report.findings if "kon niet worden uitgevoerd" in f.message]
    shown = " ".join(label.split()) or "professional zonder naam"
    assert any(shown in f.message for f in report.findings if f.elements) or not label
    assert all("\n" not in f.message for f in report.findings)


def test_one_finding_has_the_worst_severity_and_all_its_clients():
    target = {"levels": ["A", "B", "C"], "factors": [], "possible_factors": ["financieel", "taal"]}
    report = check(small_route(step("entry", "in"), target=target), rules=[BY_ID["FAS-10"]])
    (finding,) = report.findings
    assert finding.severity == "waarschuwing"
    assert finding.applies_to.levels == ("A", "B", "C")
    assert finding.applies_to.profiles == report.profiles == 9
    assert finding.applies_to.example == Profile("C")


def test_sound_counts_the_clients_without_a_fout():
    target = {"levels": ["A", "C"], "factors": []}
    route = small_route(step("entry", "in", applies_to={"levels": ["C"]}), target=target)
    report = check(route, rules=[BY_ID["STR-01"]])
    assert (report.profiles, report.sound) == (2, 1)


def test_findings_stand_in_order_of_severity_then_phase():
    route = small_route(
        step("exit", "uit", "na"), step("professional", "b", "tijdens"), step("entry", "a", "voor"), links=""
    )
    report = check(route, rules=[BY_ID["FAS-13"], BY_ID["STR-05"], BY_ID["FAS-10"]])
    assert [(f.rule, *f.elements) for f in report.findings] == [
        ("STR-05", "a"), ("STR-05", "b"), ("STR-05", "uit"), ("FAS-10",), ("FAS-13",),
    ]  # fmt: skip


def test_the_path_is_the_shortest_way_of_the_example():
    route = small_route(
        step("entry", "in"), step("professional", "a"), step("professional", "b"), step("handover", "h"),
        step("professional", "c", period={"start": 0, "end": 8}), step("handover", "k"), step("handover", "m"),
        links="in=>a a=>h h=>b b=>k k=>c a=>m m=>c",
    )  # fmt: skip
    (finding,) = check(route, rules=[BY_ID["STR-04"]]).findings
    assert finding.elements == ("c",)
    assert finding.path == ("in", "a", "c")


def test_the_path_of_a_broken_line_ends_where_the_line_stops():
    route = small_route(
        step("entry", "in"), step("professional", "a", period=None), step("handover", "h"),
        step("professional", "b", period={"start": 0, "end": 8}), step("professional", "c"),
        step("professional", "na", "na"), links="in=>a a=>h h=>b in=>c",
    )  # fmt: skip
    (finding,) = check(route, rules=[BY_ID["STR-10"]]).findings
    assert finding.path == ("in", "a", "b")


def test_only_the_periods_that_are_missing_are_named():
    route = small_route(
        step("professional", "jgz", "na"), step("handover", "h"),
        step("professional", "verl", period={"start": -196, "end": None}), links="jgz=>h h=>verl",
    )  # fmt: skip
    (finding,) = check(route, rules=[BY_ID["STR-08"]]).findings
    assert finding.sentence == "Nog niet ingevuld: de periode van ‘Verl’."


def test_what_is_not_filled_in_is_open_and_says_what_is_missing():
    route = small_route(step("professional", "verl", label="Verloskundige", catalogue="verloskundige", period=None))
    (finding,) = check(route, rules=[BY_ID["FAS-04"]]).findings
    assert finding.severity == "open"
    assert finding.sentence == "Nog niet ingevuld: de periode van ‘Verloskundige’."
    assert finding.remedy == "Vul dit in, dan kan de controle verder."


def test_what_is_not_filled_in_says_for_which_phase_it_matters():
    route = small_route(
        step("professional", "a", catalogue="verloskundige", period=None), step("professional", "b", "na"),
        step("handover", "h"), step("professional", "wijk", catalogue="wijkteam"), links="a=>h h=>wijk",
    )  # fmt: skip
    findings = check(route, rules=[BY_ID["FAS-09"]]).findings
    assert [(f.severity, f.elements, f.aspect) for f in findings] == [
        ("open", ("a",), "tijdens"),
        ("open", ("a",), "na"),
    ]
    assert findings[0].remedy == "Vul dit in, dan kan de controle over de zwangerschap verder."


def test_a_step_cut_off_for_some_clients_can_get_the_same_condition():
    only_c = {"levels": ["C"]}
    route = small_route(
        step("entry", "in"), step("professional", "verl"), step("handover", "h", applies_to=only_c),
        step("professional", "wijk"), step("exit", "uit"), links="in=>verl verl=>h h=>wijk wijk=>uit",
        target={"levels": ["A", "C"], "factors": []},
    )  # fmt: skip
    finding = check(route, rules=[BY_ID["STR-03"]]).findings[0]
    assert finding.elements == ("wijk",)
    assert "dezelfde voorwaarde" in finding.remedy


def test_an_empty_route_gives_findings_and_no_faults_in_the_program():
    report = check(small_route())
    assert "kon niet" not in " ".join(f.message for f in report.findings)
    assert {"STR-01", "STR-02", "STR-10", "FAS-03"} <= {f.rule for f in report.findings}


def test_a_severity_that_is_missing_is_noticed():
    assert isinstance(BY_ID["STR-01"], Rule)
    stranger = replace(BY_ID["STR-01"], id="XYZ-99")
    assert stranger.id not in SEVERITY
    (finding,) = check(small_route(), rules=[stranger]).findings
    assert finding.severity == "open"
