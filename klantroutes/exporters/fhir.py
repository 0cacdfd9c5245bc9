"""A route as an HL7 FHIR R4 PlanDefinition, for systems in care; no patient is in it."""

import json
from collections.abc import Iterator
from typing import Any

from klantroutes.checks.conditions_in_words import condition_in_words
from klantroutes.model.catalogue import catalogue
from klantroutes.model.link import Link
from klantroutes.model.period import period_in_words
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Service, Step
from klantroutes.model.vocabulary import KIND_LABELS, LEVEL_LABELS, PHASE_LABELS, TRAIT_LABELS, WARMTH_LABELS

from .xml_text import allowed

_TYPES = "http://terminology.hl7.org/CodeSystem/plan-definition-type"
_CONTEXT = "http://terminology.hl7.org/CodeSystem/usage-context-type"
_UNITS = "http://unitsofmeasure.org"
_COUNTRIES = "urn:iso:std:iso:3166"
_OURS = "urn:klantroute"
"""The system of our own ids and codes: it needs no address."""

Data = dict[str, Any]


def generate(route: Route) -> bytes:
    """Return one PlanDefinition: an action for each phase with an action for each step in it."""
    plan = _filled(_plan(route))
    return (json.dumps(plan, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _plan(route: Route) -> Data:
    care_path = route.type == "zorgpad"
    code = "clinical-protocol" if care_path else "workflow-definition"
    moment = route.modified or route.created
    return {
        "resourceType": "PlanDefinition",
        "identifier": [{"system": _OURS, "value": _words(route.id)}],
        "title": _words(route.title) or "Klantroute",
        "type": {"coding": [{"system": _TYPES, "code": code}], "text": "zorgpad" if care_path else "klantroute"},
        "status": "active" if route.status == "vastgesteld" else "draft",
        "subjectCodeableConcept": {"text": "zwangere of ouder met kind"},
        "date": moment,
        "publisher": _words(route.coalition.name or "") if route.coalition else None,
        "description": _words(route.description or ""),
        "useContext": list(_contexts(route)),
        "jurisdiction": [{"coding": [{"system": _COUNTRIES, "code": "NL"}]}],
        "lastReviewDate": route.reviewed_on,
        "relatedArtifact": list(_sources(route)),
        "action": list(_phases(route)),
    }


def _contexts(route: Route) -> Iterator[Data]:
    target, names = route.target, catalogue().factor_names
    for level in target.levels:
        yield _context("niveau", level, LEVEL_LABELS[level])
    for factor in (*target.factors, *target.possible_factors):
        yield _context("factor", factor, names.get(factor, factor))
    for trait in (*target.traits, *target.possible_traits):
        yield _context("kenmerk", trait, TRAIT_LABELS[trait])


def _context(kind: str, code: str, words: str) -> Data:
    value = {"coding": [{"system": f"{_OURS}:{kind}", "code": code, "display": words}]}
    return {"code": {"system": _CONTEXT, "code": "focus"}, "valueCodeableConcept": value}


def _sources(route: Route) -> Iterator[Data]:
    """Yield where the facts about the steps come from: the sources of their entries in the catalogue."""
    entries = (catalogue().entry(step.catalogue) for step in route.steps)
    codes = dict.fromkeys(code for entry in entries if entry is not None for code in entry.sources)
    for code in codes:
        source = catalogue().sources.get(code)
        if source is not None:
            yield {"type": "citation", "label": code, "citation": _words(source.where)}


def _phases(route: Route) -> Iterator[Data]:
    numbers = {step.id: f"stap-{number}" for number, step in enumerate(route.steps, 1)}
    ways: dict[str, list[Link]] = {}
    for link in route.links:
        ways.setdefault(link.source, []).append(link)
    for phase in route.phases:
        inner = [_action(step, ways.get(step.id, []), numbers) for step in route.steps if step.phase == phase]
        yield {
            "id": f"fase-{phase}",
            "title": PHASE_LABELS[phase],
            "groupingBehavior": "logical-group",
            "action": inner,
        }


def _action(step: Step, ways: list[Link], numbers: dict[str, str]) -> Data:
    return {
        "id": numbers[step.id],
        "extension": [{"url": f"{_OURS}:kenmerk", "valueString": _words(step.id)}],
        "title": _words(step.label) or KIND_LABELS[step.kind],
        "description": _words(step.description or ""),
        "textEquivalent": _words(". ".join(_told(step))),
        "code": [{"coding": [{"system": f"{_OURS}:soort", "code": step.kind, "display": KIND_LABELS[step.kind]}]}],
        "condition": _condition(step),
        "relatedAction": [_related(step, link, numbers) for link in ways if link.kind != "feedback"],
        "timingRange": _timing(step),
        "participant": _participant(step),
    }


def _told(step: Step) -> Iterator[str]:
    """Yield in words what has no field of its own."""
    if step.period:
        yield period_in_words(step.period)
    if isinstance(step, Handover):
        if step.warmth:
            yield WARMTH_LABELS[step.warmth]
        if step.consent:
            yield f"toestemming: {step.consent}"
        if step.information:
            yield f"informatie: {', '.join(step.information)}"
    if isinstance(step, Service) and step.funding:
        yield f"betaald uit {', '.join(source.source for source in step.funding)}"


def _condition(step: Step) -> list[Data]:
    """Return for whom the step is; the words are for people, no machine can work them out."""
    words = condition_in_words(step.applies_to)
    expression = {
        "description": "In woorden; niet door een computer uit te rekenen.",
        "language": "text/plain",
        "expression": words,
    }
    return [{"kind": "applicability", "expression": expression}] if words else []


def _related(step: Step, link: Link, numbers: dict[str, str]) -> Data:
    related: Data = {"actionId": numbers[link.target]}
    related["relationship"] = "concurrent" if link.kind == "delivers" else "before-start"
    if isinstance(step, Handover) and step.within_days is not None:
        related["offsetDuration"] = _days(step.within_days)
    return related


def _timing(step: Step) -> Data:
    """Return the period in days around the (expected) birth, which is day 0."""
    if step.period is None:
        return {}
    start, end = step.period.start, step.period.end
    if start is not None and end is not None and end < start:
        return {}
    found = {name: _days(day) for name, day in (("low", start), ("high", end)) if day is not None}
    # Without this remark nobody can tell from what day these days are counted.
    remark = [{"url": f"{_OURS}:dag-0", "valueString": "de (verwachte) geboorte"}]
    return {"extension": remark, **found} if found else {}


def _days(number: int) -> Data:
    return {"value": number, "unit": "dagen", "system": _UNITS, "code": "d"}


def _participant(step: Step) -> list[Data]:
    entry = catalogue().entry(step.catalogue)
    if step.kind == "professional":
        return [
            {"type": "practitioner", "role": {"text": _words(step.label) or (entry.name if entry else "professional")}}
        ]
    provider = _words(step.provider or "") if isinstance(step, Service) else ""
    return [{"type": "practitioner", "role": {"text": provider}}] if provider else []


def _words(text: str) -> str:
    """Return text as FHIR takes it: without control characters, and without space around it."""
    return allowed(text).strip()


def _filled(data: Data) -> Data:
    """Return the data without what is empty; FHIR knows no empty values."""
    found: Data = {}
    for name, value in data.items():
        inner = _filled(value) if isinstance(value, dict) else value
        if isinstance(value, list):
            inner = [_filled(item) if isinstance(item, dict) else item for item in value]
        if inner not in (None, "", [], {}):
            found[name] = inner
    return found
