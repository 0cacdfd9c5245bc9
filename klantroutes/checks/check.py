"""What a check is: a rule with its sentence and sources, and the faults that it finds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network


class Fault(NamedTuple):
    """One place where a rule does not hold, for these clients.

    `elements` are ids of steps, the place of the fault (a transfer is giver and receiver). `words` fill the slots of
    the sentence. `aspect` names a case that the severity table tells apart, such as a phase. `missing` says in Dutch
    what is not filled in yet: then the rule could not be decided and the finding is `open`. `about` tells findings at
    the same place apart, such as one per risk factor; it is an id and is never shown.
    """

    clients: Clients
    elements: tuple[str, ...] = ()
    words: Mapping[str, str] = MappingProxyType({})
    aspect: str = ""
    missing: str = ""
    about: str = ""
    walks_to: str = ""
    """The step where the example client ends up, for rules that have a path."""
    way: Callable[[Clients], tuple[str, ...]] | None = None
    """The way that one client walks until it goes wrong, where the shortest way to a step does not show it.

    The sentence may then name that client and the way: `client`, `ingang` (where she comes in) and `laatste` (the last
    step that is no exit).
    """


@dataclass(frozen=True)
class Rule:
    """A rule as a purchaser reads it; `find` is a pure function of the network."""

    id: str
    sentence: str
    remedy: str
    sources: tuple[str, ...]
    find: Callable[[Network], Iterator[Fault]]
