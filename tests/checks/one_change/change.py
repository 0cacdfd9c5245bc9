"""One small change to a clean route, and what is found because of it."""

from collections.abc import Callable
from dataclasses import dataclass

from klantroutes.graph.local import Local
from klantroutes.model.route import Route


@dataclass(frozen=True)
class Change:
    """What happens to which route, in words, and which rule then finds it at these places.

    `under` is set for a rule that is only found beside a more general one: the finding is then folded under that rule.
    `more_than_one` says why one small change cannot do it.
    """

    rule: str
    happens: str
    base: Callable[[], Route]
    make: Callable[[Route, Local], tuple[Route, Local]]
    places: tuple[tuple[str, ...], ...] = ((),)
    under: str = ""
    more_than_one: str = ""
