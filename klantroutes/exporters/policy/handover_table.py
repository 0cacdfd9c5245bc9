"""The table of handovers: who, to whom, when, how, what, consent, and what if the client does not come."""

from klantroutes.exporters.told.handed import Handed, handed
from klantroutes.exporters.told.kind import the_route, this_route
from klantroutes.exporters.told.named import MISSING, name, names
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.model.route import Route
from klantroutes.model.wording import sentence_case

from .tree import Block, Chapter, Heading, Paragraph, Table

HEAD = (
    "Overdracht",
    "Van",
    "Naar",
    "Hoe en wanneer",
    "Wat gaat mee",
    "Toestemming",
    "Komt niet opdagen",
    "Wie zorgt ervoor",
)
_WIDTHS = (71, 69, 69, 54, 68, 46, 68, 69)
"""Long names of professions, such as Jeugdverpleegkundige, fit on one line."""


def handover_table(route: Route, beside: Neighbours) -> Chapter:
    """Return the chapter with every handover."""
    rows = tuple(_row(one) for one in handed(route, beside))
    blocks: tuple[Block, ...] = (
        Heading("Wie draagt over aan wie?"),
        Paragraph("De gever blijft verantwoordelijk tot de ontvanger het overneemt."),
    )
    if not rows:
        return Chapter(
            "overdrachten", (*blocks, Paragraph(f"{sentence_case(the_route(route))} heeft nog geen overdracht."))
        )
    return Chapter("overdrachten", (*blocks, Table(f"Overdrachten in {this_route(route)}", HEAD, rows, _WIDTHS)))


def _row(one: Handed) -> tuple[str, ...]:
    kind = ", ".join(part for part in (one.how, one.term) if part)
    limit = f" ({one.limited})" if one.limited else ""
    return (
        f"{name(one.step)}{limit}",
        names(one.givers),
        names(one.takers),
        kind or MISSING,
        sentence_case(one.information) or MISSING,
        one.consent or MISSING,
        one.no_show or MISSING,
        one.responsible or MISSING,
    )
