"""What the meeting decided."""

from klantroutes.exporters.policy.tree import Chapter, Heading, Paragraph
from klantroutes.exporters.told.clean import sentence
from klantroutes.exporters.told.named import name
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route

from .columns import table

_HEAD = ("Besluit", "Onderdeel van de agenda", "Gaat over")
_WIDTHS = (56, 24, 20)


def decided(route: Route) -> Chapter:
    """Return the chapter with the decisions, in the order in which they were taken."""
    head = Heading("Wat is er besloten?")
    parts = {item.id: one_line(item.title) for item in route.agenda or ()}
    rows = []
    for one in route.decisions or ():
        step = route.by_id.get(one.step or "")
        rows.append((sentence(one.text) or "zonder tekst", parts.get(one.agenda or "", ""), name(step) if step else ""))
    if not rows:
        return Chapter("besluiten", (head, Paragraph("Er is geen besluit opgeschreven.")))
    return Chapter("besluiten", (head, table("Besluiten", _HEAD, rows, _WIDTHS)))
