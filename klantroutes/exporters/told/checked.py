"""The findings of a route as they stand on the day of the route."""

from klantroutes.checks.run import Report, check
from klantroutes.graph.local import Local
from klantroutes.model.route import Route

from .day import moment_of


def checked(route: Route) -> Report:
    """Return the report of the route; its own date decides which accepted gaps still hold, never the clock."""
    return check(route, local=Local(today=moment_of(route).date()))
