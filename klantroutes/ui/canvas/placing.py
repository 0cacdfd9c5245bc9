"""From where steps were dropped to the edit that puts them there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from klantroutes import edits
from klantroutes.drawing.drawing import Drawing
from klantroutes.edits.edit import Edit
from klantroutes.layout.geometry import Point
from klantroutes.model.steps import Position

from .grid import cell_at


@dataclass(frozen=True)
class Placing:
    """Middles of steps before and after a drag, in drawing coordinates."""

    drawing: Drawing
    before: Mapping[str, Point]
    after: Mapping[str, Point]

    def positions(self) -> dict[str, Position]:
        """Return the new middles in whole points."""
        return {name: Position(x=round(middle.x), y=round(middle.y)) for name, middle in self.after.items()}

    def places(self) -> dict[str, tuple[str, str]]:
        """Return phase and lane of each step that came in another cell; services in a card go with the card."""
        found: dict[str, tuple[str, str]] = {}
        for name, middle in self.after.items():
            old, new = cell_at(self.drawing, self.before[name]), cell_at(self.drawing, middle)
            if new is not None and new != old:
                found |= dict.fromkeys(with_rows(self.drawing, [name]), (new.phase, new.lane))
        return found


def with_rows(drawing: Drawing, ids: Iterable[str]) -> list[str]:
    """Return these elements and the services in their cards, each once."""
    found: dict[str, None] = {}
    for name in ids:
        shape = drawing.shapes.get(name)
        found |= dict.fromkeys((name, *(shape.rows if shape is not None else ())))
    return list(found)


def path_of(drawing: Drawing, name: str) -> tuple[Point, ...]:
    """Return the way of a line, or of both lines of a handover that rides on one; empty for anything else."""
    if name in drawing.wires:
        return drawing.wires[name].points
    flows = [wire for wire in drawing.wires.values() if wire.kind == "flow"]
    into = next((wire.points for wire in flows if wire.target == name), ())
    out = next((wire.points for wire in flows if wire.source == name), ())
    return (*into, *out)


def move_edit(placing: Placing) -> Edit:
    """Return the edit that moves the steps and notes."""
    edit = edits.move(placing.positions(), placing.places())
    only_notes = not any(name in placing.drawing.cells for name in placing.after)
    return replace(edit, name="briefje verplaatst") if only_notes else edit


def copy_edit(placing: Placing) -> Edit:
    """Return the edit that puts copies of the steps there and leaves the steps themselves."""
    names = with_rows(placing.drawing, placing.after)
    return edits.duplicate(names, placing.positions(), placing.places())
