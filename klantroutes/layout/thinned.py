"""A graph of ranks without what it says twice: Graphviz takes many times longer when it is told everything."""

from collections import defaultdict
from collections.abc import Sequence

from .engine import Before, RankGraph


def thinned(graph: RankGraph) -> tuple[Before, ...]:
    """Return the edges without those of weight 0 that follow from the others; in a circle nothing is left out."""
    bits = {name: 1 << number for number, name in enumerate(graph.nodes)}
    order = _from_last_to_first(graph)
    if len(order) < len(graph.nodes):
        return graph.edges
    after: dict[str, list[Before]] = defaultdict(list)
    for edge in graph.edges:
        after[edge.source].append(edge)
    turn = {name: number for number, name in enumerate(order)}
    kept: set[Before] = set()
    near: dict[str, int] = {}
    far: dict[str, int] = {}
    for name in order:
        # The nearest first: by way of those the others may be known already.
        edges = sorted(after[name], key=lambda edge: (-turn[edge.target], -edge.steps, -edge.weight))
        near[name], far[name] = _reach(edges, bits, near, far, kept)
    return tuple(edge for edge in dict.fromkeys(graph.edges) if edge in kept)


def _reach(
    edges: Sequence[Before], bits: dict[str, int], near: dict[str, int], far: dict[str, int], kept: set[Before]
) -> tuple[int, int]:
    """Keep what says something new; return as bits which nodes come not earlier, and which come a rank later."""
    all_near = all_far = 0
    for edge in edges:
        target = bits[edge.target]
        known = all_near if edge.steps == 0 else all_far if edge.steps == 1 else 0
        if edge.weight == 0 and known & target:
            continue
        kept.add(edge)
        all_near |= near[edge.target] | target
        all_far |= far[edge.target] if edge.steps == 0 else near[edge.target] | target
    return all_near, all_far


def _from_last_to_first(graph: RankGraph) -> list[str]:
    before: dict[str, list[str]] = defaultdict(list)
    waiting = dict.fromkeys(graph.nodes, 0)
    for edge in graph.edges:
        before[edge.target].append(edge.source)
        waiting[edge.source] += 1
    ready = [name for name, count in waiting.items() if count == 0]
    for name in ready:
        for source in before[name]:
            waiting[source] -= 1
            if waiting[source] == 0:
                ready.append(source)
    return ready
