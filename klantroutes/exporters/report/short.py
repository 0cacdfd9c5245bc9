"""The meeting in short: what came out of it."""

from collections.abc import Iterator, Sequence

from klantroutes.checks.naming import enumerated
from klantroutes.comparing.findings_between import FindingsBetween
from klantroutes.exporters.policy.tree import Bullets, Chapter, Heading, Paragraph
from klantroutes.model.route import Route
from klantroutes.model.wording import numbered

from .changed import sentences_about
from .found import own
from .meeting import under_title


def in_short(route: Route, before: Route | None, between: FindingsBetween | None) -> Chapter:
    """Return the chapter that comes first: the line under the title and the main points."""
    said = under_title(route)
    points = tuple(_points(route, before, between))
    subtitle = (Paragraph(said, role="subtitle"),) if said else ()
    return Chapter("samenvatting", (*subtitle, Heading("In het kort"), Bullets(points)))


def _points(route: Route, before: Route | None, between: FindingsBetween | None) -> Iterator[str]:
    kept = [
        _counted(route.notes, "briefje", "briefjes"),
        _counted(route.decisions, "besluit", "besluiten"),
        _counted(route.agreements, "afspraak", "afspraken"),
    ]
    said = enumerated([words for words in kept if words])
    yield f"Er staan {said} in dit verslag." if said else "Er zijn nog geen briefjes, besluiten of afspraken."
    if before is not None:
        number = sum(len(sentences) for _, sentences in sentences_about(before, route))
        yield f"De route is op {numbered(number, 'punt', 'punten')} veranderd." if number else "De route bleef gelijk."
    if between is not None:
        closed, new, left = (len(own(one)) for one in (between.closed, between.new, between.remaining))
        yield f"{numbered(closed, 'hiaat is', 'hiaten zijn')} opgelost, {new} nieuw, en {left} nog over."


def _counted(kept: Sequence[object] | None, one: str, more: str) -> str:
    return numbered(len(kept or ()), one, more, none="")
