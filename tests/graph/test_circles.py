"""Groups of steps that all lead to each other, against networkx, for all lines and for each client."""

import networkx
from hypothesis import given
from hypothesis import strategies as st

from klantroutes.graph.components import circles, components

NAMES = "abcdefg"
CLIENTS = 3
edges = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.integers(0, 2**CLIENTS - 1)), max_size=16)
admitted = st.fixed_dictionaries({name: st.integers(0, 2**CLIENTS - 1) for name in NAMES})


def largest_groups(pairs):
    graph = networkx.DiGraph(pairs)
    graph.remove_edges_from(list(networkx.selfloop_edges(graph)))
    return {frozenset(group) for group in networkx.strongly_connected_components(graph) if len(group) > 1}


@given(edges)
def test_components_are_those_of_networkx(several):
    ways = {name: [b for a, b, _ in several if a == name] for name in NAMES}
    found = components(ways)
    assert {frozenset(group) for group in found} == largest_groups([(a, b) for a, b, _ in several])


@given(edges, admitted)
def test_each_client_has_its_own_circles(several, admits):
    # given
    several = [(a, b, ok & admits[a] & admits[b]) for a, b, ok in several]
    ways = {name: [(b, ok) for a, b, ok in several if a == name] for name in NAMES}

    # when
    found = [
        c for group in components({n: [b for b, _ in ways[n]] for n in ways}) for c in circles(group, ways, admits)
    ]

    # then
    for client in range(CLIENTS):
        mine = [frozenset(s for s, clients in circle.items() if clients >> client & 1) for circle in found]
        expected = largest_groups([(a, b) for a, b, ok in several if ok >> client & 1])
        assert sorted(map(sorted, (group for group in mine if len(group) > 1))) == sorted(map(sorted, expected))


def test_a_long_chain_does_not_run_out_of_stack():
    ways = {str(number): [str(number + 1)] for number in range(20_000)}
    assert len(components({**ways, "20000": ["0"]})[0]) == 20_001
