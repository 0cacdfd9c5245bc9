"""Lanes and phases that are folded away on the screen; the route and its file know nothing of it."""

from dataclasses import dataclass

from klantroutes.edits.revise import revised
from klantroutes.model.route import Route
from klantroutes.model.wording import numbered


@dataclass(frozen=True)
class Hidden:
    """The ids of the lanes and the phases that do not show."""

    lanes: frozenset[str] = frozenset()
    phases: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.lanes or self.phases)

    def in_words(self) -> str:
        """Return in Dutch what does not show; empty when everything shows."""
        parts = [
            numbered(len(self.lanes), "baan", "banen", none=""),
            numbered(len(self.phases), "fase", "fasen", none=""),
        ]
        return " en ".join(part for part in parts if part)


def showing(route: Route, hidden: Hidden) -> Route:
    """Return the part of the route that shows; at least one lane always does."""
    lanes = tuple(lane for lane in route.rows if lane.id not in hidden.lanes) or route.rows[:1]
    left = {lane.id for lane in lanes}
    first = route.rows[0].id
    steps = tuple(s for s in route.steps if s.phase not in hidden.phases and (s.lane or first) in left)
    names = {step.id for step in steps}
    links = tuple(link for link in route.links if link.source in names and link.target in names)
    return revised(route, lanes=lanes, steps=steps, links=links)
