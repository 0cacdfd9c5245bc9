"""How a step and a handover look on the stage: their sign, colour and short words."""

from klantroutes.checks.naming import called
from klantroutes.drawing import icons
from klantroutes.drawing.palette import lane_name
from klantroutes.drawing.words import term, window
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Step

from ..reading_order import ReadingOrder
from .stop import UNKNOWN, Card, Pass


def tone_of(route: Route, lane: str | None) -> str:
    """Return the name of the colour of a lane."""
    index = next((number for number, one in enumerate(route.rows) if one.id == lane), 0)
    return f"lane.{lane_name(lane, index)}"


def card_of(order: ReadingOrder, name: str, *, rows: bool = True) -> Card:
    """Return a step as a card, with the services in its card where `rows` says so."""
    step = order.route.by_id[name]
    inner = tuple(one_line(called(order.route.by_id[one])) for one in order.inner(name)) if rows else ()
    fact = window(step.period) or one_line(step.organisation)
    return Card(name, one_line(called(step)), icon_of(step), tone_of(order.route, step.lane), fact, inner)


def icon_of(step: Step) -> str:
    """Return the name of the sign of a step."""
    if step.kind == "professional":
        return icons.for_professional(step.catalogue, step.label)
    if step.kind == "service":
        return icons.for_service(step.catalogue)
    if step.kind == "handover":
        return _sign(step)
    return "flag" if step.kind == "entry" else "door"


def pass_of(step: Step | None, *, delivers: bool = False) -> Pass:
    """Return how the client goes on: along this handover, or along a plain line when there is none."""
    if not isinstance(step, Handover):
        return Pass("krijgt" if delivers else "", delivers=delivers)
    return Pass(step.warmth or "", term(step), _sign(step))


def _sign(step: Step) -> str:
    warmth = step.warmth if isinstance(step, Handover) else None
    return icons.for_warmth(warmth) or UNKNOWN
