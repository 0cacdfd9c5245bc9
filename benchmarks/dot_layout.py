"""The same boxes and lines placed by Graphviz `dot`: with the cells of our grid as constraints, and freely.

With equal constraints `dot` is told what our own layout must keep, and nothing of where that puts things. First it
chooses a rank for every box, given that phases follow each other and that within a phase nobody stands to the right of
someone who starts later (the unseen edges of our own ranking). Then it lays out the lines with those ranks, and with
the lanes in their order: in every rank unseen edges lead from the boxes of a lane to an unseen border and from there
to the boxes of the next lane, and heavy unseen edges draw each border straight. (Clusters would not do: `dot` puts
those in an order of its own.) The order within a lane and the ways of the lines are up to `dot`. Its lines are bent
(`splines=polyline`), not level and upright, and it need not keep room for round points: both make it easier.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from klantroutes.layout.boxes import Problem
from klantroutes.layout.embedded_graphviz import EmbeddedGraphviz
from klantroutes.layout.geometry import Point, Rect
from klantroutes.layout.ranking import rank_graph

from .picture import Picture, whole

_PATIENCE = 120
_NEAR = 28
_HEAD = 'rankdir=LR;splines=polyline;node[shape=box,fixedsize=true,label=""];'
_UNSEEN = "style=invis,width=0.01,height=0.01"


def freely(picture: Picture) -> Picture | None:
    """Return the boxes and lines as `dot` places them by itself, without any grid."""
    nodes = _nodes(picture)
    return _asked([_HEAD, *nodes.values(), *_lines(picture, {})], picture)


def constrained(picture: Picture, problem: Problem) -> Picture | None:
    """Return the boxes and lines as `dot` places them in the phase x lane grid; None when it is not ready in time."""
    nodes = _nodes(picture)
    seats = EmbeddedGraphviz(patience=(_PATIENCE, _PATIENCE)).place(rank_graph(problem, _NEAR))
    ranks = {name: int(seats[name].rank) for name in problem.boxes}
    levels = sorted(set(ranks.values()))
    text = [_HEAD, *nodes.values()]
    for level in levels:
        text += _rank(level, [name for name in problem.boxes if ranks[name] == level], problem, nodes)
    for one, other in pairwise(levels):
        for row in range(problem.rows + 1):
            text.append(f"b{row}_{one}->b{row}_{other}[style=invis,weight=50];")
    flat = {name: ranks[name] for name in picture.boxes}
    return _asked([*text, *_lines(picture, flat)], picture)


def _rank(level: int, names: Sequence[str], problem: Problem, nodes: Mapping[str, str]) -> Iterator[str]:
    """Yield one rank: border, boxes of the first lane, border, boxes of the second lane, and so on."""
    numbers = {name: text.split("[")[0] for name, text in nodes.items()}
    borders = [f"b{row}_{level}" for row in range(problem.rows + 1)]
    yield "".join(f"{border}[{_UNSEEN}];" for border in borders)
    yield f"{{rank=same;{';'.join([*borders, *(numbers[name] for name in names)])};}}"
    for row, (above, below) in enumerate(pairwise(borders)):
        mine = [numbers[name] for name in names if problem.boxes[name].row == row]
        for name in mine:
            yield f"{above}->{name}->{below}[style=invis];"
        if not mine:
            yield f"{above}->{below}[style=invis];"


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


def _nodes(picture: Picture) -> dict[str, str]:
    found = {}
    for number, (name, rects) in enumerate(picture.boxes.items()):
        around = whole(rects)
        found[name] = f"n{number}[width={around.width / 72},height={around.height / 72}];"
    return found


def _lines(picture: Picture, ranks: Mapping[str, int]) -> list[str]:
    """Return every line; those that go back in rank or stay in it do not move a box."""
    names = {name: f"n{number}" for number, name in enumerate(picture.boxes)}
    text = []
    for index, (source, target, _) in enumerate(picture.lines):
        back = ",constraint=false" if ranks and ranks[source] >= ranks[target] else ""
        text.append(f"{names[source]}->{names[target]}[id={index}{back}];")
    return text


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
    lines = [(*picture.lines[int(item["id"])][:2], _corners(item["pos"])) for item in found["edges"] if "id" in item]
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
