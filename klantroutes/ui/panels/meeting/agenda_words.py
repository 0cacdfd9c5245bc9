"""The agenda in words: what a part is about, and a row as it is read aloud."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from klantroutes.model.days import date_in_words
from klantroutes.model.vocabulary import AgendaSubject
from klantroutes.model.wording import numbered
from klantroutes.model.workshop import AgendaItem, Workshop

SUBJECTS: Mapping[AgendaSubject, str] = MappingProxyType({
    "client": "de doelgroep", "voor": "vóór de zwangerschap", "tijdens": "tijdens de zwangerschap",
    "na": "na de geboorte", "route": "de hele route", "overdrachten": "de overdrachten", "hiaten": "de bevindingen",
    "afspraken": "de afspraken", "notities": "de briefjes",
})  # fmt: skip


def row_in_words(number: int, item: AgendaItem, *, now: bool) -> str:
    """Return a row of the agenda as it is read aloud; `number` counts from 0."""
    parts = [f"{number + 1}. {item.title}"]
    if now:
        parts.append("nu bezig")
    if item.minutes:
        parts.append(minutes_in_words(item.minutes))
    if item.done:
        parts.append("klaar")
    if item.about:
        parts.append(f"gaat over {SUBJECTS[item.about]}")
    return ", ".join(parts)


def minutes_in_words(minutes: int) -> str:
    """Return `1 minuut`, `15 minuten`, `2 uur en 5 minuten`."""
    hours, rest = divmod(minutes, 60)
    words = numbered(rest, "minuut", "minuten")
    if not hours:
        return words
    return f"{hours} uur en {words}" if rest else f"{hours} uur"


def whole_agenda(items: Sequence[AgendaItem]) -> str:
    """Return how long the whole agenda takes; empty when no part has a time."""
    minutes = sum(item.minutes or 0 for item in items)
    return minutes_in_words(minutes) if minutes else ""


def meeting_in_words(workshop: Workshop | None) -> str:
    """Return what the meeting is called and when it is; only what people filled in."""
    if workshop is None:
        return ""
    day = date_in_words(workshop.date) if workshop.date else ""
    return " · ".join(part for part in (workshop.title, day) if part)


def facts_in_words(workshop: Workshop | None) -> str:
    """Return where the meeting is, who leads it and who are there, each on a line; only what people filled in."""
    if workshop is None:
        return ""
    people = ", ".join(workshop.participants or ())
    facts = (("Plaats", workshop.place), ("Gespreksleider", workshop.facilitator), ("Deelnemers", people))
    return "\n".join(f"{name}: {value}" for name, value in facts if value)
