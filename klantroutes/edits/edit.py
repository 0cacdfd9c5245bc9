"""What an edit is, and the notice it gives."""

from collections.abc import Callable
from dataclasses import dataclass

from klantroutes.model.route import Route


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
