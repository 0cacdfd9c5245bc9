"""The gaps that the checks found, what is not filled in yet, and the gaps that were accepted on purpose."""

import re
from collections.abc import Iterable, Iterator

from klantroutes.checks.finding import Finding, Severity
from klantroutes.checks.naming import enumerated
from klantroutes.checks.registry import RULES
from klantroutes.checks.run import Report
from klantroutes.checks.words import HEADINGS
from klantroutes.exporters.told.clean import sentence
from klantroutes.exporters.told.named import MISSING, day, name
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Waiver
from klantroutes.model.wording import sentence_case

from .tree import Block, Chapter, Heading, Paragraph, Table

_SHOWN: tuple[Severity, ...] = ("fout", "waarschuwing", "tip")
_MEANS = {
    "fout": "Een fout moet weg, of bewust worden geaccepteerd.",
    "waarschuwing": "Bij een waarschuwing kan het misgaan. Bespreek dit met elkaar.",
    "tip": "Met een tip wordt het nog beter.",
}
_OPEN = "Nog niet ingevuld: "
_QUOTED = re.compile(r"‘.*’")
"""The steps that a message names."""


def gaps(report: Report) -> Chapter:
    """Return the chapter with the gaps that are left."""
    return Chapter("hiaten", tuple(_gaps(report)))


def _gaps(report: Report) -> Iterator[Block]:
    yield Heading("Welke hiaten zijn er?")
    if report.route.type == "zorgpad":
        yield Paragraph("Dit gaat over de stappen van dit zorgpad. Hiaten in de hele route staan bij de klantroute.")
    left = [finding for finding in report.findings if finding.waiver is None]
    if not left:
        yield Paragraph("De controle vond geen hiaten.")
    for severity in _SHOWN:
        rows = tuple(_row(finding, report) for finding in left if finding.severity == severity)
        if rows:
            yield Heading(HEADINGS[severity], 2)
            yield Paragraph(_MEANS[severity])
            head = ("Wat is er mis", "Wat kunt u doen", "Voor wie", "Regel")
            yield Table(f"Hiaten: {HEADINGS[severity].lower()}", head, rows, (36, 36, 20, 9))
    unknown = tuple(_unknown(finding for finding in left if finding.severity == "open"))
    if unknown:
        yield Heading(HEADINGS["open"], 2)
        yield Paragraph("Niet ingevuld is niet fout. Maar de controle kan hier nog niets zeggen.")
        yield Table("Wat nog niet is ingevuld", ("Wat", "Waarbij"), unknown, (25, 75))


def _row(finding: Finding, report: Report) -> tuple[str, ...]:
    return (one_line(finding.sentence), one_line(finding.remedy), for_whom(finding, report), finding.rule)


def for_whom(finding: Finding, report: Report) -> str:
    """Return in few words for how many kinds of clients a gap is there."""
    number = finding.applies_to.profiles
    if number == report.profiles:
        return "iedereen"
    levels = enumerated(sorted(finding.applies_to.levels))
    return f"{number} van de {report.profiles} soorten cliënten (niveau {levels})"


def _unknown(findings: Iterable[Finding]) -> Iterator[tuple[str, str]]:
    """Yield what is missing with all the places where it is, each once."""
    places: dict[str, list[str]] = {}
    for finding in findings:
        said = one_line(finding.sentence).removeprefix(_OPEN).removesuffix(".")
        found = _QUOTED.search(said)
        what = said.replace(found.group(), "het", 1).removesuffix(" van het") if found else said
        places.setdefault(what, []).append(found.group() if found else "de hele route")
    for what, names in places.items():
        yield sentence_case(what), ", ".join(dict.fromkeys(names))


def accepted(report: Report) -> Chapter:
    """Return the chapter with the gaps that were accepted on purpose, each with its reason."""
    head = Heading("Welke hiaten accepteren wij bewust?")
    rows = tuple(_waiver(waiver, report) for waiver in report.route.waivers or ())
    if not rows:
        return Chapter("geaccepteerd", (head, Paragraph("Er is geen hiaat bewust geaccepteerd.")))
    columns = ("Hiaat", "Waarom", "Wie", "Wanneer", "Opnieuw bekijken")
    return Chapter("geaccepteerd", (head, Table("Bewust geaccepteerde hiaten", columns, rows, (32, 28, 14, 13, 13))))


def _waiver(waiver: Waiver, report: Report) -> tuple[str, ...]:
    return (
        _accepted_gap(waiver, report),
        sentence(waiver.reason) or MISSING,
        one_line(waiver.by) or MISSING,
        day(waiver.date),
        day(waiver.review_on),
    )


def _accepted_gap(waiver: Waiver, report: Report) -> str:
    """Return the sentence of what was accepted, else the rule with its place when the gap is no longer there."""
    found = [one_line(finding.sentence) for finding in report.findings if finding.waiver == waiver]
    if found:
        return " ".join(dict.fromkeys(found))
    step = report.route.by_id.get(waiver.element or "")
    place = f" bij ‘{name(step)}’" if step else ""
    known = "" if any(rule.id == waiver.rule for rule in RULES) else " (onbekende regel)"
    return f"Regel {one_line(waiver.rule)}{place}{known}. De controle vindt dit hiaat nu niet."
