"""The engine without Graphviz: ranks by longest paths, order by barycentre sweeps."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from .engine import Before, EngineFault, RankGraph, Seat

_SWEEPS = 6


class Layered:
    """Places every graph, in pure Python; used where Graphviz is not there or gives up."""

    name = "lagen (eigen)"

    def place(self, graph: RankGraph) -> Mapping[str, Seat]:
        """Return seats by topological generations and six sweeps."""
        ranks = _ranks(graph)
        layers: dict[int, list[str]] = defaultdict(list)
        for node in graph.nodes:
            layers[ranks[node]].append(node)
        ordered = [layers[rank] for rank in sorted(layers)]
        _sweep(ordered, graph.edges)
        return {node: Seat(ranks[node], index) for layer in ordered for index, node in enumerate(layer)}


def _ranks(graph: RankGraph) -> dict[str, int]:
    """Return for each node the length of the longest way to it, then pull sources towards what follows them."""
    after: dict[str, list[Before]] = defaultdict(list)
    waiting = dict.fromkeys(graph.nodes, 0)
    for edge in graph.edges:
        after[edge.source].append(edge)
        waiting[edge.target] += 1
    ready = [node for node, count in waiting.items() if count == 0]
    first = set(ready)
    ranks = dict.fromkeys(graph.nodes, 0)
    done: list[str] = []
    while ready:
        node = ready.pop()
        done.append(node)
        for edge in after[node]:
            ranks[edge.target] = max(ranks[edge.target], ranks[node] + edge.steps)
            waiting[edge.target] -= 1
            if waiting[edge.target] == 0:
                ready.append(edge.target)
    if len(done) < len(graph.nodes):
        raise EngineFault("de volgorde loopt in een kring")
    for node in first:
        if after[node]:
            ranks[node] = min(ranks[edge.target] - edge.steps for edge in after[node])
    return ranks


def _sweep(layers: Sequence[list[str]], edges: Sequence[Before]) -> None:
    """Order each layer by the middle of its neighbours, downwards and upwards in turn."""
    neighbours: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if edge.weight:
            neighbours[edge.source].append(edge.target)
            neighbours[edge.target].append(edge.source)
    place = {node: float(index) for layer in layers for index, node in enumerate(layer)}
    for turn in range(_SWEEPS):
        for layer in layers if turn % 2 == 0 else reversed(layers):
            middle = {
                node: sum(place[other] for other in neighbours[node]) / len(neighbours[node])
                if neighbours[node]
                else place[node]
                for node in layer
            }
            layer.sort(key=middle.__getitem__)
            place.update({node: float(index) for index, node in enumerate(layer)})
