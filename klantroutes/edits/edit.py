"""What an edit is, and the notice it gives."""

from collections.abc import Callable
from dataclasses import dataclass

from klantroutes.model.route import Route

SAID = frozenset(
    {"notes", "agreements", "waivers", "workshop", "agenda", "decisions", "votes", "views", "versions", "modified"}
)
"""The fields of a route with what people say about it, and how they look at it; the rest is the route itself."""


@dataclass(frozen=True)
class Edit:
    """One gesture: its Dutch name for the undo menu, and a pure plan from the present route to the next."""

    name: str
    plan: Callable[[Route], Route]


@dataclass(frozen=True)
class Changes:
    """What one gesture changed: ids of steps and links (also removed ones), names of other top-level fields."""

    steps: frozenset[str]
    links: frozenset[str]
    fields: frozenset[str]
    origin: str
    """`ik` for an edit made here, `ongedaan`, `opnieuw`, `bewaren` for the date in the file, or who else made it."""

    def beyond(self, fields: frozenset[str]) -> bool:
        """Say whether more changed than these fields at the top."""
        return bool(self.steps or self.links or self.fields - fields)
