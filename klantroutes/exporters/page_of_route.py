"""From a route to what goes on its page: drawing, words, date and data."""

from klantroutes.exporters import svg
from klantroutes.exporters.told.day import moment_of
from klantroutes.exporters.typst_page import Page
from klantroutes.exporters.words import told
from klantroutes.model.route import Route
from klantroutes.storage.generate import generate


def page_of(route: Route) -> Page:
    """Return the page of this route."""
    moment = moment_of(route)
    day = (moment.year, moment.month, moment.day)
    author = (route.coalition.name if route.coalition else None) or "Klantroutes"
    return Page(svg.generate(route), route.title or "Klantroute", author, told(route), day, generate(route))
