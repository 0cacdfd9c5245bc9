"""From boxes with times to a graph of ranks without cycles, and from seats to slots per phase."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from math import sqrt

from .boxes import Box, Problem, Tie
from .engine import Before, RankGraph, Seat

_FLOW = 2
_CLOSE = 42
"""Days within which a step may stand above the next one of its lane."""
_NEAR = 28
"""Days within which steps share a slot without anybody wondering."""
_SPREAD = 12.0
"""What a slot costs for the days beyond that, times their square root."""
_LONG = 1000
"""Days that no two steps of one phase are apart: whoever may stand above another then need not even have a time."""


def rank_graph(problem: Problem, near: int) -> RankGraph:
    """Return the graph that makes time run from left to right in every phase and phases follow each other.

    Steps in other lanes, of which one leads to the other, may stand above each other when they start less than `near`
    days apart.
    """
    order = _order(problem)
    nodes = {name: (box.width, box.height) for name, box in problem.boxes.items()}
    edges = [*_flows(problem, order, near), *_times(problem, nodes), *_phases(problem, nodes)]
    return RankGraph(nodes, tuple(edges))


class Limits:
    """What every change of slots must keep: within a phase time runs to the right, and so does the way of the client.

    A step may stand above the next one of its lane when both start within a few weeks, and a flag or a door above or
    below its neighbour.
    """

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        order = _order(problem)
        self._flows: list[tuple[str, str, int]] = []
        for tie in problem.ties:
            source, target = problem.boxes[tie.source], problem.boxes[tie.target]
            if tie.kind != "feedback" and source.column == target.column and order[tie.source] < order[tie.target]:
                self._flows.append((tie.source, tie.target, _least(source, target)))
        self._columns: dict[int, list[str]] = defaultdict(list)
        for name, box in problem.boxes.items():
            self._columns[box.column].append(name)
        self._around: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
        for flow in self._flows:
            self._around[flow[0]].append(flow)
            self._around[flow[1]].append(flow)

    def hold(self, slot: Mapping[str, int]) -> bool:
        """Say whether slots keep the way of the client; order of time is up to whoever only joins neighbours."""
        return all(slot[target] - slot[source] >= steps for source, target, steps in self._flows)

    def may(self, name: str, step: int, slot: Mapping[str, int]) -> bool:
        """Say whether one box may move one slot, -1 to the left or 1 to the right."""
        box = self._problem.boxes[name]
        at = slot[name] + step
        if at < 0:
            return False
        around = {**slot, name: at}
        return all(around[target] - around[source] >= steps for source, target, steps in self._around[name]) and all(
            slot[other] <= at if _first(self._problem.boxes[other], box) else at <= slot[other]
            for other in self._columns[box.column]
            if _first(self._problem.boxes[other], box) or _first(box, self._problem.boxes[other])
        )

    def price(self, slot: Mapping[str, int]) -> float:
        """Return what it costs that steps far apart in time share a slot: the ruler then says little."""
        days: dict[tuple[int, int], list[int]] = defaultdict(list)
        for name, box in self._problem.boxes.items():
            if box.time is not None and not box.edge:
                days[box.column, slot[name]].append(box.time)
        return sum(_SPREAD * sqrt(max(0, max(times) - min(times) - _NEAR)) for times in days.values())


def _first(one: Box, other: Box) -> bool:
    """Say whether one box may not stand to the right of another in the same phase."""
    if other.edge == "end":
        return one.edge != "end"
    return not one.edge and not other.edge and one.time is not None and other.time is not None and one.time < other.time


def _least(source: Box, target: Box) -> int:
    """Return how many slots a step must at least stand after the one that leads to it."""
    if source.row != target.row or source.edge or target.edge:
        return 0
    near = source.time is not None and target.time is not None and target.time - source.time <= _CLOSE
    return 0 if near else 1


def _order(problem: Problem) -> dict[str, tuple[float, ...]]:
    """Return a key per box such that lines from a lower to a higher key never make a cycle."""
    ties = [tie for tie in problem.ties if tie.kind == "flow"]
    turns = _turns(problem, ties)
    keys: dict[str, float] = {}
    for name, box in problem.boxes.items():
        if box.time is not None and not box.edge:
            keys[name] = box.time
    for name in sorted(problem.boxes, key=turns.__getitem__):
        if name not in keys and problem.boxes[name].edge != "start":
            known = [keys[tie.source] for tie in ties if tie.target == name and tie.source in keys]
            if known:
                keys[name] = max(known)
    for name in sorted(problem.boxes, key=turns.__getitem__, reverse=True):
        if name not in keys:
            known = [keys[tie.target] for tie in ties if tie.source == name and tie.target in keys]
            time = problem.boxes[name].time
            keys[name] = min(known, default=time if time is not None else 0)
    return {
        name: (box.column, box.edge == "end", keys[name], turns[name], index)
        for index, (name, box) in enumerate(problem.boxes.items())
    }


def _turns(problem: Problem, ties: list[Tie]) -> dict[str, int]:
    """Return a turn per box in which most flow lines go forward: finishing times of a walk along the lines."""
    after: dict[str, list[str]] = defaultdict(list)
    for tie in ties:
        after[tie.source].append(tie.target)
    seen: set[str] = set()
    finished: list[str] = []
    starts = sorted(problem.boxes, key=lambda name: (problem.boxes[name].edge != "start", problem.boxes[name].column))
    for start in starts:
        stack = [(start, iter(after[start]))] if start not in seen else []
        seen.add(start)
        while stack:
            name, others = stack[-1]
            step = next((other for other in others if other not in seen), None)
            if step is None:
                finished.append(name)
                stack.pop()
            else:
                seen.add(step)
                stack.append((step, iter(after[step])))
    return {name: turn for turn, name in enumerate(reversed(finished))}


def _flows(problem: Problem, order: Mapping[str, tuple[float, ...]], near: int) -> list[Before]:
    edges = []
    for tie in problem.ties:
        source, target = problem.boxes[tie.source], problem.boxes[tie.target]
        if tie.kind == "feedback" or source.column != target.column or order[tie.source] >= order[tie.target]:
            continue
        edges.append(
            Before(tie.source, tie.target, _distance(source, target, near), _FLOW if tie.kind == "flow" else 1)
        )
    return edges


def _distance(source: Box, target: Box, near: int) -> int:
    if source.row == target.row or source.edge or target.edge:
        return 1
    if source.time is None or target.time is None:
        return 0 if near > _LONG else 1
    return 1 if target.time - source.time >= near else 0


def _times(problem: Problem, nodes: dict[str, tuple[float, float]]) -> list[Before]:
    """Chain the starting times of each phase with knots, so that an earlier start never stands to the right."""
    edges: list[Before] = []
    for column in range(problem.columns):
        groups: dict[int, list[str]] = defaultdict(list)
        for name, box in problem.boxes.items():
            if box.column == column and box.time is not None and not box.edge:
                groups[box.time].append(name)
        knot = ""
        for number, time in enumerate(sorted(groups)):
            if knot:
                edges += [Before(knot, name, 0, 0) for name in groups[time]]
            following = f"\0time {column} {number}"
            nodes[following] = (1, 1)
            edges += [Before(name, following, 0, 0) for name in groups[time]]
            if knot:
                edges.append(Before(knot, following, 0, 0))
            knot = following
    return edges


def _phases(problem: Problem, nodes: dict[str, tuple[float, float]]) -> list[Before]:
    """Put a knot between neighbouring phases, and whoever leaves the route behind everything of its phase."""
    edges: list[Before] = []
    knots = [f"\0phase {column}" for column in range(problem.columns + 1)]
    nodes.update(dict.fromkeys(knots, (1, 1)))
    edges += [Before(knot, after, 1, 0) for knot, after in pairwise(knots)]
    for name, box in problem.boxes.items():
        edges += [Before(knots[box.column], name, 1, 0), Before(name, knots[box.column + 1], 1, 0)]
        if box.edge == "end":
            edges += [
                Before(other, name, 0, 0)
                for other, around in problem.boxes.items()
                if around.column == box.column and around.edge != "end"
            ]
    return edges


def slots(problem: Problem, seats: Mapping[str, Seat]) -> dict[str, int]:
    """Return for each box which slot of its phase it stands in, counted from 0 without gaps."""
    found: dict[str, int] = {}
    for column in range(problem.columns):
        mine = [name for name, box in problem.boxes.items() if box.column == column]
        ranks = sorted({round(seats[name].rank, 2) for name in mine})
        found.update({name: ranks.index(round(seats[name].rank, 2)) for name in mine})
    return found
