"""Which steps stay where they are because somebody put a lock on them, or on the whole route."""

from collections.abc import Iterable

from klantroutes.edits.locked import is_locked
from klantroutes.model.steps import Position

from .placing import with_rows
from .scene import RouteScene


def locked_among(scene: RouteScene, names: Iterable[str]) -> list[str]:
    """Return those of these steps that are locked, or whose card holds a service that is; notes never are."""
    known, all_locked = scene.route.by_id, is_locked(scene.route)
    found = []
    for name in names:
        parts = [known[one] for one in with_rows(scene.drawing, [name]) if one in known]
        if any(all_locked or step.locked for step in parts):
            found.append(name)
    return found


def movable(scene: RouteScene, positions: dict[str, Position]) -> dict[str, Position]:
    """Return these new places without those of locked steps, which the others may still line up with."""
    held = locked_among(scene, positions)
    return {name: place for name, place in positions.items() if name not in held}


def places_to_hold(scene: RouteScene, names: Iterable[str]) -> dict[str, Position]:
    """Return the places at which a lock holds these steps: services in a card and handovers on a line go along."""
    known, found = scene.route.by_id, {}
    for name in names:
        shape = scene.drawing.shapes.get(name)
        if shape is not None and name in known and known[name].kind != "handover":
            found[name] = Position(x=round(shape.rect.centre.x), y=round(shape.rect.centre.y))
    return found
