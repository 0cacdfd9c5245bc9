"""The policy document that is made from a route."""

from klantroutes.exporters.told.checked import checked
from klantroutes.exporters.told.day import has_day, moment_of
from klantroutes.exporters.told.kind import the_route
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.exporters.told.picture import picture
from klantroutes.exporters.words import STATUS_WORDS, target_in_words
from klantroutes.model.days import date_in_words
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.wording import sentence_case

from .abbreviations import explained
from .agreements_table import agreements_table
from .care_path import care_path
from .gaps import accepted, gaps
from .handover_table import handover_table
from .purpose import purpose
from .services_table import services_table
from .summary import summary
from .told_by_phase import told_by_phase
from .tree import Chapter, Document, Heading, Paragraph, Section
from .used_sources import used_sources

_PICTURE_MM = (257.0, 142.0)
"""The room on a lying A4 page between margins of 20 mm, under a heading."""
_LYING = Chapter("liggend", (Section(landscape=True),))
_STANDING = Chapter("staand", (Section(landscape=False),))


def policy(route: Route) -> Document:
    """Return the whole document; every abbreviation is explained where it is first used."""
    beside = Neighbours(route)
    report = checked(route)
    chapters = (
        summary(route, report),
        *care_path(route),
        purpose(route),
        _LYING,
        _drawn(route),
        _STANDING,
        told_by_phase(route, beside),
        _LYING,
        handover_table(route, beside),
        services_table(route, beside),
        _STANDING,
        gaps(report),
        accepted(report),
        agreements_table(route),
        used_sources(route, report),
    )
    seen: set[str] = set()
    told = tuple(Chapter(one.name, explained(one.blocks, seen)) for one in chapters)
    return Document(title_of(route), author_of(route), moment_of(route), told, _fields(route))


def title_of(route: Route) -> str:
    """Return the title of the route, or what it is when it has none."""
    return one_line(route.title) or route.type.capitalize()


def author_of(route: Route) -> str:
    """Return who is named as the maker of a document: the coalition, else the program."""
    return one_line(route.coalition.name if route.coalition else None) or "Klantroutes"


def _drawn(route: Route) -> Chapter:
    wide, tall = _PICTURE_MM
    said = "Hetzelfde zorgpad" if route.type == "zorgpad" else "Dezelfde route"
    named = sentence_case(the_route(route))
    note = Paragraph(f"{said} staat hierna in woorden: zie ‘{named}, stap voor stap’.", role="note")
    return Chapter("tekening", (Heading(f"{named} in beeld"), picture(route, wide, tall), note))


def _fields(route: Route) -> tuple[tuple[str, str], ...]:
    """Return the short texts that a house template can ask for."""
    coalition = route.coalition
    return (
        ("titel", title_of(route)),
        ("doelgroep", one_line(target_in_words(route))),
        ("omschrijving", one_line(route.description)),
        ("coalitie", one_line(coalition.name if coalition else None)),
        ("gemeenten", ", ".join(map(one_line, (coalition.municipalities if coalition else None) or ()))),
        ("status", STATUS_WORDS[route.status] if route.status else ""),
        ("datum", date_in_words(moment_of(route).isoformat()) if has_day(route) else ""),
    )
