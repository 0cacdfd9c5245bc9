"""What documents call a route: a client route is `de route`, a care path is `het zorgpad`."""

from klantroutes.model.route import Route


def the_route(route: Route) -> str:
    """Return the route inside a sentence: `de route` or `het zorgpad`."""
    return "het zorgpad" if route.type == "zorgpad" else "de route"


def this_route(route: Route) -> str:
    """Return this route inside a sentence: `deze route` or `dit zorgpad`."""
    return "dit zorgpad" if route.type == "zorgpad" else "deze route"
