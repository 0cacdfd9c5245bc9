"""What a care path has before all else: what to do at each level, and the numbers to call."""

from collections.abc import Iterator

from klantroutes.exporters.care_page.followed import Followed
from klantroutes.exporters.care_page.instructions import instructions
from klantroutes.exporters.care_page.reaching import reach_of
from klantroutes.exporters.told.named import MISSING, name
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.wording import inner_case

from .tree import Block, Bullets, Chapter, Heading, Paragraph, Table

_HEAD = ("Wie", "Organisatie", "Naam", "Telefoon", "Mail")


def care_path(route: Route) -> tuple[Chapter, ...]:
    """Return the chapters that only a care path has; a whole route has none of them."""
    if route.type != "zorgpad":
        return ()
    path = Followed(route)
    return Chapter("doen", tuple(_todo(path))), Chapter("bellen", tuple(_calling(path)))


def _todo(path: Followed) -> Iterator[Block]:
    section = instructions(path)
    yield Heading(section.heading)
    yield Paragraph(section.intro)
    for card in section.cards:
        yield Heading(f"{card.title} {inner_case(card.under)}", 2)
        yield Bullets(card.steps)


def _calling(path: Followed) -> Iterator[Block]:
    yield Heading("Wie kunt u bellen?")
    rows = tuple(_row(step) for step in sorted(path.asked, key=lambda step: not reach_of(step)))
    if rows:
        yield Table("Namen en telefoonnummers", _HEAD, rows, (24, 22, 18, 17, 24))
    else:
        yield Paragraph("Er staat nog niemand in het zorgpad die u kunt bellen.")


def _row(step: Step) -> tuple[str, ...]:
    contact = step.contact
    parts = (contact.name, contact.phone, contact.email) if contact is not None else (None, None, None)
    who, phone, mail = map(one_line, parts)
    return name(step), one_line(step.organisation) or "–", who or "–", phone or MISSING, mail or "–"
