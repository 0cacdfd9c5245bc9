"""Which services are drawn as a row inside the card of the professional who delivers them."""

from klantroutes.model.route import Route
from klantroutes.model.steps import Professional, Service


def merged(route: Route) -> dict[str, str]:
    """Return for each service that is a row in a card the professional whose card that is.

    A service joins the card when exactly one professional delivers it, in the same phase and lane, and nobody gave it
    a place of its own.
    """
    givers: dict[str, list[str]] = {}
    for link in route.links:
        if link.kind == "delivers":
            givers.setdefault(link.target, []).append(link.source)
    found: dict[str, str] = {}
    for name, sources in givers.items():
        step, giver = route.by_id.get(name), route.by_id.get(sources[0])
        if len(sources) == 1 and isinstance(step, Service) and isinstance(giver, Professional) and _joins(step, giver):
            found[name] = giver.id
    return found


def _joins(step: Service, giver: Professional) -> bool:
    return step.position is None and (step.phase, step.lane) == (giver.phase, giver.lane)
