"""The table of services: law, purchaser, payment and provider."""

from klantroutes.exporters.told.bought import Bought, bought
from klantroutes.exporters.told.kind import the_route, this_route
from klantroutes.exporters.told.moments import when
from klantroutes.exporters.told.money import USUAL
from klantroutes.exporters.told.named import MISSING, day, name
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.model.route import Route
from klantroutes.model.wording import sentence_case

from .tree import Block, Chapter, Heading, Paragraph, Table

_HEAD = (
    "Dienst",
    "Wanneer",
    "Wie voert uit",
    "Aanbieder",
    "Wet of regeling",
    "Wie koopt in",
    "Hoe betaald",
    "Contract",
)
_WIDTHS = (38, 29, 36, 36, 32, 28, 30, 28)


def services_table(route: Route, beside: Neighbours) -> Chapter:
    """Return the chapter with every service."""
    rows = tuple(_row(one) for one in bought(route, beside))
    head: tuple[Block, ...] = (Heading("Welke hulp is er en wie betaalt?"),)
    if not rows:
        return Chapter("diensten", (*head, Paragraph(f"{sentence_case(the_route(route))} heeft nog geen dienst.")))
    table = Table(f"Diensten in {this_route(route)}", _HEAD, rows, _WIDTHS)
    return Chapter("diensten", (*head, Paragraph(USUAL), table))


def _row(one: Bought) -> tuple[str, ...]:
    until = ", ".join(day(source.until) for source in one.step.funding or () if source.until)
    return (
        name(one.step),
        when(one.step.period) or MISSING,
        one.done_by or MISSING,
        one.provider or MISSING,
        (f"{one.laws} (tot {until})" if until else one.laws) or MISSING,
        one.buyer or MISSING,
        one.payment or MISSING,
        one.contract or MISSING,
    )
