"""The engine without Graphviz: ranks by longest paths that are then pulled short, order by barycentre sweeps."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from .engine import Before, RankGraph, Seat

_SWEEPS = 8
_PULLS = 4

_Spot = tuple[str, int]
"""A node, or where a line passes a rank: the name of the node with -1, else the number of the line with the rank."""
_NODE = -1


class Layered:
    """Places every graph, in pure Python; used where Graphviz is not there or gives up."""

    name = "eigen lagen"

    def place(self, graph: RankGraph) -> Mapping[str, Seat]:
        """Return seats for every node; never raises: a circle is cut where it is found."""
        turns = _turns(graph)
        edges = [edge for edge in graph.edges if turns[edge.source] < turns[edge.target]]
        ranks = _ranks(turns, edges)
        layers: dict[int, list[_Spot]] = defaultdict(list)
        for node in graph.nodes:
            layers[ranks[node]].append((node, _NODE))
        pairs = _pairs(ranks, edges, layers)
        place = _ordered([layers[rank] for rank in sorted(layers)], pairs)
        return {node: Seat(ranks[node], place[node, _NODE]) for node in graph.nodes}


def _turns(graph: RankGraph) -> dict[str, int]:
    """Return a turn per node: everyone after all who come before; in a circle who is named first goes first."""
    after: dict[str, list[str]] = defaultdict(list)
    waiting = dict.fromkeys(graph.nodes, 0)
    for edge in graph.edges:
        after[edge.source].append(edge.target)
        waiting[edge.target] += 1
    turns: dict[str, int] = {}
    ready = [node for node, count in waiting.items() if count == 0]
    for start in (None, *graph.nodes):
        if start is not None and start not in turns:
            ready = [start]
        while ready:
            node = ready.pop()
            turns[node] = len(turns)
            for target in after[node]:
                waiting[target] -= 1
                if waiting[target] == 0 and target not in turns:
                    ready.append(target)
    return turns


def _ranks(turns: Mapping[str, int], edges: Iterable[Before]) -> dict[str, int]:
    """Return the length of the longest way to each node, after pulling nodes to the side where most weight hangs."""
    into: dict[str, list[Before]] = defaultdict(list)
    out: dict[str, list[Before]] = defaultdict(list)
    for edge in edges:
        into[edge.target].append(edge)
        out[edge.source].append(edge)
    order = sorted(turns, key=turns.__getitem__)
    ranks: dict[str, int] = {}
    for node in order:
        ranks[node] = max((ranks[edge.source] + edge.steps for edge in into[node]), default=0)
    pull = {node: sum(edge.weight for edge in out[node]) - sum(edge.weight for edge in into[node]) for node in order}
    for _ in range(_PULLS):
        for node in reversed(order):
            if pull[node] > 0:
                ranks[node] = min(ranks[edge.target] - edge.steps for edge in out[node])
        for node in order:
            if pull[node] < 0:
                ranks[node] = max(ranks[edge.source] + edge.steps for edge in into[node])
    return ranks


def _pairs(
    ranks: Mapping[str, int], edges: Iterable[Before], layers: Mapping[int, list[_Spot]]
) -> list[tuple[_Spot, _Spot]]:
    """Cut the lines that weigh something into pieces from rank to rank, and give each a spot in the ranks it passes."""
    used = sorted(layers)
    index = {rank: number for number, rank in enumerate(used)}
    pairs: list[tuple[_Spot, _Spot]] = []
    for number, edge in enumerate(edges):
        if edge.weight:
            here: _Spot = (edge.source, _NODE)
            for rank in used[index[ranks[edge.source]] + 1 : index[ranks[edge.target]]]:
                passing: _Spot = (str(rank), number)
                layers[rank].append(passing)
                pairs.append((here, passing))
                here = passing
            pairs.append((here, (edge.target, _NODE)))
    return pairs


def _ordered(layers: Sequence[list[_Spot]], pairs: Iterable[tuple[_Spot, _Spot]]) -> dict[_Spot, float]:
    """Order each layer by the middle of its neighbours, forwards and backwards in turn."""
    neighbours: dict[_Spot, list[_Spot]] = defaultdict(list)
    for one, other in pairs:
        neighbours[one].append(other)
        neighbours[other].append(one)
    place = {spot: float(number) for layer in layers for number, spot in enumerate(layer)}
    for turn in range(_SWEEPS):
        for layer in layers if turn % 2 == 0 else reversed(layers):
            middle = {spot: _middle(neighbours[spot], place, place[spot]) for spot in layer}
            layer.sort(key=middle.__getitem__)
            place.update({spot: float(number) for number, spot in enumerate(layer)})
    return place


def _middle(neighbours: Sequence[_Spot], place: Mapping[_Spot, float], own: float) -> float:
    return sum(place[spot] for spot in neighbours) / len(neighbours) if neighbours else own
