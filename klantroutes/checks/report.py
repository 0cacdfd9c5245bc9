"""The findings as data for other programs, in the published form."""

from collections.abc import Iterable, Sequence
from typing import Any

from klantroutes.model.profile import Profile
from klantroutes.model.vocabulary import RISK_FACTORS, TRAITS

from .finding import SEVERITIES, Applies, Finding
from .run import Report

FORMAT = "klantroute-bevindingen"
VERSION = 1


def findings_json(reports: Sequence[tuple[str, Report]]) -> dict[str, Any]:
    """Return the findings of these files, each with its name, in the order given; the schema is in `schema.py`."""
    files = [
        {**head_json(name, report), "findings": [_finding(finding) for finding in report.findings]}
        for name, report in reports
    ]
    return {"format": FORMAT, "version": VERSION, "files": files}


def exit_status(reports: Iterable[Report]) -> int:
    """Return 1 when something is left that may not pass, a fout as a rule, and that nobody accepted; else 0."""
    return 1 if any(report.fails for report in reports) else 0


def summary(report: Report) -> dict[str, int]:
    """Return how many findings there are of each severity; accepted ones are counted apart."""
    numbers: dict[str, int] = {severity: report.number(severity) for severity in SEVERITIES}
    return {**numbers, "geaccepteerd": report.accepted}


def head_json(name: str, report: Report) -> dict[str, Any]:
    """Return one file as it is published, with the place of its findings still empty."""
    return {
        "file": name,
        "route": {"id": report.route.id, "title": report.route.title},
        "profiles_checked": report.profiles,
        "summary": summary(report),
        "findings": [],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    cause, waiver = finding.caused_by, finding.waiver
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "elements": list(finding.elements),
        "applies_to": _applies(finding.applies_to),
        "path": list(finding.path),
        "fixes": list(finding.fixes),
        "sources": list(finding.sources),
        "caused_by": None if cause is None else {"rule": cause.rule, "elements": list(cause.elements)},
        "waiver": None if waiver is None else waiver.model_dump(mode="json"),
    }


def _applies(applies: Applies) -> dict[str, Any]:
    example = applies.example
    return {
        "levels": list(applies.levels),
        "profiles": applies.profiles,
        "example": None if example is None else profile_json(example),
    }


def profile_json(profile: Profile) -> dict[str, Any]:
    """Return a client as she is published."""
    return {
        "level": profile.level,
        "factors": sorted(profile.factors, key=RISK_FACTORS.index),
        "traits": sorted(profile.traits, key=TRAITS.index),
    }
