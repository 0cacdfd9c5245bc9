"""The route in short: what stands in it and how it passes the checks."""

from collections.abc import Iterator

from klantroutes.checks.naming import enumerated
from klantroutes.checks.run import Report
from klantroutes.checks.words import summary_in_words
from klantroutes.exporters.told.day import has_day, moment_of
from klantroutes.exporters.told.kind import the_route
from klantroutes.exporters.words import STATUS_WORDS
from klantroutes.model.days import date_in_words
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover
from klantroutes.model.wording import numbered, sentence_case

from .tree import Bullets, Chapter, Heading, Paragraph

_NAMES = {
    "entry": ("ingang", "ingangen"),
    "professional": ("professional", "professionals"),
    "service": ("dienst", "diensten"),
    "handover": ("overdracht", "overdrachten"),
    "exit": ("uitgang", "uitgangen"),
}


def summary(route: Route, report: Report) -> Chapter:
    """Return the chapter that comes first: the line under the title and the main points."""
    blocks = (
        Paragraph(" · ".join(under_title(route)), role="subtitle"),
        Heading("In het kort"),
        Bullets(tuple(_points(route, report))),
    )
    return Chapter("samenvatting", blocks)


def under_title(route: Route) -> Iterator[str]:
    """Yield of whom the route is, its status and its date, as far as they are known."""
    yield "Zorgpad" if route.type == "zorgpad" else "Klantroute"
    coalition = route.coalition
    if coalition:
        towns = enumerated([one_line(one) for one in coalition.municipalities]) if coalition.municipalities else ""
        yield from (one_line(part) for part in (coalition.name, towns, coalition.region) if one_line(part))
    if route.status:
        yield STATUS_WORDS[route.status]
    if has_day(route):
        yield f"stand van {date_in_words(moment_of(route).isoformat())}"


def _points(route: Route, report: Report) -> Iterator[str]:
    counts = {kind: sum(step.kind == kind for step in route.steps) for kind in _NAMES}
    said = [numbered(count, *_NAMES[kind]) for kind, count in counts.items() if count]
    named = sentence_case(the_route(route))
    yield f"{named} heeft {enumerated(said)}." if said else f"{named} heeft nog geen stappen."
    yield from _handovers(route)
    yield from _checked(route, report)
    if route.tested_with_parents is not None:
        yield "Ouders hebben meegekeken." if route.tested_with_parents else "Ouders hebben nog niet meegekeken."


def _checked(route: Route, report: Report) -> Iterator[str]:
    """Yield how it passes the checks; a care path is a part, so that only a whole route can be sound."""
    clients = numbered(report.profiles, "soort cliënt", "soorten cliënten")
    if route.type == "zorgpad":
        yield f"Het zorgpad is gecontroleerd voor {clients}."
    else:
        yield f"De route is gecontroleerd voor {clients}. {_sound(report)}"
    yield f"De controle vond: {summary_in_words(report)}."


def _sound(report: Report) -> str:
    """Return for how many clients no open fault is left."""
    if report.sound == report.profiles:
        return "Er is geen open fout."
    if report.sound == 0:
        left = "Er is nog een open fout" if report.number("fout") == 1 else "Er zijn nog open fouten"
        return f"{left} voor elk van hen." if report.profiles > 1 else f"{left}."
    return f"Voor {report.sound} daarvan is er geen open fout."


def _handovers(route: Route) -> Iterator[str]:
    points = [step for step in route.steps if isinstance(step, Handover)]
    if points:
        timed = sum(step.within_days is not None for step in points)
        warm = sum(step.warmth in ("warm", "direct") for step in points)
        known = _out_of(timed, len(points))
        yield f"Van {known} is de termijn bekend. Bij {_out_of(warm, len(points))} staat: warm of direct."


def _out_of(count: int, whole: int) -> str:
    """Return so many handovers of all there are: `alle 8 overdrachten`, `3 van de 8 overdrachten`."""
    if count == 0:
        return "geen enkele overdracht"
    if count == whole:
        return {1: "de overdracht", 2: "beide overdrachten"}.get(whole, f"alle {whole} overdrachten")
    return f"{count} van de {whole} overdrachten"
