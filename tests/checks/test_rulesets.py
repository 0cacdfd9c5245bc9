"""Sets of rules: by name, from a file, and what becomes of a report."""

import json

import pytest
from sample_files import EXAMPLES
from small_routes import small_route, step

from klantroutes.checks.registry import RULES
from klantroutes.checks.report import exit_status
from klantroutes.checks.ruleset import NAMED, STANDARD, STRIKT, ruleset
from klantroutes.checks.run import check
from klantroutes.graph.local import Local
from klantroutes.storage.coalition import CoalitionFile
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read

R1, R2, *_ = EXAMPLES
HEAD = {"format": "klantroute-regels", "version": 1}
LOOSE = small_route(step("entry", "in"), step("professional", "wijk"))


def written(tmp_path, **content):
    path = tmp_path / "regels.json"
    path.write_text(json.dumps({**HEAD, **content}), encoding="utf-8")
    return str(path)


def found(report, rule):
    return [f for f in report.findings if f.rule == rule]


def sentences(report):
    return [choice.sentence for choice in report.choices]


def test_the_names_are_those_of_the_help():
    assert list(NAMED) == ["standard", "strikt"]
    assert ruleset("strikt") is STRIKT


def test_strikt_changes_what_may_pass_and_no_finding():
    mild, strict = (check(read(R1), ruleset=rules) for rules in (STANDARD, STRIKT))
    assert mild.findings == strict.findings
    assert mild.number("fout") == mild.number("waarschuwing") == 0
    assert (exit_status([mild]), exit_status([strict])) == (0, 1)
    assert mild.number("open") > 0
    assert sentences(mild) == []
    assert "eindstatus" in sentences(strict)[0]


def test_an_accepted_warning_passes_strikt():
    rule = {"rule": "STR-02", "reason": "Volgt"}
    route = small_route(step("entry", "in"), waivers=[rule])
    report = check(route, rules=[r for r in RULES if r.id == "STR-02"], ruleset=STRIKT)
    assert report.accepted == 1
    assert not report.fails


def test_a_rule_that_is_off_says_nothing_and_is_told_with_its_reason(tmp_path):
    rules = ruleset(written(tmp_path, off={"STR-05": "Wij tekenen losse stappen."}))
    report = check(LOOSE, ruleset=rules)
    assert found(check(LOOSE), "STR-05")
    assert not found(report, "STR-05")
    assert report.off == {"STR-05": "Wij tekenen losse stappen."}
    assert sentences(report) == ["STR-05 staat uit: Wij tekenen losse stappen."]


def test_another_severity_is_for_whom_the_rule_is_serious_at_all(tmp_path):
    rules = ruleset(written(tmp_path, severity={"FAS-11": {"severity": "fout", "reason": "Ons beleid."}}))
    route = small_route(step("entry", "in"), target={"levels": ["A", "C"], "factors": []})
    (before,), (after,) = (found(check(route, ruleset=one), "FAS-11") for one in (STANDARD, rules))
    assert (before.severity, after.severity) == ("tip", "fout")
    assert before.applies_to == after.applies_to


def test_what_is_not_filled_in_stays_open_whatever_the_severity(tmp_path):
    rules = ruleset(written(tmp_path, severity={"FAS-04": {"severity": "tip", "reason": "Ons beleid."}}))
    route = small_route(step("professional", "verl", catalogue="verloskundige", period=None))
    (finding,) = found(check(route, ruleset=rules), "FAS-04")
    assert finding.severity == "open"


def test_numbers_of_the_file_go_before_those_of_the_route(tmp_path):
    parts = [step("professional", name, catalogue=name) for name in ("huisarts", "wijkteam", "ggz")]
    route = small_route(*parts, settings={"numbers": {"professionals_c": 2}})
    rules = ruleset(written(tmp_path, numbers={"professionals_c": {"value": 3, "reason": "Zo spraken we af."}}))
    assert found(check(route), "STR-11")
    assert not found(check(route, ruleset=rules), "STR-11")
    assert "niveau C is 2: gekozen in de route" in sentences(check(route))[0]
    assert "niveau C is 3: Zo spraken we af." in sentences(check(route, ruleset=rules))[0]


def test_what_the_coalition_chose_is_told():
    settings = {"off": {"STR-05": "Losse stappen mogen."}, "numbers": {"review_days": 365}}
    coalition = CoalitionFile.model_validate({"format": "coalitie", "version": 1, "name": "C", "settings": settings})
    report = check(LOOSE, local=Local(coalition=coalition))
    assert sentences(report) == ["STR-05 staat uit: Losse stappen mogen."]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"off": {"XYZ-99": "Weg."}}, "off.XYZ-99: De regel ‘XYZ-99’ bestaat niet."),
        ({"off": {"STR-05": " "}}, "off.STR-05: Dit is een lege reden."),
        ({"off": {"STR-05": None}}, "off.STR-05: Hier hoort tekst te staan."),
        ({"severity": {"STR-05": {"severity": "tip"}}}, "severity.STR-05.reason: Het veld ‘reason’ ontbreekt."),
        ({"severity": {"STR-05": {"severity": "erg", "reason": "R"}}}, "Kies uit: fout, waarschuwing, tip."),
        ({"numbers": {"review_days": 3}}, "numbers.review_days: Hier hoort een object te staan."),
        ({"numbers": {"iets": {"value": 3, "reason": "R"}}}, "numbers.iets: De waarde ‘iets’ kan hier niet."),
        ({"kleur": 1}, "Het veld ‘kleur’ hoort niet in een bestand met regels."),
        ({"version": 2}, "version: Versie 2 van dit bestand kent dit programma niet. Het kent versie 1."),
        ({"format": "klantroute"}, "format: Dit is geen bestand met regels."),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(tmp_path, content, said):
    path = written(tmp_path, **content)
    with pytest.raises(FileFault) as fault:
        ruleset(path)
    assert said in str(fault.value)
    assert str(fault.value).startswith(f"{path}: ")


def test_a_name_that_is_nothing_tells_the_names_that_are():
    with pytest.raises(FileFault, match=r"geen set regels ‘streng’.*‘standard’ of ‘strikt’"):
        ruleset("streng")
