"""The same boxes and lines placed by Graphviz `dot`: with the cells of our grid as constraints, and freely.

With equal constraints `dot` is told exactly what our own layout must keep, and nothing of where that puts things:
phases follow each other from left to right (a chain of unseen knots), within a phase nobody stands to the right of
someone who starts later (the same unseen edges that our ranking uses), and every lane is a cluster that runs along the
whole width, in the order of the lanes. `dot` chooses the ranks, the order in a lane and the ways of the lines. Its
lines are bent (`splines=polyline`) and need no level and upright stretches, and it need not keep room for round points:
both make it easier for `dot`.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise

from klantroutes.layout.boxes import Problem
from klantroutes.layout.embedded_graphviz import EmbeddedGraphviz
from klantroutes.layout.geometry import Point, Rect
from klantroutes.layout.ranking import rank_graph

from .picture import Picture

_PATIENCE = 120
_NEAR = 0
_HEAD = 'rankdir=LR;splines=polyline;node[shape=box,fixedsize=true,label=""];'
_UNSEEN = "style=invis,width=0.01,height=0.01"


def freely(picture: Picture) -> Picture | None:
    """Return the boxes and lines as `dot` places them by itself, without any grid."""
    nodes = _nodes(picture)
    return _asked([_HEAD, *nodes.values(), *_lines(picture, {})], picture)


def constrained(picture: Picture, problem: Problem) -> Picture | None:
    """Return the boxes and lines as `dot` places them in the phase x lane grid; None when it is not ready in time."""
    nodes, graph = _nodes(picture), rank_graph(problem, _NEAR)
    names = {name: f"n{number}" for number, name in enumerate(picture.boxes)}
    knots = {name: f"k{number}" for number, name in enumerate(name for name in graph.nodes if name not in names)}
    every = names | knots
    text = [_HEAD, "newrank=true;", *(f"{knot}[{_UNSEEN}];" for knot in knots.values())]
    kept = {(tie.source, tie.target) for tie in problem.ties if tie.kind == "flow"}
    text += [
        f"{every[edge.source]}->{every[edge.target]}[style=invis,weight=0,minlen={edge.steps}];"
        for edge in graph.edges
    ]
    text += _lanes(problem, nodes, len([name for name in knots if name.startswith("\0phase")]), knots)
    text += _lines(picture, {pair: pair in kept and _forward(problem, *pair) for pair in kept} | _others(picture, kept))
    return _asked(text, picture)


def outside(picture: Picture, problem: Problem) -> int:
    """Count the boxes that `dot` put among those of another lane or phase all the same."""
    wrong = 0
    for name, box in problem.boxes.items():
        rect = picture.boxes[name][0]
        for other, around in problem.boxes.items():
            there = picture.boxes[other][0]
            if (box.column < around.column and rect.centre.x > there.centre.x) or (
                box.row < around.row and rect.bottom > there.y + 1
            ):
                wrong += 1
                break
    return wrong


def _lanes(problem: Problem, nodes: Mapping[str, str], count: int, knots: Mapping[str, str]) -> list[str]:
    """Return a cluster for each lane, held along the whole width and in their order by unseen nodes."""
    text = []
    phase = [knots[f"\0phase {number}"] for number in range(count)]
    for row in range(problem.rows):
        mine = [nodes[name] for name, box in problem.boxes.items() if box.row == row]
        ends = [f"l{row}_{number}" for number in range(count)]
        held = "".join(f"{end}[{_UNSEEN}];" for end in ends)
        chain = "".join(f"{one}->{other}[style=invis,weight=10];" for one, other in pairwise(ends))
        text.append(f"subgraph cluster_{row}{{style=invis;{held}{chain}{''.join(mine)}}}")
    for number, knot in enumerate(phase):
        text.append(f"{{rank=same;{';'.join([knot, *(f'l{row}_{number}' for row in range(problem.rows))])};}}")
    # `ordering=out` keeps the order of the lines that leave this node, and so that of the lanes.
    text.append(f"root[{_UNSEEN},ordering=out];")
    text += [f"root->l{row}_0[style=invis,weight=10];" for row in range(problem.rows)]
    return text


def _forward(problem: Problem, source: str, target: str) -> bool:
    one, other = problem.boxes[source], problem.boxes[target]
    return one.column <= other.column


def _others(picture: Picture, kept: set[tuple[str, str]]) -> dict[tuple[str, str], bool]:
    return {(source, target): False for source, target, _ in picture.lines if (source, target) not in kept}


def _nodes(picture: Picture) -> dict[str, str]:
    found = {}
    for number, (name, rects) in enumerate(picture.boxes.items()):
        whole = _whole(rects)
        found[name] = f"n{number}[width={whole.width / 72},height={whole.height / 72}];"
    return found


def _whole(rects: Sequence[Rect]) -> Rect:
    whole = rects[0]
    for rect in rects:
        whole = whole.united(rect)
    return whole


def _lines(picture: Picture, ranked: Mapping[tuple[str, str], bool]) -> list[str]:
    names = {name: f"n{number}" for number, name in enumerate(picture.boxes)}
    return [
        f"{names[source]}->{names[target]}[id={index}{'' if ranked.get((source, target), True) else ',constraint=false'}];"
        for index, (source, target, _) in enumerate(picture.lines)
    ]


def _asked(text: Sequence[str], picture: Picture) -> Picture | None:
    answer = EmbeddedGraphviz().ask("digraph{" + "\n".join(text) + "}", _PATIENCE)
    if answer is None:
        return None
    found = json.loads(answer)
    names = list(picture.boxes)
    boxes = {
        names[int(item["name"][1:])]: [_box(item)]
        for item in found["objects"]
        if item["name"].startswith("n") and item["name"][1:].isdigit()
    }
    lines = [
        (*picture.lines[int(item["id"])][:2], _corners(item["pos"])) for item in found["edges"] if "id" in item
    ]
    top = max(rects[0].bottom for rects in boxes.values())
    return Picture({name: [_flipped(boxes[name][0], top)] for name in names},
                   [(one, two, [Point(p.x, top - p.y) for p in way]) for one, two, way in lines])  # fmt: skip


def _flipped(rect: Rect, top: float) -> Rect:
    return Rect(rect.x, top - rect.bottom, rect.width, rect.height)


def _box(item: Mapping[str, str]) -> Rect:
    x, y = (float(number) for number in item["pos"].split(","))
    wide, high = float(item["width"]) * 72, float(item["height"]) * 72
    return Rect(x - wide / 2, y - high / 2, wide, high)


def _corners(way: str) -> list[Point]:
    """Return every third point of the curve: the corners, since between them the curves of a bent line are straight."""
    spots = [spot.split(",") for spot in way.split()]
    curve = [Point(float(spot[0]), float(spot[1])) for spot in spots if spot[0] not in ("e", "s")]
    ends = [Point(float(spot[1]), float(spot[2])) for spot in spots if spot[0] == "e"]
    starts = [Point(float(spot[1]), float(spot[2])) for spot in spots if spot[0] == "s"]
    return starts + curve[::3] + ends
