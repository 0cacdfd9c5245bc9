"""How Graphviz places a graph of ranks: first it is asked for the ranks, then for the order within them.

Asked at once it takes a hundred times longer, and the lines that only keep time in order, which nobody sees, spoil the
order of those that people do see.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping

from .engine import EngineFault, RankGraph, Seat, TooSlow
from .thinned import thinned

FORMAT = "json0"
_HEAD = 'node[shape=box,fixedsize=true,label=""];'
_HASTY = "nslimit=0.5;nslimit1=0.5;mclimit=0.1;"

Ask = Callable[[str, float], bytes | None]
"""Gives the text to `dot` and returns its answer as json0, or None when that takes longer than so many seconds."""


def place_with(ask: Ask, graph: RankGraph, patience: tuple[float, float]) -> Mapping[str, Seat]:
    """Return a seat for every node; raise EngineFault when the answer is wrong, TooSlow when it is late twice.

    Nodes are called n0, n1, ...: no name of a user reaches Graphviz, so nothing needs escaping. Sizes are not told:
    `phase` stops Graphviz before it comes to places.
    """
    if not graph.nodes:
        return {}
    numbers = {name: number for number, name in enumerate(graph.nodes)}
    ranks = _numbers(_asked(ask, _rank_text(graph, numbers), patience), "rank", numbers)
    if any(ranks[edge.target] - ranks[edge.source] < edge.steps for edge in graph.edges):
        raise EngineFault("Graphviz hield de volgorde niet aan")
    seen = _seen(graph, ranks)
    order: Mapping[str, int] = {}
    if seen:
        order = _numbers(_asked(ask, _order_text(graph, ranks, seen), patience), "order", seen)
    return _seats(ranks, order)


def _asked(ask: Ask, text: str, patience: tuple[float, float]) -> bytes:
    careful, hasty = patience
    answer = ask(f"digraph{{{text}}}", careful)
    if answer is None:
        answer = ask(f"digraph{{{_HASTY}{text}}}", hasty)
    if answer is None:
        raise TooSlow("Graphviz doet er te lang over")
    return answer


def _rank_text(graph: RankGraph, numbers: Mapping[str, int]) -> str:
    nodes = [f"n{number};" for number in numbers.values()]
    edges = [
        f"n{numbers[edge.source]}->n{numbers[edge.target]}[minlen={edge.steps},weight={edge.weight}];"
        for edge in thinned(graph)
    ]
    return "\n".join(["phase=1;", _HEAD, *nodes, *edges])


def _order_text(graph: RankGraph, ranks: Mapping[str, int], seen: Mapping[str, int]) -> str:
    """Return the lines that weigh something, between nodes that a chain r0, r1, ... holds in their ranks."""
    levels: dict[int, list[str]] = defaultdict(list)
    for name, number in seen.items():
        levels[ranks[name]].append(f"n{number};")
    chain = "->".join(f"r{level}" for level in sorted(levels))
    groups = [f"{{rank=same;r{level};{''.join(names)}}}" for level, names in sorted(levels.items())]
    edges = [
        f"n{seen[edge.source]}->n{seen[edge.target]}[weight={edge.weight}];"
        for edge in graph.edges
        if edge.source in seen and edge.target in seen and edge.weight and ranks[edge.source] < ranks[edge.target]
    ]
    return "\n".join(["phase=2;", _HEAD, f"{chain}[weight=0];", *groups, *edges])


def _seen(graph: RankGraph, ranks: Mapping[str, int]) -> dict[str, int]:
    """Return a number for each node with a line that weighs something and goes to another rank."""
    lines = [edge for edge in graph.edges if edge.weight and ranks[edge.source] < ranks[edge.target]]
    ends = {name for edge in lines for name in (edge.source, edge.target)}
    return {name: number for number, name in enumerate(graph.nodes) if name in ends}


def _numbers(answer: bytes, key: str, nodes: Mapping[str, int]) -> dict[str, int]:
    """Return what Graphviz says under this key for each node, or raise EngineFault when it does not say so."""
    try:
        found = {item["name"]: item for item in json.loads(answer)["objects"]}
        return {name: int(found[f"n{number}"][key]) for name, number in nodes.items()}
    except (ValueError, KeyError, TypeError) as error:
        raise EngineFault(f"Graphviz gaf een antwoord dat niet te lezen is ({error!r})") from None


def _seats(ranks: Mapping[str, int], order: Mapping[str, int]) -> dict[str, Seat]:
    """Keep the order as Graphviz counts it, with room for lines that pass by; nodes without lines come last."""
    behind = max(order.values(), default=0) + 1
    return {name: Seat(rank, order.get(name, behind + number)) for number, (name, rank) in enumerate(ranks.items())}
