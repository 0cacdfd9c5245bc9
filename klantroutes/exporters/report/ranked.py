"""How the voting went: what got most dots."""

from klantroutes.checks.run import Report
from klantroutes.edits.tally import Ranked, Subject, is_secret, ranking, turnout
from klantroutes.exporters.policy.tree import Block, Chapter, Heading, Paragraph
from klantroutes.exporters.told.named import name
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.wording import numbered

from .columns import table

_HEAD = ("Plaats", "Waarop is gestemd", "Soort", "Stippen")
_WIDTHS = (10, 60, 16, 14)
_KINDS = {"notitie": "briefje", "stap": "stap", "hiaat": "hiaat", "afspraak": "afspraak"}
_SECRET = "De stemming is nog bezig, en de uitslag is nog geheim. Maak het verslag na de stemming opnieuw."


def ranked(route: Route, report: Report) -> Chapter:
    """Return the chapter with the outcome: how many dots, never who placed them."""
    return Chapter("stemmen", (Heading("Wat vinden wij het belangrijkst?"), *_blocks(route, report)))


def _blocks(route: Route, report: Report) -> tuple[Block, ...]:
    if is_secret(route):
        return (Paragraph(_SECRET),)
    rows = [_row(one, route, report) for one in ranking(route)]
    if not rows:
        return (Paragraph("Er is niet gestemd."),)
    voted = turnout(route).voted
    people = f"{numbered(voted, 'deelnemer heeft', 'deelnemers hebben')} op naam gestemd. " if voted else ""
    said = f"{people}Hoe meer stippen, hoe belangrijker."
    return Paragraph(said), table("Uitslag van de stemming", _HEAD, rows, _WIDTHS)


def _row(one: Ranked, route: Route, report: Report) -> tuple[str, ...]:
    return str(one.rank), _named(one.subject, route, report), _KINDS[one.subject.about], str(one.dots)


def _named(subject: Subject, route: Route, report: Report) -> str:
    if subject.about == "hiaat":
        return _gap(subject, route, report)
    if subject.about == "stap":
        return name(route.by_id[subject.element or ""])
    said = {note.id: note.text for note in route.notes or ()} | {one.id: one.text for one in route.agreements or ()}
    return one_line(said.get(subject.element or "")) or "zonder tekst"


def _gap(subject: Subject, route: Route, report: Report) -> str:
    """Return the gap in words; of one that is solved by now, its rule and its place."""
    for finding in report.findings:
        if finding.rule == subject.rule and (finding.elements[:1] or (None,))[0] == subject.element:
            return one_line(finding.sentence)
    step = route.by_id.get(subject.element or "")
    place = f" bij ‘{name(step)}’" if step is not None else ""
    return f"Controle {one_line(subject.rule)}{place}. De controle vindt dit hiaat nu niet."
