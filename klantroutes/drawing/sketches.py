"""Every step measured and drawn by itself, before it has a place."""

from collections.abc import Mapping

from klantroutes.model.route import Route
from klantroutes.model.steps import Entry, Exit, Handover, Professional, Service, Step

from . import cards, signs
from .cards import Sketch
from .memory import Measured
from .palette import lane_name
from .style import Style


def measure(
    route: Route, inside: Mapping[str, str], style: Style, before: Mapping[str, Measured] | None = None
) -> dict[str, Measured]:
    """Return a sketch for every step that is drawn on its own; `inside` tells which services are rows in a card.

    What was measured `before` and has not changed is used again.
    """
    before = before or {}
    lanes = {lane.id: f"lane.{lane_name(lane.id, index)}" for index, lane in enumerate(route.rows)}
    services: dict[str, list[Service]] = {}
    for step in route.steps:
        if step.id in inside and isinstance(step, Service):
            services.setdefault(inside[step.id], []).append(step)
    for rows in services.values():
        rows.sort(key=_first_day)
    found = {}
    for step in route.steps:
        if step.id not in inside:
            rows = services.get(step.id, [])
            lane = lanes.get(step.lane or "", "ink.soft")
            old = before.get(step.id)
            same = old is not None and old.holds([step, *rows], lane, style)
            found[step.id] = (
                old if old and same else Measured((step, *rows), lane, style, _sketch(step, rows, lane, style))
            )
    return found


def _first_day(step: Service) -> tuple[bool, int]:
    start = step.period.start if step.period else None
    return start is None, start or 0


def _sketch(step: Step, services: list[Service], lane: str, style: Style) -> Sketch:
    match step:
        case Professional():
            return cards.professional(step, services, lane, style)
        case Service():
            return cards.service(step, style)
        case Handover():
            return signs.handover(step, style)
        case Entry():
            return signs.entry(step, style)
        case Exit():
            return signs.exit_door(step, style)
