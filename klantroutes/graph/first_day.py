"""On which day of the axis each client enters the route."""

from collections.abc import Iterator

from .clients import Clients
from .moments import start
from .network import Network


def first_days(network: Network) -> Iterator[tuple[int | None, Clients]]:
    """Yield each first day with the clients who have it; None for those for whom no start is filled in.

    It is the earliest known start of an entry of theirs, else of a professional or service of theirs.
    """
    left = network.space.all
    entries = [step for step in network.steps if step.kind == "entry"]
    for steps in (entries, network.work):
        known = [(first, step.id) for step in steps if (first := start(step)) is not None]
        for day, name in sorted(known, key=lambda pair: pair[0]):
            here = network.admits[name] & left
            if here:
                left &= ~here
                yield day, here
    if left:
        yield None, left
