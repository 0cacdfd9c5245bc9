"""One small route with a handover, and gestures on it for the cases that are written out."""

from typing import Any

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Professional
from klantroutes.storage.parse import from_content

CONTENT: dict[str, Any] = {
    "format": "klantroute", "version": 1, "id": "r", "title": "Route", "target": {"levels": ["C"]},
    "steps": [
        {"id": "in", "kind": "entry", "label": "Via de huisarts", "phase": "voor"},
        {"id": "verl", "kind": "professional", "label": "Verloskundige", "phase": "tijdens", "lane": "medisch"},
        {"id": "h", "kind": "handover", "label": "Naar de JGZ", "phase": "na", "warmth": "koud", "within_days": 14},
        {"id": "jgz", "kind": "professional", "label": "JGZ", "phase": "na", "contact": {"name": "Noor"}},
        {"id": "gesprek", "kind": "service", "label": "Gesprek", "phase": "tijdens"},
    ],
    "links": [
        {"id": "l1", "kind": "flow", "source": "in", "target": "verl"},
        {"id": "l2", "kind": "flow", "source": "verl", "target": "h"},
        {"id": "l3", "kind": "flow", "source": "h", "target": "jgz"},
        {"id": "l4", "kind": "delivers", "source": "verl", "target": "gesprek"},
    ],
    "notes": [{"id": "n1", "text": "Wie belt?"}],
}  # fmt: skip
BASE = from_content(CONTENT)
NOBODY = Edit("niets", lambda route: route)


def new_step(label: str, lane: str = "sociaal") -> Edit:
    fields = {"id": "nieuw", "kind": "professional", "label": label, "phase": "na", "lane": lane}
    return edits.add_step(Professional.model_validate(fields))


def line(name: str, kind: str, source: str, target: str) -> Edit:
    link = Link.model_validate({"id": name, "kind": kind, "source": source, "target": target})
    return edits.add_steps([], [link])


def both(*several: Edit) -> Edit:
    def plan(route: Route) -> Route:
        for edit in several:
            route = edit.plan(route)
        return route

    return Edit("beide", plan)
