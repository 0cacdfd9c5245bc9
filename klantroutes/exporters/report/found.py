"""What became of the gaps in the meeting: closed, new, and left."""

from collections.abc import Iterator, Sequence

from klantroutes.checks.finding import SEVERITIES, Finding
from klantroutes.checks.naming import quoted
from klantroutes.checks.pages import explanation
from klantroutes.checks.registry import RULES
from klantroutes.checks.run import Report
from klantroutes.checks.words import NUMBERED
from klantroutes.comparing.findings_between import FindingsBetween
from klantroutes.exporters.policy.tree import Block, Chapter, Heading, Paragraph
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.wording import numbered

from .columns import table

_HEAD = ("Hiaat", "Waar", "Soort", "Regel")
_WIDTHS = (40, 34, 16, 10)


def found(report: Report, before: Route | None, between: FindingsBetween | None) -> Chapter:
    """Return the chapter; without a beginning of the meeting only what is left."""
    if before is None or between is None:
        left = [finding for finding in report.findings if finding.waiver is None]
        return Chapter("hiaten", (Heading("Welke hiaten zijn er nog?"), *_left(left, report.route)))
    head = Heading("Wat betekent dit voor de hiaten?")
    return Chapter("hiaten", (head, *_between(report.route, before, between)))


def own(findings: Sequence[Finding]) -> list[Finding]:
    """Return the gaps, most serious first, without what is not filled in yet and what only follows from another."""
    gaps = [finding for finding in findings if finding.caused_by is None and finding.severity != "open"]
    return sorted(gaps, key=lambda finding: SEVERITIES.index(finding.severity))


def _between(route: Route, before: Route, between: FindingsBetween) -> Iterator[Block]:
    yield Heading("Opgelost", 2)
    yield _gaps("Opgeloste hiaten", between.closed, before, "Er is geen hiaat opgelost.")
    gone = len(own(between.gone))
    if gone:
        said = numbered(gone, "hiaat is", "hiaten zijn")
        yield Paragraph(f"{said} weg, omdat de stap waar het om ging er niet meer is.")
    yield Heading("Nieuw", 2)
    yield _gaps("Nieuwe hiaten", between.new, route, "Er kwam geen hiaat bij.")
    yield Heading("Nog over", 2)
    yield from _left(between.remaining, route)


def _left(findings: Sequence[Finding], route: Route) -> Iterator[Block]:
    yield _gaps("Hiaten die er nog zijn", findings, route, "Er is geen hiaat over.")
    unknown = sum(finding.severity == "open" for finding in findings)
    if unknown:
        places = numbered(unknown, "plek", "plekken", single="één")
        yield Paragraph(f"Op {places} is nog niet alles ingevuld. Dat is niet fout.", role="note")


def _gaps(caption: str, findings: Sequence[Finding], route: Route, nothing: str) -> Block:
    """Return a row for each rule and how serious it is, with all the places where it goes wrong."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in own(findings):
        groups.setdefault((finding.rule, NUMBERED[finding.severity][0]), []).append(finding)
    titles = {rule.id: explanation(rule).partition("\n")[0] for rule in RULES}
    rows = [
        (one_line(group[0].sentence) if len(group) == 1 else titles[rule], _places(group, route), kind, rule)
        for (rule, kind), group in groups.items()
    ]
    return table(caption, _HEAD, rows, _WIDTHS) if rows else Paragraph(nothing)


def _places(findings: Sequence[Finding], route: Route) -> str:
    """Return the steps of each of these gaps: `‘A’ en ‘B’; ‘A’ en ‘C’`."""
    steps = [[route.by_id[name] for name in finding.elements if name in route.by_id] for finding in findings]
    return "; ".join(dict.fromkeys(one_line(quoted(here)) or "de hele route" for here in steps))
