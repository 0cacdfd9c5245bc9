"""Which organisation a step belongs to, and the organisations of a route."""

from klantroutes.checks.standing import NOBODY, organisation
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.steps import Service, Step

from .neighbours import Neighbours

_NO_OFFICE = frozenset({"netwerk"})
"""Family and friends: people around the client who sign nothing and sell nothing."""


def parties_of(step: Step, beside: Neighbours) -> tuple[str, ...]:
    """Return whose step this is; a service without a provider belongs to the professionals that deliver it."""
    own = one_line(organisation(step))
    if isinstance(step, Service) and own == NOBODY:
        found = [one_line(organisation(one)) for one in beside.deliverers(step)]
    else:
        found = [own]
    return tuple(dict.fromkeys(one for one in found if one and one != NOBODY))


def parties(route: Route, beside: Neighbours) -> dict[str, tuple[Step, ...]]:
    """Return the organisations with their professionals and services, in the order of the route.

    Family and friends are left out, unless they are named as an organisation.
    """
    found: dict[str, list[Step]] = {}
    for step in route.steps:
        informal = step.catalogue in _NO_OFFICE and not one_line(step.organisation)
        if step.kind in ("professional", "service") and not informal:
            for party in parties_of(step, beside):
                found.setdefault(party, []).append(step)
    return {party: tuple(steps) for party, steps in found.items()}
