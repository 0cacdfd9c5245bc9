"""The sources of a document."""

from klantroutes.checks.run import Report
from klantroutes.exporters.told.sources import sources_of
from klantroutes.model.route import Route

from .tree import Chapter, Heading, Paragraph, Table

_SAID = (
    "De regels en de feiten over hulp en geld komen uit deze bronnen. "
    "Een deskundige heeft ze nog niet allemaal bevestigd."
)


def used_sources(route: Route, report: Report) -> Chapter:
    """Return the chapter that says what the facts rest on."""
    head = Heading("Waar komen de feiten vandaan?")
    rows = tuple((entry.code, entry.gave, entry.where) for entry in sources_of(route, report))
    if not rows:
        return Chapter("bronnen", (head, Paragraph("Er zijn geen bronnen gebruikt.")))
    table = Table("Gebruikte bronnen", ("Code", "Wat erin staat", "Waar"), rows, (9, 52, 39))
    return Chapter("bronnen", (head, Paragraph(_SAID), table))
