"""From a route to its drawing: measure, arrange, route the lines, make the shapes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from klantroutes.layout.arrange import arrange
from klantroutes.layout.boxes import Problem
from klantroutes.layout.geometry import Point, Rect
from klantroutes.layout.spacing import Arrangement
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import PHASES

from . import frame, signs
from .cards import Sketch
from .drawing import Drawing, Shape, Wire
from .merging import merged
from .retouching import retouched
from .riding import Ride, riding
from .seating import problem
from .sketches import measure
from .style import DEFAULT, Style
from .wiring import Plan, plan, wire


def draw(route: Route, *, style: Style | None = None, keep: Drawing | None = None) -> Drawing:
    """Return the whole picture of a route.

    Steps with a `position` stand there. With `keep`, the picture that was shown before, the others stay where they
    were too, and only what is new or came into another phase or lane gets a place.
    """
    style = style or DEFAULT
    same = retouched(route, keep, style) if keep else None
    return same or _composed(route, style, keep)


def _composed(route: Route, style: Style, keep: Drawing | None) -> Drawing:
    inside = merged(route)
    rides = riding(route, inside)
    memory = keep.memory if keep else None
    remembered = measure(route, inside, style, memory.sketches if memory else {})
    measured = {name: one.sketch for name, one in remembered.items()}
    asked = problem(route, measured, inside, rides, style)
    placed = arrange(asked, base=_kept(route, asked, keep) if keep else None)
    before = keep.shapes if keep else {}
    shapes = {name: _shape(route, name, measured[name], rect, before) for name, rect in placed.rects.items()}
    borders = [*((one[1] + two[0]) / 2 for one, two in pairwise(placed.columns)), placed.columns[-1][1]]
    closed = frame.closed(placed.columns, placed.rects.values())
    wiring = wire(plan(route, inside, rides), shapes, measured, inside, style, borders, closed, memory)
    in_order = {name: wiring.points.get(name) or shapes[name] for name in measured}
    cols = frame.columns(placed.columns, _starts(asked, placed), {step.phase for step in route.steps}, style)
    rows = frame.rows(route, placed.rows)
    wires = {link.id: wiring.wires[link.id] for link in route.links if link.id in wiring.wires}
    left = cols[0].left
    cols = tuple(column for column in cols if column.phase in route.phases)
    left = cols[0].left - left
    bounds = _bounds(Rect(left, 0, cols[-1].right - left, rows[-1].bottom), in_order, wires)
    cells = {name: (PHASES[box.column], route.rows[box.row].id) for name, box in asked.boxes.items()}
    parts = frame.parts(cols, rows, style, left)
    memory = replace(wiring.memory, sketches=remembered, route=route, style=style)
    return Drawing(bounds, cols, rows, in_order, wires, inside, parts, cells, memory)


def _shape(route: Route, name: str, sketch: Sketch, rect: Rect, before: Mapping[str, Shape]) -> Shape:
    """Return the shape of a step; the very one of before when it has not changed."""
    old = before.get(name)
    if old is not None and old.rect == rect and old.parts is sketch.parts:
        return old
    return Shape(name, route.by_id[name].kind, rect, sketch.parts, sketch.rows)


def _bounds(bounds: Rect, shapes: Mapping[str, Shape], wires: Mapping[str, Wire]) -> Rect:
    """Return the frame with all that stands or runs outside it."""
    rects = [bounds, *(shape.rect for shape in shapes.values())]
    corners = [corner for wired in wires.values() for corner in wired.points]
    left = min([rect.x for rect in rects] + [x for x, _ in corners])
    top = min([rect.y for rect in rects] + [y for _, y in corners])
    right = max([rect.x + rect.width for rect in rects] + [x for x, _ in corners])
    bottom = max([rect.y + rect.height for rect in rects] + [y for _, y in corners])
    return Rect(left, top, right - left, bottom - top)


def _kept(route: Route, asked: Problem, keep: Drawing) -> Arrangement:
    """Return the places of before for what is still in the same cell."""
    rows = {row.lane: index for index, row in enumerate(keep.rows)}
    lanes = [rows.get(lane.id, -1) for lane in route.rows]
    rects = {}
    for name, box in asked.boxes.items():
        old = keep.shapes.get(name)
        cell = keep.cells.get(name)
        if old and cell == (PHASES[box.column], route.rows[box.row].id):
            rects[name] = old.rect
    if lanes != list(range(len(keep.rows))):
        return Arrangement({}, (), ())
    columns = tuple((column.left, column.right) for column in keep.columns)
    return Arrangement(rects, columns, tuple((row.top, row.bottom) for row in keep.rows))


def _starts(asked: Problem, placed: Arrangement) -> dict[str, list[tuple[float, int]]]:
    found: dict[str, dict[float, int]] = {}
    for name, box in asked.boxes.items():
        if box.time is not None and not box.edge:
            marks = found.setdefault(PHASES[box.column], {})
            x = placed.rects[name].x
            marks[x] = min(box.time, marks.get(x, box.time))
    return {phase: sorted(marks.items()) for phase, marks in found.items()}


@dataclass(frozen=True)
class Redrawn:
    """What changes while something is dragged: the wires that touch it, and the round points that ride on those."""

    wires: Mapping[str, Wire]
    shapes: Mapping[str, Shape]


def redraw(drawing: Drawing, route: Route, moved: Mapping[str, Point], *, style: Style | None = None) -> Redrawn:
    """Return the lines that touch these shapes, with the centres of the shapes moved there; the rest stays."""
    style = style or DEFAULT
    inside = drawing.inside
    rides = riding(route, inside)
    touched = {name: ride for name, ride in rides.items() if _touches(ride, moved, inside) and name in drawing.shapes}
    links = {
        name: link
        for name, link in plan(route, inside, rides).links.items()
        if name in drawing.wires
        and {inside.get(link.source, link.source), inside.get(link.target, link.target)} & set(moved)
    }
    shapes = {name: shape for name, shape in drawing.shapes.items() if name not in rides}
    for name, centre in moved.items():
        if name in shapes:
            shapes[name] = _moved(shapes[name], centre)
    measured = {name: signs.handover(ride.handover, style) for name, ride in touched.items()}
    edges = [(column.left, column.right) for column in drawing.columns]
    closed = frame.closed(edges, [shape.rect for shape in shapes.values()])
    wiring = wire(Plan(touched, links), shapes, measured, inside, style, closed=closed)
    return Redrawn(wiring.wires, wiring.points)


def _touches(ride: Ride, moved: Mapping[str, Point], inside: Mapping[str, str]) -> bool:
    ends = (ride.into.source, ride.out.target)
    return any(inside.get(end, end) in moved for end in ends)


def _moved(shape: Shape, centre: Point) -> Shape:
    old = shape.rect
    return replace(shape, rect=Rect(centre.x - old.width / 2, centre.y - old.height / 2, old.width, old.height))
