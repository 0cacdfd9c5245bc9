"""From a route to the words of its page."""

from klantroutes.carepaths.heading import NO_HELP
from klantroutes.exporters.policy.policy import title_of
from klantroutes.exporters.told.clean import clean_lines, sentence
from klantroutes.model.route import Route

from ..words import source_of, target_in_words
from .followed import Followed
from .instructions import instructions
from .page import Page, explained_page
from .sections import calling, handing_over, helping, noticing

_WHOLE = "Dit is een hele klantroute. Maak er een zorgpad van om één thema te volgen."


def content(route: Route) -> Page:
    """Return the page of this route, with each abbreviation explained where it stands first."""
    path = Followed(route)
    whole = () if route.type == "zorgpad" else (_WHOLE,)
    said = (sentence(line) for line in clean_lines((route.description or "").removeprefix(NO_HELP)))
    page = Page(
        kind="Zorgpad" if route.type == "zorgpad" else "Klantroute",
        title=title_of(route),
        lead=(*whole, *said, target_in_words(route)),
        warning=NO_HELP if route.theme and not path.helping else "",
        sections=(instructions(path), calling(path), noticing(path), helping(path), handing_over(path)),
        foot=" · ".join(source_of(route)),
    )
    return explained_page(page)
