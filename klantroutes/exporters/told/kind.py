"""What documents call a route and its steps: a client route is `de route`, a care path is `het zorgpad`."""

from klantroutes.drawing import icons
from klantroutes.model.route import Route
from klantroutes.model.steps import Professional, Step
from klantroutes.model.vocabulary import KIND_LABELS

_WHO = {"person": "professional", "organisation": "organisatie of team", "group": "eigen netwerk of steungezin"}


def the_route(route: Route) -> str:
    """Return the route inside a sentence: `de route` or `het zorgpad`."""
    return "het zorgpad" if route.type == "zorgpad" else "de route"


def this_route(route: Route) -> str:
    """Return this route inside a sentence: `deze route` or `dit zorgpad`."""
    return "dit zorgpad" if route.type == "zorgpad" else "deze route"


def kind_of(step: Step) -> str:
    """Return what a step is, as the legend of the drawing says it: family and friends are no professionals."""
    if isinstance(step, Professional):
        return _WHO[icons.for_professional(step.catalogue, step.label)]
    return KIND_LABELS[step.kind]
