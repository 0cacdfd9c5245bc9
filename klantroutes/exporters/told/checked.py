"""The findings of a route as they stand on the day of the route."""

from dataclasses import replace

from klantroutes.checks.run import Report, check
from klantroutes.graph.local import Local
from klantroutes.model.route import Route

from .day import moment_of


def checked(route: Route, as_of: Route | None = None) -> Report:
    """Return the report of the route; its own date decides which accepted gaps still hold, never the clock.

    An earlier version that is held against a later one is looked at as on the day of the later one: `as_of`.
    A part of a route has the findings that the whole has about the steps of that part: what only stands in the rest of
    the route is no gap. Of a care path only the findings about its steps are told, for the same reason.
    """
    report = check(route.whole, local=Local(today=moment_of(as_of or route).date()))
    if route.whole is route and route.type == "klantroute":
        return report
    names = {step.id for step in route.steps} | {link.id for link in route.links}
    here = [finding for finding in report.findings if names & set(finding.elements)]
    return replace(report, route=route, findings=tuple(here))
