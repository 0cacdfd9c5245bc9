"""A route as Cytoscape JSON, for Cytoscape and web pages with cytoscape.js."""

import json

from klantroutes.drawing.compose import draw
from klantroutes.model.route import Route

from .flat_fields import of_link, of_step


def generate(route: Route) -> bytes:
    """Return nodes and edges with their fields; a node has the place of its step in the drawing.

    `value` and `key` hold the ids of the route once more: NetworkX looks for them there.
    """
    taken = {step.id for step in route.steps}
    places = _places(route)
    nodes = [
        {
            "data": {"id": step.id, "value": step.id, "name": step.label, **of_step(step)},
            "position": places[step.id],
            "classes": step.kind,
        }
        for step in route.steps
    ]
    edges = [
        {
            "data": {
                "id": _own(link.id, taken),
                "source": link.source,
                "target": link.target,
                "key": link.id,
                **of_link(link),
            },
            "classes": link.kind,
        }
        for link in route.links
    ]
    whole = {
        "format_version": "1.0",
        "generated_by": "Klantroutes",
        "directed": True,
        "multigraph": True,
        "data": {"id": route.id, "name": route.title},
        "elements": {"nodes": nodes, "edges": edges},
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _own(name: str, taken: set[str]) -> str:
    """Return an id that no node has: Cytoscape knows one set of ids, a route one for steps and one for lines."""
    while name in taken:
        name = f"lijn-{name}"
    taken.add(name)
    return name


def _places(route: Route) -> dict[str, dict[str, float]]:
    drawing = draw(route)
    found = {}
    for name, shape in drawing.shapes.items():
        x, y = shape.rect.centre
        found[name] = {"x": round(x, 1), "y": round(y, 1)}
        for row, room in shape.rows.items():
            inside = room.moved(shape.rect.x, shape.rect.y).centre
            found[row] = {"x": round(inside.x, 1), "y": round(inside.y, 1)}
    return found
