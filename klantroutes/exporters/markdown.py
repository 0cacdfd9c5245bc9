"""A route told in Markdown, with a table for each phase."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from klantroutes.checks.conditions_in_words import condition_in_words
from klantroutes.checks.voted import dots_in_words
from klantroutes.checks.words import escaped
from klantroutes.edits.tally import Subject, is_secret, totals
from klantroutes.exporters.told.kind import kind_of
from klantroutes.exporters.told.moments import when
from klantroutes.model.days import date_in_words, number_of_days
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Service, Step
from klantroutes.model.vocabulary import LINK_LABELS, PHASE_LABELS, WARMTH_LABELS

from .words import STATUS_WORDS, target_in_words

Cells = Sequence[str]
Ways = Mapping[str, Sequence[Link]]
"""The lines of each step."""


def generate(route: Route) -> bytes:
    """Return the route as a document: for whom, per phase the steps and handovers, then notes and agreements."""
    return ("\n".join(_lines(route)).strip("\n") + "\n").encode("utf-8")


def _lines(route: Route) -> Iterator[str]:
    yield f"# {escaped(route.title) or 'Klantroute'}"
    yield ""
    yield from _head(route)
    into: dict[str, list[Link]] = {}
    out: dict[str, list[Link]] = {}
    for link in route.links:
        into.setdefault(link.target, []).append(link)
        out.setdefault(link.source, []).append(link)
    for phase in route.phases:
        yield f"## {PHASE_LABELS[phase]}"
        yield ""
        yield from _phase(route, phase, into, out)
    yield from _section("Indicatoren", [escaped(text) for text in route.indicators or ()])
    yield from _section("Afspraken", list(_agreements(route)))
    yield from _section("Bewust geaccepteerd", list(_waivers(route)))
    yield from _section("Briefjes", list(_notes(route)))


def _head(route: Route) -> Iterator[str]:
    yield escaped(target_in_words(route))
    yield ""
    if route.description:
        yield escaped(route.description)
        yield ""
    parts = [STATUS_WORDS[route.status]] if route.status else []
    if route.coalition and route.coalition.name:
        parts.append(escaped(route.coalition.name))
    moment = route.modified or route.created
    parts += [f"stand van {date_in_words(moment)}"] if moment else []
    if parts:
        yield f"*{' · '.join(parts)}*"
        yield ""


def _phase(route: Route, phase: str, into: Ways, out: Ways) -> Iterator[str]:
    steps = [step for step in route.steps if step.phase == phase]
    others = [step for step in steps if not isinstance(step, Handover)]
    handovers = [step for step in steps if isinstance(step, Handover)]
    if not steps:
        yield "Nog geen stap."
        yield ""
    lanes = {lane.id: lane.label for lane in route.rows}
    if others:
        heads = ("Stap", "Soort", "Domein", "Wanneer", "Voor wie", "Wie en geld", "Uitleg")
        yield from _table(heads, (_row(step, lanes) for step in others))
    if handovers:
        heads = ("Overdracht", "Van", "Naar", "Soort", "Termijn", "Toestemming", "Voor wie")
        yield from _table(heads, (_handover(step, route, into, out) for step in handovers))
    inside = {step.id for step in steps}
    ways = [_way(route, link) for link in route.links if link.source in inside and not _told(route, link)]
    if ways:
        yield from (*(f"- {way}" for way in ways), "")


def _told(route: Route, link: Link) -> bool:
    """Say whether the table of handovers tells this line already."""
    return isinstance(route.by_id[link.source], Handover) or isinstance(route.by_id[link.target], Handover)


def _way(route: Route, link: Link) -> str:
    source, target = (_name(route.by_id[end]) for end in (link.source, link.target))
    return f"{source} → {target} ({LINK_LABELS[link.kind]})"


def _row(step: Step, lanes: dict[str, str]) -> Cells:
    who = [step.organisation]
    if isinstance(step, Service):
        who += [step.provider, *(source.source for source in step.funding or ())]
    return (
        _name(step),
        kind_of(step),
        escaped(lanes.get(step.lane or "", "")),
        when(step.period),
        escaped(condition_in_words(step.applies_to)),
        escaped(", ".join(part for part in who if part)),
        escaped(step.description or ""),
    )


def _handover(step: Handover, route: Route, into: Ways, out: Ways) -> Cells:
    days = step.within_days
    return (
        _name(step),
        ", ".join(_name(route.by_id[link.source]) for link in into.get(step.id, ())),
        ", ".join(_name(route.by_id[link.target]) for link in out.get(step.id, ())),
        WARMTH_LABELS[step.warmth] if step.warmth else "",
        "" if days is None else number_of_days(days),
        step.consent or "",
        escaped(condition_in_words(step.applies_to)),
    )


def _name(step: Step) -> str:
    return escaped(step.label) or f"{kind_of(step)} zonder naam"


def _table(heads: Cells, rows: Iterable[Cells]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def _notes(route: Route) -> Iterator[str]:
    dots = {} if is_secret(route) else totals(route)
    for note in route.notes or ():
        number = dots.get(Subject("notitie", note.id))
        if note.text.strip():
            yield f"{escaped(note.text)}{f' ({dots_in_words(number)})' if number else ''}"


def _agreements(route: Route) -> Iterator[str]:
    for agreement in route.agreements or ():
        parts = [agreement.owner or "", f"voor {date_in_words(agreement.due)}" if agreement.due else ""]
        parts.append(agreement.status or "")
        rest = ", ".join(escaped(part) for part in parts if part)
        yield f"{escaped(agreement.text)}{f' ({rest})' if rest else ''}"


def _waivers(route: Route) -> Iterator[str]:
    for waiver in route.waivers or ():
        by = f" ({escaped(waiver.by)})" if waiver.by else ""
        yield f"**{escaped(waiver.rule)}** {escaped(waiver.reason or 'zonder reden')}{by}"


def _section(heading: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield from (f"## {heading}", "", *(f"- {item}" for item in items), "")
