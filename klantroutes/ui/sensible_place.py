"""Where a step from the palette comes when nobody dropped it anywhere: phase, lane, and what it hangs on."""

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.edits.from_catalogue import lane_of
from klantroutes.layout.geometry import Rect
from klantroutes.model.catalogue import catalogue
from klantroutes.model.grammar import may_link
from klantroutes.model.identifiers import new_id
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import PHASES

from .canvas.grid import Cell
from .canvas.new_step import Template, new_step

_NOWHERE = Rect(0, 0, 0, 0)


def addition(route: Route, chosen: Template, selected: Step | None) -> tuple[Step, Edit]:
    """Return the new step and the edit that adds it.

    A service goes to the selected professional, who then delivers it. Everything else comes in the phase of what is
    selected, or the first phase that the catalogue names, and in the lane of its domain.
    """
    if selected is not None and chosen.kind == "service" and may_link("delivers", selected.kind, "service"):
        lane = selected.lane or first_lane(route)
        step = new_step(chosen, Cell(selected.phase, lane, _NOWHERE), None)
        link = Link(id=new_id("l"), kind="delivers", source=selected.id, target=step.id)
        return step, edits.add_steps([step], [link])
    step = new_step(chosen, Cell(_phase(chosen, selected), _lane(route, chosen, selected), _NOWHERE), None)
    return step, edits.add_step(step)


def following(route: Route, chosen: Template, source: Step) -> Step:
    """Return the new step after another one: in that phase when it belongs there, else in the next where it does."""
    phase, later = source.phase, PHASES[PHASES.index(source.phase) :]
    entry = catalogue().entry(chosen.catalogue)
    fitting = [one for one in later if entry is not None and one in entry.phases]
    if fitting:
        phase = fitting[0]
    return new_step(chosen, Cell(phase, _lane(route, chosen, source), _NOWHERE), None)


def first_lane(route: Route) -> str:
    """Return the upper lane."""
    return route.rows[0].id


def _phase(chosen: Template, selected: Step | None) -> str:
    if selected is not None:
        return selected.phase
    entry = catalogue().entry(chosen.catalogue)
    fitting = [phase for phase in PHASES if entry is not None and phase in entry.phases]
    if fitting:
        return fitting[0]
    return "na" if chosen.kind == "exit" else "tijdens"


def _lane(route: Route, chosen: Template, selected: Step | None) -> str:
    return lane_of(route, chosen.catalogue, selected.lane if selected is not None else None)
