"""What an engine gets and gives: a graph of ranks, and for each node a rank and a place within it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Before(NamedTuple):
    """`target` comes at least `steps` ranks after `source`; a greater `weight` keeps them closer together."""

    source: str
    target: str
    steps: int
    weight: int


class Seat(NamedTuple):
    """Where an engine puts a node: seats with an equal `rank` share a column, `order` counts downwards."""

    rank: float
    order: float


@dataclass(frozen=True)
class RankGraph:
    """The nodes with their width and height, and which comes before which; never a cycle."""

    nodes: Mapping[str, tuple[float, float]]
    edges: tuple[Before, ...]


class EngineFault(Exception):
    """This engine cannot place this graph: it is missing, broken, or takes too long."""


class TooSlow(EngineFault):
    """The graph is so hard that another engine of the same kind would take as long."""


class Engine(Protocol):
    """Something that can place a graph in ranks."""

    name: str
    """For the people who want to know: engine and version."""

    def place(self, graph: RankGraph) -> Mapping[str, Seat]:
        """Return a seat for every node, or raise EngineFault."""
        ...
