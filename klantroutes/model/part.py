"""A part of a route, such as one phase of it: a route by itself that knows what it was cut from."""

from pydantic import PrivateAttr

from .route import Route
from .vocabulary import PHASES, Phase


class RoutePart(Route):
    """A route that shows a part of another one. What it knows of the whole is never written in a file."""

    _phases: tuple[Phase, ...] = PrivateAttr(PHASES)
    _whole: Route | None = PrivateAttr(None)

    def showing(self, phases: tuple[Phase, ...], whole: Route) -> "RoutePart":
        """Say once, right after it was made, which phases are drawn and what this is a part of; returns itself."""
        self._phases = phases
        self._whole = whole
        return self

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phases that are drawn."""
        return self._phases

    @property
    def whole(self) -> Route:
        """The route that this one was cut from."""
        return self._whole or self
