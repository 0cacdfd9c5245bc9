"""Gestures that are made of several edits: still one step to undo."""

from collections.abc import Sequence

from klantroutes.model.route import Route

from .edit import Edit


def together(name: str, gestures: Sequence[Edit]) -> Edit:
    """Return one edit that does all of these, in order; `name` is what undo shows."""

    def plan(route: Route) -> Route:
        for edit in gestures:
            route = edit.plan(route)
        return route

    return Edit(name, plan)
