"""Remedies that bring a service into the route, delivered by a fitting professional."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from klantroutes.model.catalogue import ServiceEntry, catalogue
from klantroutes.model.period import pregnancy_week
from klantroutes.model.steps import Step

from ..naming import called
from .addition import Addition, Days, span_in_words
from .choosing import deliverers
from .fix import Fix, Offer
from .situation import Situation
from .standard import usual_givers

ID = "voeg-dienst-toe"
SPANS: dict[str, Days] = {"voor": (-630, -294), "tijdens": (-168, 0), "na": (0, 730)}
"""When a service is that has no window in the catalogue: most of its phase."""
WITH_A_LEAD = ("wijkcoach", "wijkteam", "verloskundige", "klin_verlosk")
"""Who can write the plan when nobody is case manager."""


@dataclass(frozen=True)
class Wanted:
    """A service of the catalogue as it comes in; without `days` the window of the catalogue holds."""

    name: str
    phase: str
    days: Days | None = None
    fields: tuple[tuple[str, object], ...] = ()


def add_service(*wanted: Wanted, direct: bool = False) -> Fix:
    """Return the fix that offers each of these services; `direct` leads the client straight to who delivers it."""

    def offers(here: Situation) -> Iterator[Offer]:
        for one in wanted:
            yield with_service(here, one, direct=direct)

    return Fix(ID, offers)


def add_home_visit() -> Fix:
    """Return the fix that adds the prenatal home visit in the weeks that were agreed here."""

    def offers(here: Situation) -> Iterator[Offer]:
        weeks = [here.network.number(name) for name in ("home_visit_from_week", "home_visit_to_week")]
        first, last = map(pregnancy_week, weeks)
        yield with_service(here, Wanted("phb", "tijdens", (first, last)))

    return Fix(ID, offers)


def add_for_subject(choices: Callable[[str], tuple[Wanted, ...]]) -> Fix:
    """Return the fix that adds a service for what the finding is about: a risk factor, or the service itself."""

    def offers(here: Situation) -> Iterator[Offer]:
        for one in choices(here.finding.about):
            yield with_service(here, one)

    return Fix(ID, offers)


def with_service(here: Situation, wanted: Wanted, *, direct: bool = False) -> Offer:
    """Return the offer that adds this service with a line to who delivers it; who is not there comes along."""
    entry = catalogue().services[wanted.name]
    days = wanted.days or entry.window or SPANS[wanted.phase]
    addition = Addition(here)
    service = addition.step("service", wanted.name, wanted.phase, days, **dict(wanted.fields))
    by = _deliver(here, addition, entry, service, here.network.number("direct_days") if direct else None)
    title = f"Voeg ‘{_short(entry.name)}’ toe ({span_in_words(days)}{f', door ‘{by}’' if by else ''})"
    return Offer(ID, title, addition.edit("dienst toegevoegd"))


def _short(name: str) -> str:
    """Return the name of the catalogue without what stands between brackets, and without quotation marks."""
    return name.partition(" (")[0].translate({ord("‘"): None, ord("’"): None})


def _deliver(here: Situation, addition: Addition, entry: ServiceEntry, service: Step, direct_days: int | None) -> str:
    """Let somebody deliver the service; returns the name of who does."""
    there = deliverers(here, entry.id) or _with_a_lead(here, entry)
    if there:
        addition.line("delivers", there[0], service)
        if not here.reached(there[0]):
            addition.bring_in(there[0], direct_days)
        return called(there[0])
    givers = usual_givers(entry.id)
    usual = [step for step in here.professionals() if step.catalogue in givers and here.reached(step)]
    if usual:
        addition.hand_over(usual[0], service)
        return ""
    if not entry.providers:
        addition.bring_in(service)
        return ""
    name = entry.providers[0]
    days = (service.period.start, service.period.end) if service.period is not None else (None, None)
    span = (days[0] if days[0] is not None else -168, days[1] if days[1] is not None else 730)
    provider = addition.step("professional", name, service.phase, span)
    addition.line("delivers", provider, service)
    addition.bring_in(provider, direct_days)
    return provider.label


def _with_a_lead(here: Situation, entry: ServiceEntry) -> list[Step]:
    """Return who delivers what no party of the catalogue does by name: the case manager, else who knows the family."""
    if entry.providers:
        return []
    managers: list[Step] = [step for step in here.network.case_managers if here.has(step)]
    return managers or [step for name in WITH_A_LEAD for step in here.professionals(name)]
