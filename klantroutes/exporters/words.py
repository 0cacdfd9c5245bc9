"""A route told in words, for who cannot see the drawing."""

from collections.abc import Iterable, Iterator

from klantroutes.model.catalogue import catalogue
from klantroutes.model.period import period_in_words
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Service, Step
from klantroutes.model.vocabulary import KIND_LABELS, LEVEL_LABELS, PHASE_LABELS, PHASES, TRAIT_LABELS, WARMTH_LABELS

STATUS_WORDS = {"concept": "concept", "getoetst": "getoetst", "vastgesteld": "vastgesteld"}
"""The status of a route as it stands on the page."""
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip


def told(route: Route) -> str:
    """Return the whole route as sentences: for whom it is, and per phase each step with where it leads."""
    lines = [f"{'Zorgpad' if route.type == 'zorgpad' else 'Klantroute'} ‘{route.title}’.", target_in_words(route)]
    if route.description:
        lines.append(route.description)
    onward = _onward(route)
    for phase in PHASES:
        lines.append(f"{PHASE_LABELS[phase]}:")
        lines.extend(_phase(route, phase, onward))
    return "\n".join(lines)


def _phase(route: Route, phase: str, onward: dict[str, str]) -> Iterator[str]:
    steps = [step for step in route.steps if step.phase == phase]
    if not steps:
        yield "nog geen stap."
    for step in steps:
        yield f"{_step(step)}{onward.get(step.id, '')}."


def target_in_words(route: Route) -> str:
    """Return for whom the route is, in one or two sentences."""
    target = route.target
    levels = listed([f"{LEVEL_LABELS[level]} ({level})" for level in target.levels])
    always = _circumstances(target.factors, target.traits)
    maybe = _circumstances(target.possible_factors, target.possible_traits)
    sentence = f"Voor: {levels}{', met ' + listed(always) if always else ''}."
    return f"{sentence} Mogelijk ook: {listed(maybe)}." if maybe else sentence


def _circumstances(factors: Iterable[str], traits: Iterable[str]) -> list[str]:
    names = catalogue().factor_names
    return [*(_inside(names.get(factor, factor)) for factor in factors), *(TRAIT_LABELS[trait] for trait in traits)]


def _inside(name: str) -> str:
    """Return a name as it stands inside a sentence: without its capital, unless it is an abbreviation."""
    first = next((index for index, char in enumerate(name) if char.isalpha()), 0)
    inside = name[first + 1 : first + 2].islower()
    return name[:first] + name[first : first + 1].lower() + name[first + 1 :] if inside else name


def date_in_words(moment: str) -> str:
    """Return the day of an ISO date or moment as people write it: `22 november 2026`."""
    year, month, day = (int(part) for part in moment[:10].split("-"))
    return f"{day} {_MONTHS[month - 1]} {year}"


def _step(step: Step) -> str:
    parts = [f"{KIND_LABELS[step.kind].capitalize()} ‘{step.label}’"]
    if step.organisation:
        parts.append(step.organisation)
    period = period_in_words(step.period)
    if period:
        parts.append(period)
    parts.extend(_details(step))
    return ", ".join(parts)


def _details(step: Step) -> Iterator[str]:
    if isinstance(step, Handover):
        if step.warmth:
            yield WARMTH_LABELS[step.warmth]
        if step.within_days is not None:
            yield f"binnen {step.within_days} {'dag' if step.within_days == 1 else 'dagen'}"
    if isinstance(step, Service):
        if step.provider:
            yield f"uitgevoerd door {step.provider}"
        if step.funding:
            yield "betaald uit " + listed([source.source for source in step.funding])


def _onward(route: Route) -> dict[str, str]:
    """Return per step where its lines lead, as the end of its sentence."""
    said = {"flow": "leidt naar", "delivers": "voert uit", "feedback": "geeft terugkoppeling aan"}
    labels: dict[str, dict[str, list[str]]] = {}
    for link in route.links:
        kinds = labels.setdefault(link.source, {})
        kinds.setdefault(link.kind, []).append(f"‘{route.by_id[link.target].label}’")
    return {
        source: "".join(f"; {said[kind]} {listed(kinds[kind])}" for kind in said if kind in kinds)
        for source, kinds in labels.items()
    }


def listed(names: list[str]) -> str:
    """Return names as a Dutch list: `a`, `a en b`, `a, b en c`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} en {names[-1]}"
