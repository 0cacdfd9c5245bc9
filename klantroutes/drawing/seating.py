"""A route as the layout sees it: boxes with a size, a cell and a time, and the ties between them."""

from collections.abc import Mapping

from klantroutes.layout.boxes import Box, Problem, Tie
from klantroutes.layout.geometry import Point
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Step
from klantroutes.model.vocabulary import PHASES

from .cards import Sketch
from .riding import Ride
from .signs import term_size
from .style import Style

_EDGE = {"entry": "start", "exit": "end"}


def problem(
    route: Route, sketches: Mapping[str, Sketch], inside: Mapping[str, str], rides: Mapping[str, Ride], style: Style
) -> Problem:
    """Return what the layout must place; handovers that ride on a line are a tie with room for the point."""
    rows = {lane.id: index for index, lane in enumerate(route.rows)}
    boxes = {name: _box(route.by_id[name], sketch, rows) for name, sketch in sketches.items() if name not in rides}
    fixed = {name: Point(*_place(route.by_id[name])) for name in boxes if route.by_id[name].position}
    return Problem(boxes, tuple(_ties(route, inside, rides, style)), len(PHASES), len(route.rows), fixed)


def _box(step: Step, sketch: Sketch, rows: Mapping[str, int]) -> Box:
    start = step.period.start if step.period else None
    return Box(
        step.id, sketch.width, sketch.height, PHASES.index(step.phase), rows.get(step.lane or "", 0), start,
        _EDGE.get(step.kind, ""), step.kind == "handover",
    )  # fmt: skip


def _place(step: Step) -> tuple[float, float]:
    return (step.position.x, step.position.y) if step.position else (0, 0)


def _ties(route: Route, inside: Mapping[str, str], rides: Mapping[str, Ride], style: Style) -> list[Tie]:
    taken = {link.id for ride in rides.values() for link in (ride.into, ride.out)}
    ties = [
        _tie(ride.into.source, ride.out.target, "flow", inside, _room(ride.handover, style)) for ride in rides.values()
    ]
    ties += [_link_tie(link, inside) for link in route.links if link.id not in taken]
    return [tie for tie in ties if tie.source != tie.target]


def _room(step: Handover, style: Style) -> float:
    """Return what a round point and the words above it need of a line between two neighbours."""
    return max(2 * style.handover + 34, round(term_size(step, style)[0] + 18))


def _link_tie(link: Link, inside: Mapping[str, str]) -> Tie:
    return _tie(link.source, link.target, link.kind, inside, 0)


def _tie(source: str, target: str, kind: str, inside: Mapping[str, str], room: float) -> Tie:
    return Tie(inside.get(source, source), inside.get(target, target), kind, room)
