"""Every link as a line: nets for the router, ways back as wires, and the round points that ride on them."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from klantroutes.layout.geometry import Point, Rect
from klantroutes.layout.routing.clearing import Scene, cleared
from klantroutes.layout.routing.ground import Ground
from klantroutes.layout.routing.nets import Dock, Net, Way
from klantroutes.layout.routing.points import Rider, Spot, beside, place
from klantroutes.layout.routing.routes import again
from klantroutes.layout.routing.routes import route as route_nets
from klantroutes.layout.routing.tracks import spread
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover

from . import signs
from .cards import Sketch
from .docks import dock, obstacles
from .drawing import Shape, Wire
from .lines import line_parts
from .memory import Memory
from .parts import BoxPart, Part, TextPart
from .riding import Ride
from .style import Style
from .text import width

_FEW = 400
"""With more lines than this they are not spread over tracks: nobody can tell them apart then, and it takes long."""

_ROUNDS = 1
"""So many times lines that cross look for another way, each time among lines that lie apart."""

_FAR = 100_000.0
"""Further than any picture reaches."""


@dataclass(frozen=True)
class Wiring:
    """The wires of a picture, and the shapes of the handovers that ride on them."""

    wires: Mapping[str, Wire]
    points: Mapping[str, Shape]
    memory: Memory = field(default_factory=Memory)


@dataclass(frozen=True)
class Plan:
    """Which lines are wanted: a name per net with the links it draws, and the handover that rides on it."""

    rides: Mapping[str, Ride]
    links: Mapping[str, Link]
    meetings: Mapping[str, Handover] = field(default_factory=dict)
    """The handovers where several lines meet, or that a person placed: their words need a free spot."""


def plan(route: Route, inside: Mapping[str, str], rides: Mapping[str, Ride]) -> Plan:
    """Return the lines of a route; those between a card and its own row are not drawn."""
    taken = {link.id for ride in rides.values() for link in (ride.into, ride.out)}
    links = {
        link.id: link
        for link in route.links
        if link.id not in taken and inside.get(link.source, link.source) != inside.get(link.target, link.target)
    }
    meetings = {step.id: step for step in route.steps if isinstance(step, Handover) and step.id not in rides}
    return Plan(rides, links, meetings)


def wire(
    plan: Plan,
    shapes: Mapping[str, Shape],
    sketches: Mapping[str, Sketch],
    inside: Mapping[str, str],
    style: Style,
    borders: Sequence[float] = (),
    closed: Sequence[Rect] = (),
    memory: Memory | None = None,
) -> Wiring:
    """Return all lines of the plan routed round the shapes; `borders` are the x where a phase ends.

    Nothing comes in the rooms that are `closed`: headings and ruler. What `memory` has and still serves is used again.
    """
    memory = memory or Memory()
    nets = _nets(plan, shapes, inside, style)
    rects = obstacles(shapes)
    ground = Ground([*rects, *closed])
    quiet = [*closed, *(Rect(x - 0.5, -_FAR, 1, 2 * _FAR) for x in borders)]
    kept = memory.ways_for(nets, rects)
    ways = route_nets(nets, ground, kept)
    if len(nets) <= _FEW:
        fresh = [net for net in nets if net.id not in kept]
        standing = list(kept.values())
        for _ in range(_ROUNDS):
            changed = again(fresh, ways, ground)
            spread([ways[net.id] for net in fresh], ground, style.track, standing)
            if not changed:
                break
    riders = {name: Rider(style.handover, signs.term_size(ride.handover, style)) for name, ride in plan.rides.items()}
    riders |= {name: Rider(0, _label_size(link, style)) for name, link in plan.links.items() if link.label}
    spots: Mapping[str, Spot] = place(riders, ways, rects, quiet, memory.spots_for(riders, kept, rects))
    spots = cleared(ways, spots, riders, kept, Scene(rects, closed, quiet, ground, style.track))
    drawn = _drawn(plan, ways, spots, shapes, sketches, style)
    taken = [room for name, spot in spots.items() for room in spot.rooms(riders[name])]
    meetings = _meetings(plan, shapes, ways, (rects, taken, quiet), style)
    return Wiring(drawn.wires, {**drawn.points, **meetings}, Memory(ways, spots, riders, frozenset(rects)))


def _meetings(
    plan: Plan,
    shapes: Mapping[str, Shape],
    ways: Mapping[str, Way],
    room: tuple[Sequence[Rect], Sequence[Rect], Sequence[Rect]],
    style: Style,
) -> dict[str, Shape]:
    """Return the points where lines meet with their words beside them."""
    asked = {
        name: (shapes[name].rect.centre, Rider(style.handover, signs.term_size(step, style)))
        for name, step in plan.meetings.items()
        if signs.term_size(step, style)[0]
    }
    found = {}
    for name, spot in beside(asked, ways, *room).items():
        shape = shapes[name]
        found[name] = replace(shape, parts=(*shape.parts, *_said(plan.meetings[name], spot, shape.rect, style)))
    return found


def _nets(plan: Plan, shapes: Mapping[str, Shape], inside: Mapping[str, str], style: Style) -> list[Net]:
    room = 2 * style.handover + 26
    nets = [
        Net(name, "flow", _dock(ride.into.source, shapes, inside), _dock(ride.out.target, shapes, inside), room)
        for name, ride in plan.rides.items()
    ]
    nets += [
        Net(name, link.kind, _dock(link.source, shapes, inside), _dock(link.target, shapes, inside))
        for name, link in plan.links.items()
    ]
    return nets


def _dock(name: str, shapes: Mapping[str, Shape], inside: Mapping[str, str]) -> Dock:
    return dock(shapes[inside[name]], name) if name in inside else dock(shapes[name])


def _drawn(
    plan: Plan,
    ways: Mapping[str, Way],
    spots: Mapping[str, Spot],
    shapes: Mapping[str, Shape],
    sketches: Mapping[str, Sketch],
    style: Style,
) -> Wiring:
    wires: dict[str, Wire] = {}
    points: dict[str, Shape] = {}
    for name, ride in plan.rides.items():
        spot = spots[name]
        points[name] = _point(ride, spot, sketches[name], style)
        first, second = cut(ways[name].points(), spot.middle)
        wires[ride.into.id] = _wire(ride.into, first, style, head=False)
        wires[ride.out.id] = _wire(ride.out, second, style)
    for name, link in plan.links.items():
        spot_of = spots.get(name)
        head = not (link.target in shapes and shapes[link.target].kind == "handover")
        wires[name] = _wire(link, ways[name].points(), style, head=head, spot=spot_of)
    return Wiring(wires, points)


def _wire(link: Link, points: list[Point], style: Style, *, head: bool = True, spot: Spot | None = None) -> Wire:
    parts = line_parts(link.kind, points, style, head=head)
    if spot and spot.words and link.label:
        parts = (*parts, *_ground(spot, spot.words), _label_part(link.label, spot.words, style))
    return Wire(link.id, link.kind, link.source, link.target, tuple(points), parts)


def _ground(spot: Spot, words: Rect) -> tuple[Part, ...]:
    """Return a small white ground for words that came on a line."""
    if not spot.crossed:
        return ()
    return (BoxPart(Rect(words.x - 2, words.y + 1, words.width + 4, words.height - 2), 3, "card"),)


def _label_size(link: Link, style: Style) -> tuple[float, float]:
    return width(link.label or "", style.badge), style.badge * style.leading


def _label_part(text: str, room: Rect, style: Style) -> Part:
    return TextPart(round(room.x, 2), round(room.bottom - style.badge * 0.3, 2), text, style.badge, "ink.soft")


def _point(ride: Ride, spot: Spot, sketch: Sketch, style: Style) -> Shape:
    rect = Rect(
        round(spot.middle.x - sketch.width / 2, 2),
        round(spot.middle.y - sketch.height / 2, 2),
        sketch.width,
        sketch.height,
    )
    parts = (*sketch.parts, *_said(ride.handover, spot, rect, style))
    return Shape(ride.handover.id, "handover", rect, parts, {})


def _said(step: Handover, spot: Spot, rect: Rect, style: Style) -> tuple[Part, ...]:
    """Return the words of a handover, relative to the corner of its point."""
    if not spot.words:
        return ()
    words = spot.words.moved(-rect.x, -rect.y)
    return (*_ground(spot, words), *signs.term_parts(step, words, style))


def cut(points: Iterable[Point], at: Point) -> tuple[list[Point], list[Point]]:
    """Return the corners before and after a place on the line, both with that place."""
    corners = list(points)
    for index, (one, two) in enumerate(itertools.pairwise(corners)):
        if _between(one, at, two):
            return [*corners[: index + 1], at], [at, *corners[index + 1 :]]
    return [*corners, at], [at, corners[-1]]


def _between(one: Point, at: Point, two: Point) -> bool:
    low_x, high_x = sorted((one.x, two.x))
    low_y, high_y = sorted((one.y, two.y))
    return low_x - 0.1 <= at.x <= high_x + 0.1 and low_y - 0.1 <= at.y <= high_y + 0.1
