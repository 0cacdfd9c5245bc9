"""Small routes made of a few words."""

from typing import Any

from klantroutes.model.route import Route
from klantroutes.storage.parse import from_content


def step(name: str, kind: str, **fields: Any) -> dict[str, Any]:
    """Return a step in the middle of the picture."""
    return {"id": name, "kind": kind, "label": name, "phase": "tijdens", "lane": "sociaal", **fields}


def link(source: str, target: str, kind: str = "flow") -> dict[str, str]:
    """Return a line."""
    return {"id": f"{source}-{target}", "source": source, "target": target, "kind": kind}


def route_of(steps: list[dict[str, Any]], links: list[dict[str, str]]) -> Route:
    """Return a route of these steps and lines."""
    head = {"format": "klantroute", "version": 1, "id": "klein", "title": "Klein", "target": {"levels": ["C"]}}
    return from_content({**head, "steps": steps, "links": links})
