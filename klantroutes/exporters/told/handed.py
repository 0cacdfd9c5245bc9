"""The handovers of a route, each with who gives and who takes."""

from dataclasses import dataclass

from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Step

from .named import how, limited, term, yes_or_no
from .neighbours import Neighbours


@dataclass(frozen=True)
class Handed:
    """A handover in words; what is not filled in is empty, `givers` and `takers` are the steps beside it."""

    step: Handover
    givers: tuple[Step, ...]
    takers: tuple[Step, ...]
    how: str
    term: str
    information: str
    consent: str
    no_show: str
    responsible: str
    feedback: str
    limited: str


def handed(route: Route, beside: Neighbours) -> tuple[Handed, ...]:
    """Return every handover, in the order of the route."""
    return tuple(_handed(step, beside) for step in route.steps if isinstance(step, Handover))


def _handed(step: Handover, beside: Neighbours) -> Handed:
    return Handed(
        step,
        beside.givers(step),
        beside.takers(step),
        how(step),
        term(step),
        ", ".join(one_line(item) for item in step.information or ()),
        yes_or_no(step.consent, ""),
        one_line(step.no_show),
        one_line(step.responsible),
        yes_or_no(step.feedback, ""),
        limited(step),
    )
