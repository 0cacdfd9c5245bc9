"""Rules that ask for at least one step of some sort, where a period may not be filled in yet."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from klantroutes.graph.clients import Clients
from klantroutes.graph.moments import Answer
from klantroutes.graph.network import Network
from klantroutes.model.steps import Step

from .check import Fault
from .naming import period_of


def lacking(
    network: Network,
    steps: Iterable[Step],
    fits: Callable[[Step], Answer],
    within: Clients,
    aspect: str = "",
    words: Mapping[str, str] | None = None,
) -> Iterator[Fault]:
    """Yield the clients of `within` for whom none of these steps fits, and those for whom it cannot be said yet."""
    sure = 0
    unknown: list[Step] = []
    for step in steps:
        answer = fits(step)
        if answer:
            sure |= network.admits[step.id]
        elif answer is None:
            unknown.append(step)
    undecided = 0
    for step in unknown:
        undecided |= network.admits[step.id]
    left = within & ~sure
    yield Fault(left & ~undecided, words=words or {}, aspect=aspect)
    yield not_filled_in(network, unknown, left & undecided, aspect)


def not_filled_in(network: Network, unknown: Iterable[Step], clients: Clients, aspect: str = "") -> Fault:
    """Return the open fault for these clients, at the steps of theirs whose period is missing."""
    if not clients:
        return Fault(0)
    here = [step for step in unknown if network.admits[step.id] & clients]
    return Fault(clients, tuple(step.id for step in here), aspect=aspect, missing=period_of(here))
