"""Copies beside their originals instead of on top of them."""

from collections.abc import Sequence

from klantroutes.model.route import Route
from klantroutes.model.steps import Step

from .revise import without


def beside(route: Route, copies: Sequence[Step]) -> list[Step]:
    """Return the copies as they are; when one would cover a step, without place: the drawing then finds a free one."""
    taken = {(step.position.x, step.position.y) for step in route.steps if step.position is not None}
    placed = {(step.position.x, step.position.y) for step in copies if step.position is not None}
    return [without(step, "position") for step in copies] if placed & taken else list(copies)
