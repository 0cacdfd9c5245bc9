from random import Random

import pytest

from klantroutes.layout.engine import Before, RankGraph
from klantroutes.layout.thinned import thinned

NODES = dict.fromkeys("abcd", (1.0, 1.0))


def random_graph(seed: int) -> RankGraph:
    """Return a small graph full of lines that follow from others."""
    random = Random(seed)
    pairs = [sorted(random.sample(range(12), 2)) for _ in range(50)]
    edges = [Before(str(a), str(b), random.randint(0, 2), random.choice([0, 0, 0, 1])) for a, b in pairs]
    return RankGraph({str(number): (1, 1) for number in range(12)}, tuple(edges))


def longest(edges, source):
    """Return how many ranks each node comes after the source at least; the nodes are numbers in order."""
    found = {source: 0}
    for edge in sorted(edges, key=lambda edge: int(edge.source)):
        if edge.source in found:
            found[edge.target] = max(found.get(edge.target, 0), found[edge.source] + edge.steps)
    return found


@pytest.mark.parametrize("seed", range(40))
def test_what_must_come_first_still_follows(seed):
    graph = random_graph(seed)

    less = thinned(graph)

    assert len(less) < len(set(graph.edges))
    assert all(longest(less, name) == longest(graph.edges, name) for name in graph.nodes)


def test_a_line_with_weight_stays():
    edges = (Before("a", "b", 1, 1), Before("b", "c", 1, 1), Before("a", "c", 1, 1), Before("a", "c", 1, 0))

    assert thinned(RankGraph(NODES, edges)) == edges[:3]


def test_a_line_that_asks_for_more_stays():
    edges = (Before("a", "b", 0, 0), Before("b", "c", 0, 0), Before("a", "c", 1, 0))

    assert thinned(RankGraph(NODES, edges)) == edges


def test_a_circle_stays_whole():
    edges = (Before("a", "b", 0, 0), Before("b", "a", 0, 0), Before("a", "b", 0, 0))

    assert thinned(RankGraph(NODES, edges)) == edges
