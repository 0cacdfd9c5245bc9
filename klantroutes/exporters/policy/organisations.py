"""A sheet for each organisation: what reaches it, what it does, what it hands over, and a place to sign."""

from collections.abc import Iterator

from klantroutes.checks.naming import enumerated
from klantroutes.exporters.told.bought import bought
from klantroutes.exporters.told.clean import sentence
from klantroutes.exporters.told.day import moment_of
from klantroutes.exporters.told.handed import Handed, handed
from klantroutes.exporters.told.kind import the_route, this_route
from klantroutes.exporters.told.moments import when
from klantroutes.exporters.told.named import MISSING, day, limited, name, names
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.exporters.told.parties import parties
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.steps import Professional, Service, Step
from klantroutes.model.wording import sentence_case

from .abbreviations import explained
from .policy import author_of, title_of
from .summary import under_title
from .tree import Block, Bullets, Chapter, Document, Heading, PageBreak, Paragraph, SignLines, Table

Row = tuple[str, ...]
_SIGN = ("Naam", "Datum", "Handtekening")
_IN = ("Van wie", "Overdracht", "Hoe en wanneer", "Wat krijg ik mee", "Toestemming")
_DO = ("Wat", "Wanneer", "Voor wie", "Betaald uit", "Contract")
_OUT = ("Naar wie", "Overdracht", "Hoe en wanneer", "Wat geef ik mee", "Als de cliënt niet komt")


def organisations(route: Route) -> Document:
    """Return one document with a first page and then a sheet for each organisation."""
    beside = Neighbours(route)
    found = parties(route, beside)
    sheets = [Chapter("blad", explained(tuple(_sheet(party, steps, beside)))) for party, steps in found.items()]
    first = Chapter("voorblad", explained(tuple(_first(route, list(found)))))
    title = f"Wie doet wat? {title_of(route)}"
    return Document(title, author_of(route), moment_of(route), (first, *sheets))


def _first(route: Route, found: list[str]) -> Iterator[Block]:
    yield Paragraph(" · ".join(under_title(route)), role="subtitle")
    yield Heading("Een blad voor elke organisatie")
    yield Paragraph(
        "Elke organisatie krijgt een eigen blad. Daarop staat wat er bij haar binnenkomt, wat zij doet en wat zij "
        "overdraagt. Klopt het? Dan tekent de organisatie onderaan."
    )
    yield (
        Bullets(tuple(found))
        if found
        else Paragraph(f"{sentence_case(the_route(route))} heeft nog geen professional of dienst.")
    )


def _sheet(party: str, steps: tuple[Step, ...], beside: Neighbours) -> Iterator[Block]:
    mine = {step.id for step in steps}
    yield PageBreak()
    yield Heading(party)
    yield Paragraph(f"Blad bij {the_route(beside.route)} ‘{title_of(beside.route)}’.", role="note")
    yield Heading("Wat komt er bij mij binnen?", 2)
    yield from _table("Wat er binnenkomt", _IN, tuple(_incoming(steps, mine, beside)), (36, 36, 36, 38, 24))
    yield Heading("Wat doe ik?", 2)
    roles, tasks = tuple(_roles(steps)), tuple(_tasks(steps, beside))
    yield from roles
    if tasks or not roles:
        yield from _table("Wat ik doe", _DO, tasks, (28, 22, 20, 16, 14))
    yield Heading("Wat draag ik over?", 2)
    yield from _table("Wat ik overdraag", _OUT, tuple(_outgoing(mine, beside)), (36, 36, 34, 32, 32))
    yield from _feedback(steps, mine, beside)
    yield from _agreements(party, mine, beside.route)
    yield Heading("Hier zijn wij het mee eens", 2)
    yield SignLines(_SIGN)


def _table(
    caption: str, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...], widths: tuple[int, ...]
) -> Iterator[Block]:
    yield Table(caption, head, rows, widths) if rows else Paragraph("Hierover staat niets in de tekening.")


def _incoming(steps: tuple[Step, ...], mine: set[str], beside: Neighbours) -> Iterator[Row]:
    known = {one.step.id: one for one in handed(beside.route, beside)}
    seen: set[str] = set()
    for step in steps:
        for before in beside.before(step):
            if before.id in seen or before.id in mine:
                continue
            seen.add(before.id)
            if before.id in known:
                yield from _taken(known[before.id], mine)
            elif before.kind == "entry":
                yield ("de cliënt zelf, of wie haar brengt", name(before), when(before.period) or "–", "–", "–")
            else:
                yield (names([before]), "zonder overdracht", MISSING, MISSING, MISSING)


def _taken(one: Handed, mine: set[str]) -> Iterator[Row]:
    others = [giver for giver in one.givers if giver.id not in mine]
    if others or not one.givers:
        yield (
            names(others),
            name(one.step),
            _how(one),
            sentence_case(one.information) or MISSING,
            one.consent or MISSING,
        )


def _how(one: Handed) -> str:
    return ", ".join(part for part in (one.how, one.term) if part) or MISSING


def _roles(steps: tuple[Step, ...]) -> Iterator[Block]:
    items = []
    for step in steps:
        if isinstance(step, Professional):
            said = [
                "voert de regie" if step.case_manager else "",
                "is het vaste gezicht" if step.permanent_contact else "",
                "let op risico's" if step.signals else "",
            ]
            roles = enumerated([part for part in said if part])
            period = when(step.period)
            seen = f" In beeld: {period}." if period else ""
            items.append(f"{name(step)}: {roles}.{seen}" if roles else f"{name(step)}.{seen}")
    if items:
        yield Bullets(tuple(items))


def _tasks(steps: tuple[Step, ...], beside: Neighbours) -> Iterator[Row]:
    known = {one.step.id: one for one in bought(beside.route, beside)}
    for step in steps:
        if isinstance(step, Service):
            one = known[step.id]
            ends = ", ".join(day(source.until) for source in step.funding or () if source.until)
            laws = f"{one.laws} (tot {ends})" if ends else one.laws
            yield (
                name(step),
                when(step.period) or MISSING,
                limited(step) or f"iedereen in {this_route(beside.route)}",
                laws or MISSING,
                one.contract or MISSING,
            )


def _outgoing(mine: set[str], beside: Neighbours) -> Iterator[Row]:
    for one in handed(beside.route, beside):
        others = [taker for taker in one.takers if taker.id not in mine]
        if any(giver.id in mine for giver in one.givers) and (others or not one.takers):
            given = sentence_case(one.information) or MISSING
            yield (names(others), name(one.step), _how(one), given, one.no_show or MISSING)


def _feedback(steps: tuple[Step, ...], mine: set[str], beside: Neighbours) -> Iterator[Block]:
    told = [one for step in steps for one in beside.after(step, "feedback") if one.id not in mine]
    heard = [one for step in steps for one in beside.before(step, "feedback") if one.id not in mine]
    if told:
        yield Paragraph(f"{names(told)}.", "Ik laat weten hoe het gaat aan:")
    if heard:
        yield Paragraph(f"{names(heard)}.", "Ik hoor hoe het gaat van:")


def _agreements(party: str, mine: set[str], route: Route) -> Iterator[Block]:
    rows = tuple(
        (sentence(one.text) or MISSING, one_line(one.owner) or MISSING, day(one.due))
        for one in route.agreements or ()
        if one.status != "vervallen" and (one_line(one.owner) == party or one.step in mine)
    )
    if rows:
        yield Heading("Wat is er met mij afgesproken?", 2)
        yield Table("Afspraken", ("Afspraak", "Wie", "Voor welke dag"), rows, (60, 22, 18))
