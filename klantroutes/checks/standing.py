"""How the route stands: numbers of findings per phase and per organisation."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from klantroutes.model.route import Route
from klantroutes.model.steps import Service, Step
from klantroutes.model.vocabulary import PHASE_LABELS, PHASES

from .finding import Finding, Severity
from .naming import called
from .run import Report

WHOLE_ROUTE = "De hele route"
NOBODY = "Nog geen organisatie"


@dataclass(frozen=True)
class Row:
    """A phase or an organisation with its number of findings of each severity; accepted ones are not counted."""

    name: str
    numbers: dict[Severity, int]


def by_phase(report: Report) -> list[Row]:
    """Return the numbers of each phase, and of the findings that belong to none."""
    counts: dict[str, Counter[Severity]] = {phase: Counter() for phase in (*PHASES, "")}
    for finding in _left(report):
        counts[_phase(report.route, finding)][finding.severity] += 1
    names = {**PHASE_LABELS, "": WHOLE_ROUTE}
    return [Row(names[phase], dict(count)) for phase, count in counts.items()]


def by_organisation(report: Report) -> list[Row]:
    """Return the numbers of each organisation, the one with most work first; a finding counts at all it names."""
    counts: dict[str, Counter[Severity]] = {}
    for finding in _left(report):
        steps = [report.route.by_id[name] for name in finding.elements if name in report.route.by_id]
        for name in dict.fromkeys(organisation(step) for step in steps):
            counts.setdefault(name, Counter())[finding.severity] += 1
    rows = [Row(name, dict(count)) for name, count in counts.items()]
    return sorted(rows, key=lambda row: [-row.numbers.get(kind, 0) for kind in ("fout", "waarschuwing", "tip")])


def organisation(step: Step) -> str:
    """Return whose step this is: its organisation, else who provides it, else the professional itself."""
    if step.organisation and step.organisation.strip():
        return step.organisation.strip()
    if isinstance(step, Service) and step.provider and step.provider.strip():
        return step.provider.strip()
    return called(step) if step.kind == "professional" else NOBODY


def _left(report: Report) -> Iterable[Finding]:
    return (finding for finding in report.findings if finding.waiver is None)


def _phase(route: Route, finding: Finding) -> str:
    if finding.aspect in PHASES:
        return finding.aspect
    first = next((route.by_id[name] for name in finding.elements if name in route.by_id), None)
    return first.phase if first is not None else ""
