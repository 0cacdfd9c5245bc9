"""The meeting itself: when and where, who was there, and its agenda. Only what people wrote down."""

from collections.abc import Iterator

from klantroutes.checks.naming import enumerated
from klantroutes.exporters.policy.tree import Block, Chapter, Heading, Paragraph
from klantroutes.exporters.told.clean import sentence
from klantroutes.exporters.told.named import yes_or_no
from klantroutes.model.days import date_in_words
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.workshop import AgendaItem, Workshop

from .columns import table

_HEAD = ("Onderdeel", "Uitleg", "Minuten", "Gedaan")
_WIDTHS = (44, 34, 11, 11)


def title_of_meeting(route: Route) -> str:
    """Return what the meeting is called; else that it was one about this route."""
    named = one_line(route.workshop.title if route.workshop is not None else None)
    return named or f"Werksessie over ‘{one_line(route.title) or route.type}’"


def under_title(route: Route) -> str:
    """Return when and where the meeting was, and of which coalition, as far as that is known."""
    held = route.workshop or Workshop()
    day = date_in_words(held.date) if held.date else ""
    parts = (day, one_line(held.place), one_line(route.coalition.name if route.coalition is not None else None))
    return " · ".join(part for part in parts if part)


def present(route: Route) -> Chapter:
    """Return the chapter about who was there."""
    return Chapter("aanwezig", (Heading("Wie waren er?"), *_present(route.workshop or Workshop())))


def _present(held: Workshop) -> Iterator[Block]:
    people = tuple(one for one in map(one_line, held.participants or ()) if one)
    leader = one_line(held.facilitator)
    if leader:
        yield Paragraph(sentence(leader), "Gespreksleider:")
    if people:
        yield Paragraph(sentence(enumerated(people)), "Aanwezig:")
    else:
        yield Paragraph("Wie er waren, is niet opgeschreven.")


def agenda(route: Route) -> Chapter:
    """Return the chapter with the parts of the meeting."""
    head, items = Heading("Wat stond op de agenda?"), route.agenda or ()
    if not items:
        return Chapter("agenda", (head, Paragraph("Er is geen agenda opgeschreven.")))
    minutes = sum(item.minutes or 0 for item in items)
    done = sum(bool(item.done) for item in items)
    long = f" Samen was dat {minutes} minuten." if minutes else ""
    said = Paragraph(f"Van de {len(items)} onderdelen {'is' if done == 1 else 'zijn'} er {done} gedaan.{long}")
    return Chapter("agenda", (head, said, table("Agenda", _HEAD, [_row(item) for item in items], _WIDTHS)))


def _row(item: AgendaItem) -> tuple[str, ...]:
    minutes = str(item.minutes) if item.minutes else ""
    return one_line(item.title), sentence(item.text), minutes, yes_or_no(bool(item.done))
