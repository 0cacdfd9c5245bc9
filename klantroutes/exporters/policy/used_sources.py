"""The sources of a document."""

from klantroutes.checks.run import Report
from klantroutes.exporters.told.sources import sources_of
from klantroutes.model.route import Route

from .tree import Bullets, Chapter, Heading, Paragraph


def used_sources(route: Route, report: Report) -> Chapter:
    """Return the chapter that says what the facts rest on."""
    entries = sources_of(route, report)
    head = Heading("Waar komen de feiten vandaan?")
    said = Paragraph(
        "De regels en de feiten over hulp en geld komen uit deze bronnen. Een deskundige heeft ze nog niet allemaal bevestigd."
    )
    items = tuple(f"{entry.code}: {entry.where}" for entry in entries)
    return Chapter(
        "bronnen", (head, said, Bullets(items)) if items else (head, Paragraph("Er zijn geen bronnen gebruikt."))
    )
