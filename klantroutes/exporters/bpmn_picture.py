"""Where everything stands in the BPMN picture: the geometry of the drawing at the size of BPMN."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import TypeVar

from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing, Shape
from klantroutes.drawing.signs import SIGN
from klantroutes.drawing.text import width, wrap
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import PHASE_LABELS, LinkKind
from klantroutes.storage.generate import content
from klantroutes.storage.parse import from_content

from .bpmn_plan import Line, Node, Plan
from .free_places import Crowd, around, beside

_SCALE = 36 / SIGN
"""An event is 36 wide in BPMN; its sign in the drawing is smaller."""
_BAND = 30.0
"""The band with the name of a pool or lane."""
_CLIENT = 60.0
_ROOM = 24.0
_TYPE = 11.0
_LETTERS = 1.15
"""Viewers set words in a wider typeface than ours."""
_LABEL = 100.0
LABEL_LINE = 15.0
NOTE = "terugkoppeling"
_T = TypeVar("_T")
_Depth = Callable[[float, float], float]
"""How far a side of a shape lies inside its box, at this distance from its middle."""


@dataclass(frozen=True)
class Picture:
    """Bounds and ways by id; `labels` only has words that stand outside their shape and found a free place."""

    shapes: Mapping[str, Rect]
    labels: Mapping[str, Rect]
    ways: Mapping[str, tuple[Point, ...]]
    notes: Mapping[str, Rect]
    lanes: Mapping[str, Rect]
    groups: Mapping[str, Rect]
    calls: Mapping[str, Rect]
    """The free way straight down from the client to an entry."""
    pool: Rect
    client: Rect


def picture(route: Route, made: Plan) -> Picture:
    """Return the places of all nodes, lines, lanes and phases."""
    drawing = draw(_stand_in(route, made))
    down = _Down(drawing)
    shapes, labels = {}, {}
    for node in made.nodes:
        shapes[node.id], words = _placed(drawing.shapes[node.id], down)
        if words is not None and node.name:
            labels[node.id] = words
    depths = {node.id: _depth(node) for node in made.nodes}
    ways = {line.id: _way(line, drawing, shapes, depths, down) for line in made.lines}
    lanes, pool = _lanes(drawing, down, [*shapes.values(), *labels.values()], ways)
    crowd = _crowd([*shapes.values(), *labels.values()], ways.values())
    calls = _calls(made.nodes, shapes, pool, crowd)
    for lane in lanes.values():
        crowd.add_line((Point(lane.x, lane.bottom), Point(lane.right, lane.bottom)))
    room = Rect(pool.x + 2 * _BAND, pool.y, pool.width - 2 * _BAND, pool.height)
    labels |= _event_labels(made.nodes, shapes, labels, crowd, room)
    labels |= _line_labels(made.lines, ways, crowd, room)
    notes = _notes(made.lines, ways, crowd, room)
    top = pool.y - _ROOM
    groups = {
        column.phase: Rect(column.left * _SCALE, top, (column.right - column.left) * _SCALE, pool.bottom + 8 - top)
        for column in drawing.columns
    }
    headings = _headings(groups)
    labels |= headings
    above = min(rect.y for rect in headings.values()) - _ROOM
    client = Rect(pool.x, above - _CLIENT, pool.width, _CLIENT)
    return Picture(shapes, labels, ways, notes, lanes, groups, calls, pool, client)


def _headings(groups: Mapping[str, Rect]) -> dict[str, Rect]:
    """Return the places of the names of the phases: above them, and higher where a narrow phase has a long name."""
    crowd = Crowd()
    found = {}
    for phase, rect in groups.items():
        wide = max(rect.width, width(PHASE_LABELS[phase], _TYPE * _LETTERS) + 8)
        levels = (
            Rect(rect.centre.x - wide / 2, rect.y - 18 - up * LABEL_LINE, wide, LABEL_LINE - 1) for up in range(3)
        )
        found[phase] = next(level for level in levels if crowd.free(level))
        crowd.add(found[phase])
    return found


def _crowd(things: Iterable[Rect], ways: Iterable[Sequence[Point]]) -> Crowd:
    crowd = Crowd()
    for rect in things:
        crowd.add(rect)
    for points in ways:
        crowd.add_line(points)
    return crowd


def _stand_in(route: Route, made: Plan) -> Route:
    """Return a route with one step for each BPMN node: no cards with rows, and choices as steps of their own."""
    kinds = {"startEvent": "entry", "endEvent": "exit", "task": "service", "manualTask": "service"}
    steps = []
    for node in made.nodes:
        fields: dict[str, object] = {"id": node.id, "kind": kinds.get(node.tag, "handover"), "label": node.name}
        fields |= {"phase": node.phase, "lane": node.lane}
        if node.step is not None and node.step.period is not None:
            fields["period"] = content(node.step.period)
        steps.append(fields)
    head = {"format": "klantroute", "version": 1, "id": "bpmn", "title": "", "target": {"levels": ["A"]}}
    lanes = [{"id": lane.id, "label": lane.label} for lane in route.rows]
    empty = from_content({**head, "lanes": lanes, "steps": steps, "links": []})
    return empty.model_copy(update={"links": tuple(_stand_in_links(made))})


def _stand_in_links(made: Plan) -> Iterator[Link]:
    for line in made.lines:
        kind: LinkKind = line.link.kind if line.link is not None else "flow"
        yield Link(id=line.id, kind=kind, source=line.source, target=line.target)


class _Down:
    """Takes heights of the drawing to those of the picture, where a lane is never too low for its name."""

    def __init__(self, drawing: Drawing) -> None:
        self._more: list[tuple[float, float]] = []
        for row in drawing.rows:
            short = _least_height(row.label) - (row.bottom - row.top) * _SCALE
            if short > 0:
                self._more.append((row.bottom, short))

    def __call__(self, y: float) -> float:
        return y * _SCALE + sum(more for bottom, more in self._more if bottom <= y)


def _least_height(label: str) -> float:
    """Return how high a lane must be for its name, which viewers write upwards in two lines at most."""
    height = 60.0
    while height < 300 and len(wrap(label, 12 * _LETTERS, 400, height - 10)) > 2:
        height += 10
    lines = wrap(label, 12 * _LETTERS, 400, height - 10)
    return min(300.0, max(height, *(width(line, 12 * _LETTERS) + 10 for line in lines or [""])))


def _placed(shape: Shape, down: _Down) -> tuple[Rect, Rect | None]:
    """Return the place of a node, and of its words where those stand below it."""
    rect = shape.rect
    if shape.kind in {"entry", "exit"}:
        sign = _scaled(Rect(rect.x, rect.y, SIGN, SIGN), down)
        height = (rect.height - SIGN - 3) * _SCALE
        return sign, Rect(sign.x, sign.bottom + 3, rect.width * _SCALE, max(LABEL_LINE, height))
    return _scaled(rect, down), None


def _scaled(rect: Rect, down: _Down) -> Rect:
    x, y = rect.centre
    wide, tall = rect.width * _SCALE, rect.height * _SCALE
    return Rect(x * _SCALE - wide / 2, down(y) - tall / 2, wide, tall)


def _depth(node: Node) -> _Depth:
    if node.tag.endswith("Gateway"):
        return _diamond
    return _round if node.tag.endswith("Event") else _square


def _way(
    line: Line, drawing: Drawing, shapes: Mapping[str, Rect], depths: Mapping[str, _Depth], down: _Down
) -> tuple[Point, ...]:
    wire = drawing.wires.get(line.id)
    source, target = shapes[line.source], shapes[line.target]
    if wire is None or len(wire.points) < 2:
        return source.centre, target.centre
    points = [Point(point.x * _SCALE, down(point.y)) for point in wire.points]
    points[0] = _on_edge(points[0], points[1], source, depths[line.source])
    points[-1] = _on_edge(points[-1], points[-2], target, depths[line.target])
    return tuple(points)


def _on_edge(end: Point, before: Point, rect: Rect, depth: _Depth) -> Point:
    """Return the end of a line moved along its last part onto the side of the shape."""
    middle = rect.centre
    if abs(end.x - before.x) >= abs(end.y - before.y):
        reach = rect.width / 2 - depth(rect.width / 2, end.y - middle.y)
        return Point(middle.x - reach if before.x < end.x else middle.x + reach, end.y)
    reach = rect.height / 2 - depth(rect.height / 2, end.x - middle.x)
    return Point(end.x, middle.y - reach if before.y < end.y else middle.y + reach)


def _square(_radius: float, _aside: float) -> float:
    return 0.0


def _round(radius: float, aside: float) -> float:
    return radius - sqrt(max(0.0, radius**2 - aside**2))


def _diamond(radius: float, aside: float) -> float:
    return min(radius, abs(aside))


def _lanes(
    drawing: Drawing, down: _Down, things: Sequence[Rect], ways: Mapping[str, Sequence[Point]]
) -> tuple[dict[str, Rect], Rect]:
    points = [point for way in ways.values() for point in way]
    left = min([drawing.columns[0].left * _SCALE, *(thing.x for thing in things)]) - 10
    right = max([drawing.columns[-1].right * _SCALE, *(thing.right for thing in things), *(p.x for p in points)]) + 10
    tops = [down(row.top) for row in drawing.rows]
    top = min([tops[0], *(thing.y for thing in things), *(p.y for p in points)]) - 12
    low = max([down(drawing.rows[-1].bottom), *(thing.bottom for thing in things), *(p.y for p in points)]) + 12
    edges = [top, *((down(one.bottom) + down(two.top)) / 2 for one, two in pairwise(drawing.rows)), low]
    lanes = {
        row.lane: Rect(left - _BAND, high, right - left + _BAND, below - high)
        for row, (high, below) in zip(drawing.rows, pairwise(edges), strict=True)
    }
    return lanes, Rect(left - 2 * _BAND, top, right - left + 2 * _BAND, low - top)


def _sizes(name: str) -> Iterator[tuple[float, float]]:
    """Yield widths and heights that the words beside an event or a line may have, the nicest first."""
    for room in (_LABEL, 70.0, 160.0, 300.0):
        lines = wrap(name, _TYPE * _LETTERS, 400, room)
        wide = max((width(line, _TYPE * _LETTERS) for line in lines), default=0)
        yield wide + 4, len(lines) * LABEL_LINE


def _calls(nodes: Sequence[Node], shapes: Mapping[str, Rect], pool: Rect, crowd: Crowd) -> dict[str, Rect]:
    """Return the ways from the client straight down to an entry, where nothing else stands and no line runs."""
    found = {}
    for node in nodes:
        if node.tag == "startEvent":
            rect = shapes[node.id]
            way = Rect(rect.centre.x - 4, pool.y, 8, rect.y - pool.y - 1)
            if crowd.free(way):
                found[node.id] = way
                crowd.add(way)
    return found


def _wishes(places: Callable[[_T, float, float], Iterator[Rect]], thing: _T, name: str) -> Iterator[Rect]:
    for wide, tall in _sizes(name):
        yield from places(thing, wide, tall)


def _event_labels(
    nodes: Sequence[Node], shapes: Mapping[str, Rect], labels: Mapping[str, Rect], crowd: Crowd, room: Rect
) -> dict[str, Rect]:
    found = {}
    for node in nodes:
        if node.tag == "intermediateThrowEvent" and node.name and node.id not in labels:
            wishes = list(_wishes(around, shapes[node.id], node.name))
            found[node.id] = crowd.place_somewhere(wishes, room)
    return found


def _line_labels(
    lines: Sequence[Line], ways: Mapping[str, Sequence[Point]], crowd: Crowd, room: Rect
) -> dict[str, Rect]:
    found = {}
    for line in lines:
        if line.name:
            place = crowd.place(_wishes(beside, ways[line.id], line.name), room)
            if place is not None:
                found[line.id] = place
    return found


def _notes(lines: Sequence[Line], ways: Mapping[str, Sequence[Point]], crowd: Crowd, room: Rect) -> dict[str, Rect]:
    """Return a place beside each line of feedback for the word that says so."""
    wide, tall = width(NOTE, 12 * _LETTERS) + 12, 22.0
    found = {}
    for line in lines:
        if line.link is not None and line.link.kind == "feedback":
            place = crowd.place(beside(ways[line.id], wide, tall), room)
            if place is not None:
                found[line.id] = place
    return found
