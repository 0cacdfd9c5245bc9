"""The forms in which findings go to other programs and documents."""

import json
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_files import EXAMPLES
from small_routes import small_route, step

from klantroutes.checks.outputs.indented_json import json_text
from klantroutes.checks.outputs.output import outcome
from klantroutes.checks.outputs.registry import OUTPUTS
from klantroutes.checks.outputs.sarif import fingerprint
from klantroutes.checks.registry import RULES
from klantroutes.checks.report import findings_json
from klantroutes.checks.ruleset import STANDARD, STRIKT, from_file
from klantroutes.checks.run import check
from klantroutes.storage.files import read
from klantroutes.storage.rules_file import RulesFile

REPORTS = [(path.name, check(read(path))) for path in EXAMPLES]
R2 = next(report for name, report in REPORTS if name.startswith("R2"))
BY_OPTION = {output.option: output for output in OUTPUTS}
SOUND = check(small_route(), rules=[])
HEAD = {"format": "klantroute-regels", "version": 1}


def whole(option, reports, ruleset=STANDARD):
    output = BY_OPTION[option]
    pieces = [piece for name, report in reports if (piece := output.piece(name, report))]
    return output.begin(ruleset) + output.between.join(pieces) + output.end([outcome(*one) for one in reports])


def accepted():
    route = small_route(
        step("entry", "in", label="<In> & \"uit\" \x1b[31m|`\n# kop"), step("exit", "uit"),
        waivers=[{"rule": "STR-05", "element": "uit", "reason": "Volgt later", "by": "Jo"}],
    )  # fmt: skip
    return check(route, rules=[rule for rule in RULES if rule.id in ("STR-05", "FAS-13")])


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(values)
def test_json_is_as_the_standard_library_indents_it(value):
    assert json_text(value) == json.dumps(value, ensure_ascii=False, indent=2)


@pytest.mark.parametrize("number", [0, 1, 4])
def test_json_in_pieces_is_the_published_form(number):
    reports = REPORTS[:number]
    assert whole("json", reports) == json.dumps(findings_json(reports), ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("reports", [[], [("a", SOUND)], [("a", SOUND), *REPORTS], [*REPORTS, ("a", SOUND)]], ids=len)
def test_sarif_has_a_result_for_each_finding(reports):
    (run,) = json.loads(whole("sarif", reports))["runs"]
    findings = [finding for _, report in reports for finding in report.findings]
    assert [result["ruleId"] for result in run["results"]] == [finding.rule for finding in findings]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_sarif_knows_how_serious_and_where():
    (run,) = json.loads(whole("sarif", [("map met routes/R2.klantroute", R2)]))["runs"]
    levels = {"fout": "error", "waarschuwing": "warning", "tip": "note", "open": "none"}
    for result, finding in zip(run["results"], R2.findings, strict=True):
        (place,) = result["locations"]
        assert result["level"] == levels[finding.severity]
        assert result["kind"] == ("open" if finding.severity == "open" else "fail")
        assert place["physicalLocation"]["artifactLocation"]["uri"] == "map%20met%20routes/R2.klantroute"
        assert [one["fullyQualifiedName"] for one in place.get("logicalLocations", [])] == list(finding.elements)


def test_sarif_explains_each_rule_in_the_words_of_its_page():
    driver = json.loads(whole("sarif", []))["runs"][0]["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == [rule.id for rule in RULES]
    assert all("## Zo herstelt u het" in rule["help"]["markdown"] for rule in driver["rules"])
    assert len({rule["name"] for rule in driver["rules"]}) == len(RULES)


def test_sarif_suppresses_what_is_accepted_with_the_reason():
    results = json.loads(whole("sarif", [("r", accepted())]))["runs"][0]["results"]
    told = {
        result["locations"][0].get("logicalLocations", [{}])[0].get("fullyQualifiedName"): result for result in results
    }
    assert told["uit"]["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "Volgt later"}]
    assert "suppressions" not in told["in"]


def test_a_fingerprint_outlives_new_words_and_other_steps():
    parts = step("entry", "in"), step("exit", "uit")
    before, after = (
        check(small_route(*parts), rules=RULES),
        check(
            small_route(step("entry", "in", label="Anders"), step("exit", "uit"), step("professional", "p")),
            rules=RULES,
        ),
    )
    marks = [{fingerprint(r.route, f) for f in r.findings if f.rule == "STR-05"} for r in (before, after)]
    assert len(marks[0]) == 2
    assert marks[0] < marks[1]


@pytest.mark.parametrize(("name", "report"), REPORTS, ids=[name for name, _ in REPORTS])
def test_fingerprints_are_unique_in_a_route(name, report):
    assert len({fingerprint(report.route, finding) for finding in report.findings}) == len(report.findings)


def test_sarif_tells_which_rules_were_changed():
    content = {**HEAD, "off": {"STR-05": "Mag."}, "severity": {"FAS-11": {"severity": "fout", "reason": "Beleid."}}}
    run = json.loads(whole("sarif", [], from_file(RulesFile.model_validate(content), "Ons")))["runs"][0]
    changes = run["invocations"][0]["ruleConfigurationOverrides"]
    assert {one["descriptor"]["id"]: one["configuration"] for one in changes} == {
        "STR-05": {"enabled": False}, "FAS-11": {"level": "error"},
    }  # fmt: skip
    assert run["properties"] == {"regels": "Ons", "anders": ["STR-05 staat uit: Mag.", "FAS-11 is een fout: Beleid."]}


def test_junit_has_a_suite_for_each_file_and_a_case_for_each_rule():
    suites = ET.fromstring(whole("junit", REPORTS))
    assert [suite.get("name") for suite in suites] == [name for name, _ in REPORTS]
    for suite, (_, report) in zip(suites, REPORTS, strict=True):
        assert len(suite) == int(suite.get("tests", "")) == len(RULES)
        failed = {case.get("name", "")[:6] for case in suite if case.find("failure") is not None}
        assert failed == {f.rule for f in report.findings if f.severity == "fout"}
        assert int(suite.get("failures", "")) == len(failed)
        assert int(suite.get("skipped", "")) == len(suite.findall("testcase/skipped"))


def test_junit_fails_on_more_when_the_rules_are_strict():
    mild, strict = (ET.fromstring(whole("junit", [("r", check(R2.route, ruleset=one))])) for one in (STANDARD, STRIKT))
    assert int(strict[0].get("failures", "")) > int(mild[0].get("failures", ""))


def test_junit_keeps_odd_words_and_what_is_accepted_apart():
    suite = ET.fromstring(whole("junit", [("<r>", accepted())]))[0]
    told = {case.get("name", "")[:6]: case for case in suite}
    assert suite.get("name") == "<r>"
    failure = told["STR-05"].find("failure")
    assert '<In> & "uit"' in failure.get("message")
    assert "geaccepteerd: " in failure.get("message") + failure.text
    assert "\x1b" not in failure.text


def test_markdown_begins_with_what_the_words_mean_and_ends_with_the_sources():
    text = whole("markdown", REPORTS)
    assert text.startswith("# Controle van klantroutes\n")
    titles = [line[3:] for line in text.splitlines() if line.startswith("## ")]
    assert titles == [report.route.title for _, report in REPORTS] + [
        "Alle routes bij elkaar",
        "Bronnen van de controles",
    ]
    assert sum(text.count(f"**{rule.id}**") for rule in RULES) == sum(len(report.findings) for _, report in REPORTS)


def test_markdown_of_one_route_has_no_table_and_tells_what_was_chosen():
    text = whole("markdown", [("r", check(R2.route, ruleset=STRIKT))])
    assert "|" not in text
    assert "### Wat hier anders is afgesproken" in text


def test_markdown_reads_nothing_into_a_label():
    text = whole("markdown", [("r", accepted())])
    assert '\\<In\\> \\& "uit" \\[31m\\|\\`' in text
    assert "\n# kop" not in text
