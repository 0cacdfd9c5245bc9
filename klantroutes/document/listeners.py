"""Who wants to hear of something."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Listeners(Generic[T]):
    """Callbacks in the order in which they came; one may leave, or another come, while all are told."""

    def __init__(self) -> None:
        self._held: dict[object, Callable[[T], None]] = {}

    def add(self, callback: Callable[[T], None]) -> Callable[[], None]:
        """Tell this one from now on; returns how to stop, which may be called twice."""
        ticket = object()
        self._held[ticket] = callback

        def leave() -> None:
            self._held.pop(ticket, None)

        return leave

    def tell(self, value: T) -> None:
        """Tell everyone who still listens."""
        for ticket, callback in list(self._held.items()):
            if ticket in self._held:
                callback(value)

    def clear(self) -> None:
        """Tell nobody any more."""
        self._held.clear()
