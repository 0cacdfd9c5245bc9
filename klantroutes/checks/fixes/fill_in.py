"""The remedy that only a person can give: the field opens, the program fills in nothing."""

from collections.abc import Callable, Iterator

from klantroutes.model.steps import Step

from ..naming import called
from .fix import Fix, Offer
from .situation import Situation

ID = "vul-in"


def fill_in(field: str, title: str, at: Callable[[Situation], list[Step]] | None = None) -> Fix:
    """Return the fix that opens this field at each step of the finding; `{stap}` in the title is its name."""

    def offers(here: Situation) -> Iterator[Offer]:
        for step in at(here) if at is not None else here.steps:
            yield Offer(ID, title.format_map({"stap": called(step)}), opens=(step.id, field))

    return Fix(ID, offers)


def fill_in_route(field: str, title: str) -> Fix:
    """Return the fix that opens this field of the route itself."""

    def offers(_here: Situation) -> Iterator[Offer]:
        yield Offer(ID, title, opens=(None, field))

    return Fix(ID, offers)


def between(here: Situation) -> list[Step]:
    """Return the handovers between the steps of the finding."""
    pairs = [(one, other) for one in here.steps for other in here.steps if one is not other]
    return [handover for pair in pairs for handover in here.handovers(*pair)]


def without_contact(here: Situation) -> list[Step]:
    """Return the first professionals of whom nobody wrote down whom to call."""
    found: list[Step] = [step for step in here.network.professionals if step.contact is None]
    return found[:3]


def without_licence(here: Situation) -> list[Step]:
    """Return the services of which nobody filled in whether the licence is confirmed."""
    licensed = ("voorzorg", "stevig", "centering_z")
    return [s for s in here.network.services if s.catalogue in licensed and s.licence_confirmed is None]


def undated_entries(here: Situation) -> list[Step]:
    """Return the entries of which the first day is not filled in."""
    return [s for s in here.network.steps if s.kind == "entry" and (s.period is None or s.period.start is None)]


def undated(here: Situation) -> list[Step]:
    """Return the steps of the finding of which a day is missing, else all of them."""
    found = [s for s in here.steps if s.period is None or s.period.start is None or s.period.end is None]
    return found or list(here.steps)
