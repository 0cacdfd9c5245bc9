"""Where clients can walk to, the nearest step first."""

from collections import deque
from collections.abc import Iterable

from .clients import Clients
from .network import Ways


def nearest_first(starts: Iterable[str], ways: Ways, clients: Clients) -> dict[str, str | None]:
    """Return the steps that some of these clients can walk to, with the step before each; None before a start."""
    came: dict[str, str | None] = dict.fromkeys(starts)
    queue = deque(came)
    while queue:
        here = queue.popleft()
        for there, ok in ways[here]:
            if there not in came and ok & clients:
                came[there] = here
                queue.append(there)
    return came
