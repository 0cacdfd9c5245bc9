"""Where two people wanted something that does not go together."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from klantroutes.model.route import Route

from .held import Held, Key, Path

Reason = Literal["both", "removed", "added", "used", "impossible"]
"""Both changed it; one removed what the other changed; both added the same id; one removed what the other uses; the
changes together make something that no route can have."""


class Place(NamedTuple):
    """What it is about: a list (empty for the route itself), an element in it, and a field (empty for all of it)."""

    list: str
    key: Key
    path: Path


@dataclass(frozen=True)
class Conflict:
    """One clash: where, why, what each version holds there (`ABSENT` for nothing), and the same in Dutch words."""

    place: Place
    reason: Reason
    base: Held
    mine: Held
    theirs: Held
    element: str
    """What the element is called: `dienst ‘Kraamzorg’`."""
    field: str
    """What the field is called inside a sentence; empty when it is about the whole element."""
    base_words: str
    mine_words: str
    theirs_words: str


@dataclass(frozen=True)
class Merged:
    """A valid route with everything that goes together, and what does not."""

    route: Route
    conflicts: tuple[Conflict, ...]
