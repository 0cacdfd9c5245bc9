"""Gestures of the window that are made of several edits: still one step to undo."""

from collections.abc import Sequence

from klantroutes.edits.edit import Edit
from klantroutes.model.route import Route


def together(name: str, gestures: Sequence[Edit]) -> Edit:
    """Return one edit that does all of these, in order."""

    def plan(route: Route) -> Route:
        for edit in gestures:
            route = edit.plan(route)
        return route

    return Edit(name, plan)
