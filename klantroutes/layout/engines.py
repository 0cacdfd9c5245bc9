"""Which engine places a route: the best one that can."""

from collections.abc import Mapping, Sequence
from functools import cache

from .embedded_graphviz import EmbeddedGraphviz
from .engine import Engine, EngineFault, RankGraph, Seat, TooSlow
from .layered import Layered
from .local_graphviz import LocalGraphviz


class FirstThatCan:
    """Tries engines in turn and ends with our own layers, so that there always is an answer.

    `name` is the engine that gave the last answer and `reasons` says, in words for people, why those before it did not.
    """

    def __init__(self, engines: Sequence[Engine]) -> None:
        self._engines = engines
        self.name = engines[0].name if engines else Layered.name
        self.reasons: tuple[str, ...] = ()

    def place(self, graph: RankGraph) -> Mapping[str, Seat]:
        """Return a seat for every node; never raises."""
        reasons: list[str] = []
        for engine in self._engines:
            try:
                seats = engine.place(graph)
            except EngineFault as fault:
                reasons.append(f"{engine.name}: {fault}")
                if isinstance(fault, TooSlow):
                    break
            else:
                self.name, self.reasons = engine.name, tuple(reasons)
                return seats
        self.name, self.reasons = Layered.name, tuple(reasons)
        return Layered().place(graph)


@cache
def best_engine(*, local_first: bool = False) -> FirstThatCan:
    """Return the embedded Graphviz, with the user's `dot` and our own layers behind it.

    With `local_first` the user's `dot` goes before the embedded one. Kept for the life of the program: Graphviz is
    loaded once.
    """
    embedded, local = EmbeddedGraphviz(), LocalGraphviz()
    return FirstThatCan([local, embedded] if local_first else [embedded, local])
