"""Every link as a line: nets for the router, ways back as wires, and the round points that ride on them."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from klantroutes.layout.geometry import Point, Rect
from klantroutes.layout.routing.clearing import cleared
from klantroutes.layout.routing.ground import Ground
from klantroutes.layout.routing.mending import mended
from klantroutes.layout.routing.nets import Dock, Net, Way
from klantroutes.layout.routing.points import Rider, Spot, beside, on_lines, place
from klantroutes.layout.routing.rounds import settle
from klantroutes.layout.routing.routes import route as route_nets
from klantroutes.layout.routing.scene import Scene
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover

from . import signs
from .cards import Sketch
from .docks import dock, obstacles
from .drawing import Shape, Wire
from .lines import line_parts
from .memory import Made, Memory
from .parts import BoxPart, Part, TextPart
from .riding import Ride
from .style import Style
from .text import width

_FEW = 400
"""With more lines than this they are not spread over tracks: nobody can tell them apart then, and it takes long."""

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
    docks = _docks(plan, shapes, inside, memory.docks)
    nets = _nets(plan, docks, style)
    rects = obstacles(shapes)
    ground = Ground([*rects, *closed])
    quiet = [*closed, *(Rect(x - 0.5, -_FAR, 1, 2 * _FAR) for x in borders)]
    kept = memory.ways_for(nets, rects)
    ways = route_nets(nets, ground, kept)
    fresh = [net for net in nets if net.id not in kept]
    if fresh and len(nets) <= _FEW:
        settle(fresh, ways, ground, style.track)
    riders = {name: Rider(style.handover, signs.term_size(ride.handover, style)) for name, ride in plan.rides.items()}
    riders |= {name: Rider(0, _label_size(link, style)) for name, link in plan.links.items() if link.label}
    said = _said_at_meetings(plan, shapes, ways, (rects, quiet), style)
    # Points and words go round the words of meetings as if those were boxes; lines do not.
    taken = [*rects, *(spot.words for spot in said.values() if spot.words)]
    spots: Mapping[str, Spot] = place(riders, ways, taken, quiet, memory.spots_for(riders, kept, taken))
    scene = Scene(taken, quiet, ground, style.track)
    spots = cleared(ways, spots, riders, kept, scene)
    same = [name for name in kept if spots.get(name) is memory.spots.get(name)]
    spots = mended(ways, spots, riders, same, scene)
    made = _drawn(plan, ways, spots, shapes, sketches, style, memory.made)
    wires = {wire.id: wire for one in made.values() for wire in one.wires}
    points = {name: one.point for name, one in made.items() if one.point}
    meetings = _meetings(plan, shapes, on_lines(said, ways), style)
    return Wiring(wires, {**points, **meetings}, Memory(ways, spots, riders, frozenset(taken), made=made, docks=docks))


def _said_at_meetings(
    plan: Plan,
    shapes: Mapping[str, Shape],
    ways: Mapping[str, Way],
    room: tuple[Sequence[Rect], Sequence[Rect]],
    style: Style,
) -> dict[str, Spot]:
    """Return where the words of the points come where lines meet."""
    asked = {
        name: (shapes[name].rect.centre, Rider(style.handover, signs.term_size(step, style)))
        for name, step in plan.meetings.items()
        if signs.term_size(step, style)[0]
    }
    return beside(asked, ways, *room)


def _meetings(plan: Plan, shapes: Mapping[str, Shape], said: Mapping[str, Spot], style: Style) -> dict[str, Shape]:
    """Return the points where lines meet with their words beside them."""
    found = {}
    for name, spot in said.items():
        shape = shapes[name]
        found[name] = replace(shape, parts=(*shape.parts, *_said(plan.meetings[name], spot, shape.rect, style)))
    return found


def _docks(
    plan: Plan, shapes: Mapping[str, Shape], inside: Mapping[str, str], before: Mapping[str, tuple[Shape, Dock]]
) -> dict[str, tuple[Shape, Dock]]:
    """Return where lines may touch each end, with the shape that it is of; the very same for a shape that stayed."""
    found: dict[str, tuple[Shape, Dock]] = {}
    ends = [end for ride in plan.rides.values() for end in (ride.into.source, ride.out.target)]
    ends += [end for link in plan.links.values() for end in (link.source, link.target)]
    for end in ends:
        if end not in found:
            shape, old = shapes[inside.get(end, end)], before.get(end)
            row = end if end in inside else ""
            found[end] = old if old is not None and old[0] is shape else (shape, dock(shape, row))
    return found


def _nets(plan: Plan, docks: Mapping[str, tuple[Shape, Dock]], style: Style) -> list[Net]:
    room = 2 * style.handover + 26
    at = {end: place for end, (_, place) in docks.items()}
    nets = [Net(name, "flow", at[ride.into.source], at[ride.out.target], room) for name, ride in plan.rides.items()]
    nets += [Net(name, link.kind, at[link.source], at[link.target]) for name, link in plan.links.items()]
    return nets


def _drawn(
    plan: Plan,
    ways: Mapping[str, Way],
    spots: Mapping[str, Spot],
    shapes: Mapping[str, Shape],
    sketches: Mapping[str, Sketch],
    style: Style,
    before: Mapping[str, Made],
) -> dict[str, Made]:
    """Return what is drawn of every line; what came out the same `before` is taken from there."""
    found: dict[str, Made] = {}
    for name, ride in plan.rides.items():
        of, old = _made_of(ride, ways[name], sketches[name], style), before.get(name)
        same = old if old and old.holds(of, spots[name]) else None
        found[name] = same or ridden(ride, ways[name], spots[name], sketches[name], style)
    for name, link in plan.links.items():
        head = not (link.target in shapes and shapes[link.target].kind == "handover")
        parts, label = (link, ways[name], head, style), spots.get(name)
        old = before.get(name)
        if old is None or not old.holds(parts, label):
            old = Made(parts, label, (_wire(link, ways[name].points(), style, head=head, spot=label),))
        found[name] = old
    return found


def ridden(ride: Ride, way: Way, spot: Spot, sketch: Sketch, style: Style) -> Made:
    """Return a line with a round point: the wires before and after it, and the point."""
    first, second = cut(way.points(), spot.middle)
    wires = (_wire(ride.into, first, style, head=False), _wire(ride.out, second, style))
    return Made(_made_of(ride, way, sketch, style), spot, wires, _point(ride, spot, sketch, style))


def _made_of(ride: Ride, way: Way, sketch: Sketch, style: Style) -> tuple[object, ...]:
    return ride.handover, ride.into, ride.out, way, sketch, style


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
