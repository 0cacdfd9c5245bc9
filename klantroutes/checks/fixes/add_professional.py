"""Remedies that bring a professional into the route, with a handover from who sees the client now."""

from collections.abc import Iterator
from dataclasses import dataclass

from klantroutes.model.catalogue import catalogue

from .addition import Addition, Days, span_in_words
from .choosing import givers
from .draw_handover import between
from .fix import Fix, Offer
from .situation import Situation

ID = "voeg-professional-toe"


@dataclass(frozen=True)
class Wanted:
    """A professional of the catalogue as it comes in: in which phase and from when to when, in days around birth."""

    name: str
    phase: str
    days: Days
    fields: tuple[tuple[str, object], ...] = ()


def add_professional(*wanted: Wanted, direct: bool = False) -> Fix:
    """Return the fix that offers each of these; `direct` leads the client straight there."""

    def offers(here: Situation) -> Iterator[Offer]:
        for one in wanted:
            yield _linked(here, one, direct=direct) or _added(here, one, direct=direct)

    return Fix(ID, offers)


def _linked(here: Situation, wanted: Wanted, *, direct: bool) -> Offer | None:
    """Return the offer to draw a line to the professional who is there already but stands loose."""
    for step in here.professionals(wanted.name):
        if not here.clients & here.network.linked[step.id]:
            giver = next((one for one in givers(here, step) if one.kind != "entry"), None)
            if giver is not None:
                return between(here, giver, step, _term(here, direct=direct))
    return None


def _added(here: Situation, wanted: Wanted, *, direct: bool) -> Offer:
    addition = Addition(here)
    step = addition.step("professional", wanted.name, wanted.phase, wanted.days, **dict(wanted.fields))
    addition.bring_in(step, _term(here, direct=direct))
    when = addition.said if direct and addition.said else span_in_words(wanted.days)
    title = f"Voeg ‘{catalogue().professionals[wanted.name].name}’ toe ({when})"
    return Offer(ID, title, addition.edit("professional toegevoegd"))


def _term(here: Situation, *, direct: bool) -> int | None:
    return here.network.number("direct_days") if direct else None
