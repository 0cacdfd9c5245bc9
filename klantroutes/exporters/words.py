"""A route told in words, for who cannot see the drawing."""

from collections.abc import Iterable, Iterator

from klantroutes.checks.naming import enumerated, factor_named
from klantroutes.model.days import date_in_words, number_of_days
from klantroutes.model.period import period_in_words
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Service, Step
from klantroutes.model.vocabulary import KIND_LABELS, LEVEL_LABELS, PHASE_LABELS, TRAIT_LABELS, WARMTH_LABELS

STATUS_WORDS = {"concept": "concept", "getoetst": "getoetst", "vastgesteld": "vastgesteld"}
"""The status of a route as it stands on the page."""


def told(route: Route) -> str:
    """Return the whole route as sentences: for whom it is, and per phase each step with where it leads."""
    lines = [f"{'Zorgpad' if route.type == 'zorgpad' else 'Klantroute'} ‘{route.title}’.", target_in_words(route)]
    if route.description:
        lines.append(route.description)
    told_by_step = dict(zip(route.by_id, told_steps(route, route.steps), strict=True))
    for phase in route.phases:
        lines.append(f"{PHASE_LABELS[phase]}:")
        lines.extend([told_by_step[step.id] for step in route.steps if step.phase == phase] or ["nog geen stap."])
    return "\n".join(lines)


def told_steps(route: Route, steps: Iterable[Step]) -> Iterator[str]:
    """Yield a sentence for each of these steps, with where it leads."""
    onward = _onward(route)
    for step in steps:
        yield f"{_step(step)}{onward.get(step.id, '')}."


def source_of(route: Route) -> Iterator[str]:
    """Yield who made the route, its status and of which day it is, as they stand at the foot of a page."""
    if route.coalition and route.coalition.name:
        yield route.coalition.name
    if route.status:
        yield STATUS_WORDS[route.status]
    moment = route.modified or route.created
    if moment:
        yield f"stand van {date_in_words(moment)}"
    yield "gemaakt met Klantroutes"


def target_in_words(route: Route) -> str:
    """Return for whom the route is, in one or two sentences."""
    target = route.target
    levels = enumerated([f"{LEVEL_LABELS[level]} ({level})" for level in target.levels])
    always = enumerated([*map(factor_named, target.factors)])
    traits = "".join(f", {TRAIT_LABELS[trait]}" for trait in target.traits)
    maybe = _circumstances(target.possible_factors, target.possible_traits)
    sentence = f"Voor: {levels}{f', met {always}' if always else ''}{traits}."
    return f"{sentence} Mogelijk ook: {enumerated(maybe)}." if maybe else sentence


def _circumstances(factors: Iterable[str], traits: Iterable[str]) -> list[str]:
    return [*map(factor_named, factors), *(TRAIT_LABELS[trait] for trait in traits)]


def _step(step: Step) -> str:
    parts = [f"{KIND_LABELS[step.kind].capitalize()} ‘{step.label}’"]
    if step.organisation:
        parts.append(step.organisation)
    period = period_in_words(step.period)
    if period:
        parts.append(period)
    parts.extend(_details(step))
    if step.care_path:
        parts.append("uitgewerkt in een zorgpad")
    return ", ".join(parts)


def _details(step: Step) -> Iterator[str]:
    if isinstance(step, Handover):
        if step.warmth:
            yield WARMTH_LABELS[step.warmth]
        if step.within_days is not None:
            yield f"binnen {number_of_days(step.within_days)}"
    if isinstance(step, Service):
        if step.provider:
            yield f"uitgevoerd door {step.provider}"
        if step.funding:
            yield "betaald uit " + enumerated([source.source for source in step.funding])


def _onward(route: Route) -> dict[str, str]:
    """Return per step where its lines lead, as the end of its sentence."""
    said = {"flow": "leidt naar", "delivers": "voert uit", "feedback": "geeft terugkoppeling aan"}
    labels: dict[str, dict[str, list[str]]] = {}
    for link in route.links:
        kinds = labels.setdefault(link.source, {})
        kinds.setdefault(link.kind, []).append(f"‘{route.by_id[link.target].label}’")
    return {
        source: "".join(f"; {said[kind]} {enumerated(kinds[kind])}" for kind in said if kind in kinds)
        for source, kinds in labels.items()
    }
