"""`python -m benchmarks.layout_quality`: what is wrong in each picture, beside what others make of the same graph.

The first columns count what must be 0 in our own pictures: boxes over each other, steps outside the cell of their phase
and lane, lines through boxes (round points, flags and the words under those are boxes too) and lines on top of each
other. Then come crossings, bends per line and texts on a line, the shape of the picture, and the smallest text on A4.

The last columns are about the same boxes and the same lines, a line with a round point counted once from giver to
receiver: crossings of ours, of `dot` in the same grid (see `dot_layout`), of elkjs in the same phases (see
`elk_layout`), and of `dot` without any grid. A star marks a picture of `dot` with boxes outside their cell: it did not
keep the constraints, which only makes it easier.

At the end come totals over random routes that nobody tuned on (see `layout_seeds`).
"""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from runpy import run_path

from rich.console import Console
from rich.table import Table

from klantroutes.drawing.compose import draw
from klantroutes.drawing.docks import obstacles
from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.merging import merged
from klantroutes.drawing.parts import Part, TextPart
from klantroutes.drawing.riding import riding
from klantroutes.drawing.seating import problem
from klantroutes.drawing.sketches import measure
from klantroutes.drawing.style import DEFAULT
from klantroutes.drawing.text import width
from klantroutes.exporters.sheet import sheet
from klantroutes.layout.boxes import Problem
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Route
from klantroutes.storage.files import read

from . import dot_layout, elk_layout
from .picture import Line, Picture, bends, crossings, overlaps, stacked, through, touched

_ROOT = Path(__file__).resolve().parents[1]
_RANDOM = ((10, 0), (60, 0), (60, 1), (60, 2), (60, 3), (300, 0), (300, 1))
_OURS = (
    "ms", "over elkaar", "buiten vak", "door stap", "op elkaar", "kruisingen", "bochten", "tekst op lijn",
    "breed : hoog", "letter op A4",
)  # fmt: skip
_PEERS = ("ons", "dot, zelfde vakken", "elkjs, zelfde fasen", "dot, vrij")


def main() -> None:
    """Measure every route and print the tables."""
    console = Console(width=140)
    lacking = elk_layout.missing()
    if lacking:
        console.print(f"elkjs overgeslagen: {lacking}")
    ours = _table("Hoe goed is de tekening?", _OURS)
    peers = _table("Kruisingen, met evenveel lijnen", _PEERS)
    sums = [0] * len(_PEERS)
    with console.status("Meten…"):
        for name, route in _routes():
            drawing = draw(route)
            ours.add_row(name, *_row(route, drawing))
            counts = _compared(route, drawing, with_elk=not lacking)
            peers.add_row(name, *(text for _, text in counts))
            sums = [total + count for total, (count, _) in zip(sums, counts, strict=True)]
    peers.add_row("samen", *map(str, sums))
    console.print(ours, peers)
    # Late: it needs what is measured here.
    from . import layout_seeds

    layout_seeds.main()


def _table(title: str, columns: Sequence[str]) -> Table:
    table = Table("", *columns, title=title)
    for column in table.columns[1:]:
        column.justify = "right"
    return table


def _routes() -> Iterator[tuple[str, Route]]:
    for folder in ("tests/data/examples", "routes"):
        for path in sorted((_ROOT / folder).glob("*.klantroute")):
            yield path.stem, read(path)
    random_route = run_path(str(_ROOT / "tests" / "layout" / "random_routes.py"))["random_route"]
    for count, seed in _RANDOM:
        yield f"willekeurig, {count} stappen ({seed})", random_route(count, seed)


def _row(route: Route, drawing: Drawing) -> list[str]:
    begin = time.process_time()
    draw(route)
    spent = (time.process_time() - begin) * 1000
    ours, page = picture_of(drawing), sheet(route)
    wrong = (overlaps(ours), outside(drawing, route), through(ours), stacked(ours), crossings(ours))
    shape = drawing.bounds.width / drawing.bounds.height
    small = min(part.size for part in _every_part(drawing) if isinstance(part, TextPart)) * page.scale
    return [f"{spent:.0f}", *map(str, wrong), f"{bends(ours):.2f}", str(touched(ours)), f"{shape:.2f}", f"{small:.1f}"]


def _compared(route: Route, drawing: Drawing, *, with_elk: bool) -> list[tuple[int, str]]:
    """Return the crossings of everybody with how they are shown."""
    wanted, mine = asked(route), joined(route, drawing)
    held = dot_layout.constrained(mine, wanted)
    star = "*" if held and dot_layout.outside(held, wanted) else ""
    elk = elk_layout.placed(mine, wanted) if with_elk else None
    found = [(mine, ""), (held, star), (elk, ""), (dot_layout.freely(mine), "")]
    return [(crossings(one), f"{crossings(one)}{mark}") if one else (0, "–") for one, mark in found]


def asked(route: Route) -> Problem:
    """Return what the layout is asked to place of a route."""
    inside = merged(route)
    measured = {name: one.sketch for name, one in measure(route, inside, DEFAULT).items()}
    return problem(route, measured, inside, riding(route, inside), DEFAULT)


def picture_of(drawing: Drawing) -> Picture:
    """Return what is measured of one of our drawings."""
    boxes = {name: obstacles({name: shape}) for name, shape in drawing.shapes.items()}
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


def joined(route: Route, drawing: Drawing) -> Picture:
    """Return our boxes and lines without the round points that ride on a line: each such line is one."""
    inside = drawing.inside
    rides = riding(route, inside).values()
    halves = {link.id for ride in rides for link in (ride.into, ride.out)}
    lines: list[Line] = []
    for ride in rides:
        first, second = drawing.wires[ride.into.id], drawing.wires[ride.out.id]
        ends = (inside.get(first.source, first.source), inside.get(second.target, second.target))
        lines.append((*ends, [*first.points, *second.points[1:]]))
    for wire in drawing.wires.values():
        if wire.id not in halves:
            ends = (inside.get(wire.source, wire.source), inside.get(wire.target, wire.target))
            lines.append((*ends, wire.points))
    return Picture({name: [drawing.shapes[name].rect] for name in drawing.cells}, lines)


def _every_part(drawing: Drawing) -> Iterator[Part]:
    yield from drawing.frame
    for shape in drawing.shapes.values():
        yield from shape.parts
    for wire in drawing.wires.values():
        yield from wire.parts


def _texts(parts: Sequence[Part]) -> Iterator[Rect]:
    """Yield the room each upright line of text takes, from its capitals to below its baseline."""
    for part in parts:
        if isinstance(part, TextPart) and not part.angle:
            wide = width(part.text, part.size, part.weight)
            left = part.x - {"start": 0, "middle": wide / 2, "end": wide}[part.anchor]
            yield Rect(left, part.y - 0.7 * part.size, wide, 0.9 * part.size)


def outside(drawing: Drawing, route: Route) -> int:
    """Count the steps that stand outside their phase or lane, apart from points on a line and what a person placed."""
    columns = {column.phase: (column.left, column.right) for column in drawing.columns}
    rows = {row.lane: (row.top, row.bottom) for row in drawing.rows}
    wrong = 0
    for name in drawing.cells:
        step, rect = route.by_id[name], drawing.shapes[name].rect
        if step.position is None:
            left, right = columns[step.phase]
            top, bottom = rows.get(step.lane or "", (rect.y, rect.bottom))
            wrong += not (left <= rect.x and rect.right <= right and top <= rect.y and rect.bottom <= bottom)
    return wrong


if __name__ == "__main__":
    main()
