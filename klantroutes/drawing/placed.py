"""Writing into a route where the drawing put its steps."""

from collections.abc import Mapping
from typing import Any

from klantroutes.layout.geometry import Point
from klantroutes.model.route import Route
from klantroutes.storage.generate import content
from klantroutes.storage.parse import from_content

from .compose import draw


def placed(route: Route) -> Route:
    """Return the route with a position for every step that had none and is drawn on its own.

    Positions that people chose stay. A service that is drawn as a row in the card of its professional keeps having
    no position: it goes where the card goes.
    """
    middles = {name: shape.rect.centre for name, shape in draw(route).shapes.items()}
    fields = content(route)
    fields["steps"] = [_with_position(step, middles) for step in fields.get("steps", [])]
    return from_content(fields)


def _with_position(step: dict[str, Any], middles: Mapping[str, Point]) -> dict[str, Any]:
    middle = middles.get(step["id"])
    if middle is None or step.get("position") is not None:
        return step
    return {**step, "position": {"x": _tenths(middle.x), "y": _tenths(middle.y)}}


def _tenths(value: float) -> float:
    """Return a coordinate as people would write it: whole where it is whole, else one decimal."""
    near = round(value, 1)
    return int(near) if near.is_integer() else near
