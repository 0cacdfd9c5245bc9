"""The findings as a JUnit report: a test suite for each file and a test case for each rule, for build servers."""

from collections.abc import Sequence

from ..finding import Finding
from ..pages import title_of
from ..registry import RULES
from ..ruleset import Ruleset
from ..run import Report
from .output import Outcome, Output

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def piece(name: str, report: Report) -> str:
    """Return the suite of one file; a rule fails on what the ruleset does not let pass and nobody accepted."""
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.rule, []).append(finding)
    cases = [_case(rule.id, title_of(rule), found.get(rule.id, []), report) for rule in RULES]
    failed, skipped = (sum(mark in case for case in cases) for mark in ("<failure ", "<skipped "))
    head = f'tests="{len(cases)}" failures="{failed}" errors="0" skipped="{skipped}"'
    return f'  <testsuite name="{attribute(name)}" {head}>\n' + "".join(cases) + "  </testsuite>\n"


def _case(rule: str, title: str, findings: Sequence[Finding], report: Report) -> str:
    opening = f'    <testcase classname="{attribute(report.route.title)}" name="{attribute(f"{rule} {title}")}"'
    inside = _inside(rule, findings, report)
    return f"{opening}>{inside}</testcase>\n" if inside else f"{opening}/>\n"


def _inside(rule: str, findings: Sequence[Finding], report: Report) -> str:
    if rule in report.off:
        return f'<skipped message="{attribute(f"staat uit: {report.off[rule]}")}"/>'
    told = attribute("\n".join(f"{f.weight}: {f.message}" for f in findings))
    failing = [f for f in findings if f.severity in report.failing and f.waiver is None]
    if failing:
        first = attribute(failing[0].sentence)
        return f'<failure type="{failing[0].severity}" message="{first}">{told}</failure>'
    if findings and all(f.severity == "open" for f in findings):
        return f'<skipped message="{attribute(findings[0].sentence)}"/>'
    return f"<system-out>{told}</system-out>" if findings else ""


def attribute(text: str) -> str:
    """Return text as it may stand in XML; signs that XML does not know become a space."""
    allowed = "".join(char if char.isprintable() or char in "\n\t" else " " for char in text)
    return allowed.translate(_ESCAPES)


def _begin(_: Ruleset) -> str:
    return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="klantroutes check">\n'


def _end(_: Sequence[Outcome]) -> str:
    return "</testsuites>\n"


OUTPUT = Output("junit", "toon de bevindingen als JUnit, voor een bouwserver", _begin, piece, "", _end)
