"""The moment that a document is dated: that of the route, never of the clock."""

from datetime import UTC, datetime

from klantroutes.model.route import Route

NO_DAY = "1970-01-01"
"""A file must be dated; a route that carries no date at all gets this one."""


def moment_of(route: Route) -> datetime:
    """Return when the route was last changed, else reviewed, else made."""
    found = route.modified or route.reviewed_on or route.created or NO_DAY
    moment = datetime.fromisoformat(found.removesuffix("Z"))
    return moment.replace(tzinfo=UTC, microsecond=0)


def has_day(route: Route) -> bool:
    """Say whether the route carries any date."""
    return bool(route.modified or route.reviewed_on or route.created)
