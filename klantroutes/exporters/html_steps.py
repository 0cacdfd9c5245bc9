"""The steps of a route as text in a web page: a list of all, and what there is to know of each."""

from collections.abc import Iterator

from klantroutes.checks.conditions_in_words import condition_in_words
from klantroutes.checks.naming import called
from klantroutes.model.days import number_of_days
from klantroutes.model.link import Link
from klantroutes.model.period import period_in_words
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Professional, Service, Step
from klantroutes.model.vocabulary import KIND_LABELS, PHASE_LABELS, WARMTH_LABELS

from .html_text import text

_ONWARD = {"flow": "Leidt naar", "delivers": "Voert uit", "feedback": "Geeft terugkoppeling aan"}
_BACK = {"flow": "Komt van", "delivers": "Uitgevoerd door", "feedback": "Krijgt terugkoppeling van"}


def outline(route: Route) -> Iterator[str]:
    """Yield the list of all steps, each a button that shows its details."""
    for phase in route.phases:
        steps = [(number, step) for number, step in enumerate(route.steps, 1) if step.phase == phase]
        yield f"<h3>{text(PHASE_LABELS[phase])}</h3>"
        if not steps:
            yield "<p>Nog geen stap.</p>"
            continue
        yield '<ul class="stappen">'
        for number, step in steps:
            yield f'<li>{_button(step, number)} <span class="soort">{KIND_LABELS[step.kind]}</span></li>'
        yield "</ul>"


def details(route: Route) -> Iterator[str]:
    """Yield a section for each step."""
    numbers = {step.id: number for number, step in enumerate(route.steps, 1)}
    out: dict[str, list[Link]] = {}
    back: dict[str, list[Link]] = {}
    for link in route.links:
        out.setdefault(link.source, []).append(link)
        back.setdefault(link.target, []).append(link)
    lanes = {lane.id: lane.label for lane in route.rows}
    for step in route.steps:
        number = numbers[step.id]
        yield f'<section class="uitleg" id="uitleg-{number}" aria-labelledby="naam-{number}">'
        yield f'<h2 id="naam-{number}" tabindex="-1">{_name(step)}</h2>'
        yield "<dl>"
        for term, words in _facts(step, lanes):
            if words:
                yield f"<dt>{term}</dt><dd>{text(words)}</dd>"
        for terms, links, end in ((_ONWARD, out, "target"), (_BACK, back, "source")):
            yield from _ways(terms, links.get(step.id, []), end, route, numbers)
        yield "</dl>"
        yield "</section>"


def _ways(terms: dict[str, str], links: list[Link], end: str, route: Route, numbers: dict[str, int]) -> Iterator[str]:
    for kind, term in terms.items():
        there = [route.by_id[getattr(link, end)] for link in links if link.kind == kind]
        if there:
            items = "".join(f"<li>{_button(step, numbers[step.id])}</li>" for step in there)
            yield f'<dt>{term}</dt><dd><ul class="weg">{items}</ul></dd>'


def _facts(step: Step, lanes: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "Soort", KIND_LABELS[step.kind]
    yield "Fase", PHASE_LABELS[step.phase]
    yield "Domein", lanes.get(step.lane or "", "")
    yield "Wanneer", period_in_words(step.period)
    yield "Voor wie", condition_in_words(step.applies_to)
    yield "Organisatie", step.organisation or ""
    match step:
        case Professional():
            yield "Rol", ", ".join(_roles(step))
        case Service():
            yield "Aanbieder", step.provider or ""
            yield "Betaald uit", ", ".join(source.source for source in step.funding or ())
        case Handover():
            yield "Soort overdracht", WARMTH_LABELS[step.warmth] if step.warmth else ""
            yield "Termijn", _term(step.within_days)
            yield "Toestemming", step.consent or ""
            yield "Informatie", ", ".join(step.information or ())
            yield "Verantwoordelijk", step.responsible or ""
            yield "Als zij niet komt", step.no_show or ""
    yield "Zorgpad", "Deze stap is uitgewerkt in een zorgpad." if step.care_path else ""
    yield "Uitleg", step.description or ""


def _roles(step: Professional) -> Iterator[str]:
    if step.case_manager:
        yield "voert de regie"
    if step.permanent_contact:
        yield "vast gezicht"
    if step.signals:
        yield "vraagt naar risico’s en krachten"


def _term(days: int | None) -> str:
    return "" if days is None else f"binnen {number_of_days(days)}"


def _button(step: Step, number: int) -> str:
    return f'<button type="button" data-stap="{number}">{_name(step)}</button>'


def _name(step: Step) -> str:
    return text(called(step))
