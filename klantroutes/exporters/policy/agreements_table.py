"""The table of agreements with owners and dates."""

from klantroutes.exporters.told.clean import sentence
from klantroutes.exporters.told.kind import the_route
from klantroutes.exporters.told.named import MISSING, day, name
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Agreement, Route

from .tree import Chapter, Heading, Paragraph, Table

_WHOLE = {"klantroute": "de hele route", "zorgpad": "het hele zorgpad"}
_HEAD = ("Afspraak", "Gaat over", "Wie", "Voor welke dag", "Stand")


def agreements_table(route: Route) -> Chapter:
    """Return the chapter with what was agreed; agreements that no longer hold stay, with their state."""
    rows = tuple(_row(one, route) for one in route.agreements or ())
    head = Heading("Wat is er afgesproken?")
    if not rows:
        return Chapter("afspraken", (head, Paragraph(f"Er staan nog geen afspraken in {the_route(route)}.")))
    return Chapter("afspraken", (head, Table("Afspraken", _HEAD, rows, (40, 20, 16, 14, 10))))


def _row(one: Agreement, route: Route) -> tuple[str, ...]:
    step = route.by_id.get(one.step or "")
    about = name(step) if step else _WHOLE[route.type]
    return (
        sentence(one.text) or MISSING,
        f"{about} ({one.rule})" if one.rule else about,
        one_line(one.owner) or MISSING,
        day(one.due),
        one.status or "open",
    )
