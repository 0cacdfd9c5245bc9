"""Copies beside their originals instead of on top of them."""

from collections.abc import Sequence

from klantroutes.model.route import Route
from klantroutes.model.steps import Step

from .revise import revised

_STEP = 24
"""How far right and below a copy comes each time, in points."""


def beside(route: Route, copies: Sequence[Step]) -> list[Step]:
    """Return the copies shifted together until none of them covers a step of the route."""
    taken = {(step.position.x, step.position.y) for step in route.steps if step.position is not None}
    placed = {(step.position.x, step.position.y) for step in copies if step.position is not None}
    shift = 0
    while any((x + shift, y + shift) in taken for x, y in placed):
        shift += _STEP
    return [_shifted(step, shift) for step in copies] if shift else list(copies)


def _shifted(step: Step, by: int) -> Step:
    if step.position is None:
        return step
    return revised(step, position={"x": step.position.x + by, "y": step.position.y + by})
