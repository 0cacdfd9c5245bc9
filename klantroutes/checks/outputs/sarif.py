"""The findings as SARIF 2.1.0, the form in which code hosting sites and editors take what a checker found."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from klantroutes import __version__
from klantroutes.model.route import Route

from ..check import Rule
from ..finding import SEVERITIES, Finding, Severity
from ..naming import called
from ..pages import explanation, sentence_of, severity_in_words
from ..registry import RULES
from ..ruleset import Ruleset
from ..run import Report
from ..severity import SEVERITY
from .as_json import split
from .file_address import file_address
from .indented_json import json_text
from .output import Outcome, Output

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {"fout": "error", "waarschuwing": "warning", "tip": "note", "open": "none"}
_PLACE = {rule.id: index for index, rule in enumerate(RULES)}
_MARGIN = "\n        "
"""Where a result stands in the whole."""


def piece(name: str, report: Report) -> str:
    """Return the results of one file."""
    return ",".join(_MARGIN + json_text(_result(name, report.route, f), _MARGIN) for f in report.findings)


def log(ruleset: Ruleset) -> dict[str, Any]:
    """Return everything but the results."""
    driver = {
        "name": "Klantroutes",
        "semanticVersion": __version__,
        "language": "nl",
        "rules": [_rule(rule) for rule in RULES],
    }
    changes = [_change(rule, ruleset) for rule in RULES if rule.id in ruleset.off or rule.id in ruleset.severities]
    invocation = {"executionSuccessful": True, "ruleConfigurationOverrides": changes}
    choices = {"regels": ruleset.name, "anders": [choice.sentence for choice in ruleset.choices]}
    run = {"tool": {"driver": driver}, "language": "nl", "invocations": [invocation], "properties": choices}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [{**run, "results": []}]}


def _rule(rule: Rule) -> dict[str, Any]:
    title, _, body = explanation(rule).partition("\n")
    worst = min((case.severity for case in SEVERITY[rule.id]), key=SEVERITIES.index)
    return {
        "id": rule.id,
        "name": _camel(rule.find.__module__.rpartition(".")[2]),
        "shortDescription": {"text": title},
        "fullDescription": {"text": sentence_of(rule)},
        "help": {"text": body.strip(), "markdown": body.strip()},
        "defaultConfiguration": {"level": _LEVELS[worst]},
        "properties": {"tags": [rule.id[:3]], "ernst": severity_in_words(rule), "bronnen": list(rule.sources)},
    }


def _camel(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))


def _change(rule: Rule, ruleset: Ruleset) -> dict[str, Any]:
    severity = ruleset.severities.get(rule.id)
    off = rule.id in ruleset.off
    configuration: dict[str, Any] = {"enabled": False} if off or severity is None else {"level": _LEVELS[severity]}
    return {"descriptor": {"id": rule.id, "index": _PLACE[rule.id]}, "configuration": configuration}


def _result(name: str, route: Route, finding: Finding) -> dict[str, Any]:
    """Return one finding; what could not be decided is `open`, which SARIF wants without a level."""
    found: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": _PLACE[finding.rule],
        "kind": "open" if finding.severity == "open" else "fail",
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(name, route, finding)],
        "partialFingerprints": {"klantroutes/v1": fingerprint(route, finding)},
        "properties": {"niveaus": list(finding.applies_to.levels), "profielen": finding.applies_to.profiles},
    }
    if finding.path:
        stops = [{"location": {"logicalLocations": [_step(route, step)]}} for step in finding.path]
        found["codeFlows"] = [{"threadFlows": [{"locations": stops}]}]
    if finding.waiver is not None:
        reason = finding.waiver.reason or "zonder reden"
        found["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": reason}]
    return found


def _location(name: str, route: Route, finding: Finding) -> dict[str, Any]:
    place: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": file_address(name)}}}
    if finding.elements:
        place["logicalLocations"] = [_step(route, step) for step in finding.elements]
    return place


def _step(route: Route, step: str) -> dict[str, str]:
    return {"name": called(route.by_id[step]), "fullyQualifiedName": step, "kind": "object"}


def fingerprint(route: Route, finding: Finding) -> str:
    """Return what stays the same when labels, messages and other steps change, so that a finding is known again."""
    parts = (route.id, finding.rule, str(finding.severity == "open"), finding.aspect, finding.about, *finding.elements)
    return sha256("\0".join(parts).encode("utf-8")).hexdigest()[:32]


def _begin(ruleset: Ruleset) -> str:
    return split(log(ruleset), "results")[0]


def _end(outcomes: Sequence[Outcome]) -> str:
    margin = "\n      " if any(sum(one.summary.values()) for one in outcomes) else ""
    return margin + split({"runs": [{"results": []}]}, "results")[1]


OUTPUT = Output("sarif", "toon de bevindingen als SARIF, voor een bouwserver of een editor", _begin, piece, ",", _end)
