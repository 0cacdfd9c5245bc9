"""`python -m benchmarks.layout_quality`: what is wrong in each picture, beside what plain `dot` makes of it."""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path
from runpy import run_path

from rich.console import Console
from rich.table import Table

from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.parts import Part, TextPart
from klantroutes.drawing.text import width
from klantroutes.layout.embedded_graphviz import EmbeddedGraphviz
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.route import Route
from klantroutes.storage.files import read

_ROOT = Path(__file__).resolve().parents[1]
_RANDOM = (10, 60, 300)
_TOUCH = 0.5
"""Points by which things may touch: half a hair line."""
_PATIENCE = 60
_OURS = (
    "stappen",
    "ms",
    "over elkaar",
    "buiten vak",
    "door stap",
    "kruisingen",
    "op elkaar",
    "bochten",
    "tekst geraakt",
)
_PLAIN = ("dot: door stap", "dot: kruisingen", "dot: bochten")

Line = tuple[str, str, Sequence[Point]]
"""From which box to which box, and the corners of the way."""


@dataclass(frozen=True)
class Picture:
    """What is compared: boxes, lines, and texts that stand outside the boxes with the name of what they belong to."""

    boxes: dict[str, Rect]
    lines: Sequence[Line]
    labels: list[tuple[str, Rect]]


def main() -> None:
    """Measure every route and print the table."""
    console = Console()
    table = Table("", *_OURS, *_PLAIN, title="Hoe goed is de tekening?")
    for column in table.columns[1:]:
        column.justify = "right"
    with console.status("Meten…"):
        for name, route in _routes():
            table.add_row(name, *_row(route))
    console.print(table)


def _routes() -> Iterator[tuple[str, Route]]:
    for folder in ("tests/data/examples", "routes"):
        for path in sorted((_ROOT / folder).glob("*.klantroute")):
            yield path.stem, read(path)
    random_route = run_path(str(_ROOT / "tests" / "layout" / "random_routes.py"))["random_route"]
    for count in _RANDOM:
        yield f"willekeurig, {count}", random_route(count)


def _row(route: Route) -> list[str]:
    draw(route)
    begin = time.perf_counter()
    drawing = draw(route)
    spent = (time.perf_counter() - begin) * 1000
    ours = picture_of(drawing)
    theirs = by_dot(ours)
    seen = (overlaps(ours), outside(drawing, route), through(ours), crossings(ours), stacked(ours))
    plain = (str(through(theirs)), str(crossings(theirs)), f"{bends(theirs):.1f}")
    return [str(len(route.steps)), f"{spent:.0f}", *map(str, seen), f"{bends(ours):.1f}", str(touched(ours)), *plain]


def picture_of(drawing: Drawing) -> Picture:
    """Return what is measured of one of our drawings."""
    boxes = {name: shape.rect for name, shape in drawing.shapes.items()}
    lines: list[Line] = []
    labels: list[tuple[str, Rect]] = []
    for wire in drawing.wires.values():
        source, target = (drawing.inside.get(end, end) for end in (wire.source, wire.target))
        lines.append((source, target, wire.points))
        labels += [(wire.id, rect) for rect in _texts(wire.parts)]
    for name, shape in drawing.shapes.items():
        placed = [rect.moved(shape.rect.x, shape.rect.y) for rect in _texts(shape.parts)]
        labels += [(name, rect) for rect in placed if not rect.overlaps(shape.rect)]
    return Picture(boxes, lines, labels)


def _texts(parts: Sequence[Part]) -> Iterator[Rect]:
    """Yield the room each upright line of text takes, from its capitals to below its baseline."""
    for part in parts:
        if isinstance(part, TextPart) and not part.angle:
            wide = width(part.text, part.size, part.weight)
            left = part.x - {"start": 0, "middle": wide / 2, "end": wide}[part.anchor]
            yield Rect(left, part.y - 0.7 * part.size, wide, 0.9 * part.size)


def by_dot(picture: Picture) -> Picture:
    """Return the same boxes and lines as `dot` places them by itself, with bent lines and no grid."""
    numbers = {name: number for number, name in enumerate(picture.boxes)}
    nodes = [f"n{numbers[name]}[width={r.width / 72},height={r.height / 72}];" for name, r in picture.boxes.items()]
    edges = [f"n{numbers[source]}->n{numbers[target]}[id={i}];" for i, (source, target, _) in enumerate(picture.lines)]
    head = 'rankdir=LR;splines=polyline;node[shape=box,fixedsize=true,label=""];'
    answer = EmbeddedGraphviz().ask("digraph{" + "\n".join([head, *nodes, *edges]) + "}", _PATIENCE)
    if answer is None:
        raise SystemExit(f"dot is na {_PATIENCE} seconden niet klaar")
    found = json.loads(answer)
    names = list(picture.boxes)
    boxes = {names[int(item["name"][1:])]: _box(item) for item in found.get("objects", [])}
    lines = [(*picture.lines[int(item["id"])][:2], _corners(item["pos"])) for item in found.get("edges", [])]
    return Picture(boxes, lines, [])


def _box(item: dict[str, str]) -> Rect:
    x, y = (float(number) for number in item["pos"].split(","))
    wide, high = float(item["width"]) * 72, float(item["height"]) * 72
    return Rect(x - wide / 2, y - high / 2, wide, high)


def _corners(way: str) -> list[Point]:
    """Return every third point of the curve: the corners, since between them the curves of a bent line are straight."""
    spots = [spot.split(",") for spot in way.split()]
    curve = [Point(float(spot[0]), float(spot[1])) for spot in spots if spot[0] not in ("e", "s")]
    ends = [Point(float(spot[1]), float(spot[2])) for spot in spots if spot[0] == "e"]
    return curve[::3] + ends


def overlaps(picture: Picture) -> int:
    """Count the pairs of boxes that lie over each other."""
    return sum(_hit(one, other) for one, other in combinations(picture.boxes.values(), 2))


def outside(drawing: Drawing, route: Route) -> int:
    """Count the steps that stand outside their phase or lane, apart from points on a line and what a person placed."""
    columns = {column.phase: (column.left, column.right) for column in drawing.columns}
    rows = {row.lane: (row.top, row.bottom) for row in drawing.rows}
    wrong = 0
    for name, shape in drawing.shapes.items():
        step, rect = route.by_id[name], shape.rect
        if step.kind != "handover" and step.position is None:
            left, right = columns[step.phase]
            top, bottom = rows.get(step.lane or "", (rect.y, rect.bottom))
            wrong += not (left <= rect.x and rect.right <= right and top <= rect.y and rect.bottom <= bottom)
    return wrong


def through(picture: Picture) -> int:
    """Count the boxes that lines of others run through."""
    return sum(
        any(_cuts(a, b, rect) for a, b in pairwise(points))
        for source, target, points in picture.lines
        for name, rect in picture.boxes.items()
        if name not in (source, target)
    )


def crossings(picture: Picture) -> int:
    """Count how often lines cross; lines that run together or end at the same spot do not."""
    pieces = [[(a, b) for a, b in pairwise(points) if a != b] for _, _, points in picture.lines]
    return sum(_cross(*one, *other) for mine, others in combinations(pieces, 2) for one in mine for other in others)


def stacked(picture: Picture) -> int:
    """Count the pairs of lines that run on top of each other for a stretch, though they have no end in common."""
    return sum(
        any(_same_way(*one, *other) for one in pairwise(mine) for other in pairwise(others))
        for (source, target, mine), (start, end, others) in combinations(picture.lines, 2)
        if not {source, target} & {start, end}
    )


def bends(picture: Picture) -> float:
    """Return how many corners a line has on average."""
    turns = [
        sum(abs(_side(a, b, c)) > 1 for a, b, c in zip(points, points[1:], points[2:], strict=False))
        for _, _, points in picture.lines
    ]
    return sum(turns) / len(turns) if turns else 0


def touched(picture: Picture) -> int:
    """Count the texts beside lines and points that lie over a box, another text, or a line."""
    wrong = 0
    for number, (owner, text) in enumerate(picture.labels):
        others = [rect for name, rect in picture.boxes.items() if name != owner]
        others += [rect for at, (_, rect) in enumerate(picture.labels) if at != number]
        lined = any(_cuts(a, b, text) for _, _, points in picture.lines for a, b in pairwise(points))
        wrong += lined or any(_hit(text, rect) for rect in others)
    return wrong


def _hit(one: Rect, other: Rect) -> bool:
    return one.grown(-_TOUCH).overlaps(other)


def _cuts(a: Point, b: Point, rect: Rect) -> bool:
    """Say whether the piece of line from a to b has a point well inside the rectangle."""
    first, last = 0.0, 1.0
    inner = rect.grown(-_TOUCH)
    sides = ((a.x, b.x - a.x, inner.x, inner.right), (a.y, b.y - a.y, inner.y, inner.bottom))
    for start, way, low, high in sides:
        if way == 0:
            if not low < start < high:
                return False
        else:
            enter, leave = sorted(((low - start) / way, (high - start) / way))
            first, last = max(first, enter), min(last, leave)
    return first < last


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _same_way(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Say whether two level or two upright pieces of line share more than a touch."""
    for level in (0, 1):
        if max(abs(p[level] - a[level]) for p in (b, c, d)) < _TOUCH:
            (low, high), (start, end) = sorted((a[1 - level], b[1 - level])), sorted((c[1 - level], d[1 - level]))
            return min(high, end) - max(low, start) > _TOUCH
    return False


def _side(a: Point, b: Point, c: Point) -> float:
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)


if __name__ == "__main__":
    main()
