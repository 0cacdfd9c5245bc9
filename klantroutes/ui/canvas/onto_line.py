"""Dropping a step that is there on a line: which line takes it, and the edit that puts it there."""

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.edits.inserting import on_a_line
from klantroutes.edits.together import together
from klantroutes.layout.geometry import Point

from .scene import RouteScene


def line_below(scene: RouteScene, point: Point, scale: float, name: str) -> str:
    """Return the flow line, or the handover on one, below this point that would take the step; else empty."""
    step = scene.route.by_id.get(name)
    if step is None or step.kind not in ("professional", "service") or on_a_line(scene.route, name):
        return ""
    shapes = scene.drawing.shapes
    for hit in scene.hits(point, scale):
        if hit.kind == "wire" and is_flow(scene, hit.id):
            return hit.id
        if hit.kind == "step" and hit.id != name and shapes[hit.id].kind == "handover":
            return hit.id
    return ""


def is_flow(scene: RouteScene, name: str) -> bool:
    """Say whether this is a line of the route, in which a step can come."""
    wire = scene.drawing.wires.get(name)
    return wire is not None and wire.kind == "flow"


def onto_line(moving: Edit, name: str, line: str) -> Edit:
    """Return the edit that moves the step and puts it in the line, as one gesture."""
    return together("stap tussengevoegd", [moving, edits.put_on_line(name, line)])
