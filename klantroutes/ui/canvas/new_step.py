"""Making a new step for a cell of the grid, from the catalogue or free."""

import json
from dataclasses import dataclass
from typing import get_args

from klantroutes.edits import from_catalogue
from klantroutes.layout.geometry import Point
from klantroutes.model.identifiers import new_id
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import KIND_LABELS, StepKind

from .grid import Cell

MIME = "application/x-klantroutes-catalogue"
"""What the palette puts in a drag: JSON with `kind`, `catalogue` (id or null) and `label`."""


@dataclass(frozen=True)
class Template:
    """What is dragged out of the palette."""

    kind: StepKind
    catalogue: str | None
    label: str


def template(data: bytes) -> Template | None:
    """Return what a drag holds, or None when it is not from the palette."""
    try:
        value = json.loads(data)
        kind, entry, label = value["kind"], value.get("catalogue"), value.get("label") or ""
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    if kind not in get_args(StepKind) or not isinstance(label, str) or not isinstance(entry, str | None):
        return None
    return Template(kind, entry, label or KIND_LABELS[kind].capitalize())


def new_step(chosen: Template, cell: Cell, middle: Point | None) -> Step:
    """Return a new step in this cell; without a middle the drawing finds a place itself."""
    fields: dict[str, object] = {"id": new_id("s"), "kind": chosen.kind, "label": chosen.label, "phase": cell.phase}
    fields["lane"] = cell.lane
    if middle is not None:
        fields["position"] = {"x": round(middle.x), "y": round(middle.y)}
    return from_catalogue.made(fields | from_catalogue.known(chosen.catalogue, cell.phase))
