"""Every step measured and drawn by itself, before it has a place."""

from collections.abc import Mapping

from klantroutes.model.route import Route
from klantroutes.model.steps import Entry, Exit, Handover, Professional, Service, Step

from . import cards, signs
from .cards import Sketch
from .palette import lane_name
from .style import Style


def sketches(route: Route, inside: Mapping[str, str], style: Style) -> dict[str, Sketch]:
    """Return a sketch for every step that is drawn on its own; `inside` tells which services are rows in a card."""
    lanes = {lane.id: f"lane.{lane_name(lane.id, index)}" for index, lane in enumerate(route.rows)}
    services: dict[str, list[Service]] = {}
    for step in route.steps:
        if step.id in inside and isinstance(step, Service):
            services.setdefault(inside[step.id], []).append(step)
    for rows in services.values():
        rows.sort(key=_first_day)
    return {
        step.id: _sketch(step, services.get(step.id, []), lanes.get(step.lane or "", "ink.soft"), style)
        for step in route.steps
        if step.id not in inside
    }


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
