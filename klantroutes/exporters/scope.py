"""Which part of a route is exported: one phase, chosen steps, the way of one client, or one theme."""

from dataclasses import dataclass

from klantroutes.graph.local import Local
from klantroutes.model.profile import Profile
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import Phase, RiskFactor


class NothingLeft(Exception):
    """A part of a route with nothing in it; the message says in Dutch what to do."""


@dataclass(frozen=True)
class Scope:
    """What is asked for; what is None does not narrow, and the rest goes together.

    `steps` are ids of steps that were chosen; lines among them are left out of account.
    """

    phase: Phase | None = None
    steps: frozenset[str] | None = None
    client: Profile | None = None
    theme: RiskFactor | None = None


WHOLE = Scope()


def part_of(route: Route, scope: Scope, local: Local | None = None) -> Route:
    """Return this part as a route by itself, with a title that says what it is; the whole route gives the route.

    Its steps are laid out anew: the places of the whole would leave holes. Raises NothingLeft.
    """
    if scope.theme is not None:
        route = _theme(route, scope.theme, local)
    if scope.client is not None:
        from .cutting.client import way_of

        route = way_of(route, scope.client)
    if scope.phase is not None:
        from .cutting.phase import of_phase

        route = of_phase(route, scope.phase)
    if scope.steps is not None:
        from .cutting.selection import chosen

        route = chosen(route, scope.steps)
    return route


def _theme(route: Route, theme: RiskFactor, local: Local | None) -> Route:
    from klantroutes.carepaths.derive import derive
    from klantroutes.carepaths.refused import NoCarePath

    try:
        return derive(route, theme, local)
    except NoCarePath as refused:
        raise NothingLeft(refused.sentence) from None
