"""A drawing of which only what is written on steps changed: everything stays in its place."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Step

from . import signs
from .cards import Sketch
from .drawing import Drawing, Shape
from .memory import Made, Memory
from .riding import riding
from .sketches import measure
from .style import Style
from .wiring import ridden


def retouched(route: Route, keep: Drawing, style: Style) -> Drawing | None:
    """Return `keep` with the steps of this route as they read now; None when something may have to move."""
    memory = keep.memory
    if memory is None or memory.style != style or memory.route is None or not _same_frame(route, memory.route):
        return None
    changed = [(old, new) for old, new in zip(memory.route.steps, route.steps, strict=True) if old is not new]
    if not all(_stays(old, new, memory, style) for old, new in changed):
        return None
    sketches = measure(route, keep.inside, style, memory.sketches)
    owners = {keep.inside.get(new.id, new.id) for _, new in changed}
    if not all(_fits(sketches[name].sketch, memory.sketches[name].sketch) for name in owners):
        return None
    on_lines = {new.id for _, new in changed if isinstance(new, Handover)}
    made = _ridden_anew(route, keep, memory, {name: sketches[name].sketch for name in on_lines}, style)
    written = {name: _written(keep.shapes[name], sketches[name].sketch) for name in owners - on_lines}
    points = {name: one.point for name, one in made.items() if one.point is not None}
    memory = replace(memory, route=route, sketches=sketches, made={**memory.made, **made})
    return replace(keep, shapes={**keep.shapes, **written, **points}, memory=memory)


def _ridden_anew(
    route: Route, keep: Drawing, memory: Memory, points: Mapping[str, Sketch], style: Style
) -> dict[str, Made]:
    """Return the lines of these handovers as they are now, along the same way."""
    rides = riding(route, keep.inside) if points else {}
    return {
        name: ridden(rides[name], memory.ways[name], memory.spots[name], one, style) for name, one in points.items()
    }


def _same_frame(route: Route, old: Route) -> bool:
    """Say whether both have the same lines, phases and lanes, and as many steps."""
    return (
        len(route.steps) == len(old.steps)
        and _same(route.links, old.links)
        and route.phases == old.phases
        and route.rows == old.rows
    )


def _same(some: Sequence[object], others: Sequence[object]) -> bool:
    return len(some) == len(others) and all(one is other for one, other in zip(some, others, strict=True))


def _stays(old: Step, new: Step, memory: Memory, style: Style) -> bool:
    """Say whether a step belongs where it did; a handover on its line also when its words take as much room."""
    if isinstance(old, Handover) and isinstance(new, Handover):
        riding_still = new.id in memory.spots and _place(old) == _place(new)
        return riding_still and signs.term_size(old, style) == signs.term_size(new, style)
    return _place(old) == _place(new)


def _place(step: Step) -> tuple[object, ...]:
    start = step.period.start if step.period else None
    return step.id, step.kind, step.phase, step.lane, step.position, start


def _fits(new: Sketch, old: Sketch) -> bool:
    return (new.width, new.height, new.rows, new.reach) == (old.width, old.height, old.rows, old.reach)


def _written(shape: Shape, sketch: Sketch) -> Shape:
    return replace(shape, parts=sketch.parts, rows=sketch.rows)
