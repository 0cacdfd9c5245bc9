"""What the outline does to a route, as edits: a new step at a row, and a step to another phase or lane."""

from collections.abc import Mapping

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.edits.from_catalogue import lane_of
from klantroutes.edits.together import together
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import PHASES

from .canvas.grid import Cell
from .canvas.new_step import Template, new_step
from .reading_order import ReadingOrder, Row
from .sensible_place import addition

_NOWHERE = Rect(0, 0, 0, 0)


def new_here(route: Route, order: ReadingOrder, row: Row | None, chosen: Template) -> tuple[Step, Edit]:
    """Return the new step and the edit that puts it here: in this lane, after this step; a service in its card.

    At a phase it comes in the lane of its domain; without a row it comes where the palette would put it.
    """
    known = route.by_id.get(row.element if row is not None and row.kind == "step" else "")
    if row is None or (known is None and row.kind not in ("phase", "lane")):
        return addition(route, chosen, None)
    if known is None:
        lane = row.element if row.kind == "lane" else ""
        step = new_step(chosen, Cell(row.owner, lane or lane_of(route, chosen.catalogue), _NOWHERE), None)
        return step, edits.add_step(step)
    if known.kind == "professional" and chosen.kind == "service":
        return addition(route, chosen, known)
    step = new_step(chosen, Cell(known.phase, known.lane or lane_of(route, chosen.catalogue), _NOWHERE), None)
    names = order.siblings(known.id)
    # Who keep their turn after this step make room by each taking the place of the next.
    later = [*names[names.index(known.id) + 1 :]]
    gestures = [edits.add_step(step), *([edits.reorder([step.id, *later])] if later else [])]
    return step, together("stap toegevoegd", gestures)


def to_phase(order: ReadingOrder, step: Step, by: int) -> Edit | None:
    """Return the edit that puts a step in the phase before or after its own; None at the end."""
    at = PHASES.index(step.phase) + by
    if not 0 <= at < len(PHASES):
        return None
    return _moved(order, step, {"phase": PHASES[at]})


def to_lane(order: ReadingOrder, step: Step, lane: str) -> Edit:
    """Return the edit that puts a step in another lane."""
    return _moved(order, step, {"lane": lane})


def _moved(order: ReadingOrder, step: Step, fields: Mapping[str, str]) -> Edit:
    """Return the edit that gives a step and the services in its card another place; the drawing finds where."""
    names = [step.id, *order.inner(step.id)]
    placed = [name for name in names if order.route.by_id[name].position is not None]
    gestures = [edits.set_fields(name, **fields) for name in names]
    return together("stap verplaatst", [*gestures, *([edits.unplace(placed)] if placed else [])])
