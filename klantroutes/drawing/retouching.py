"""A drawing of which only what is written on steps changed: everything stays in its place."""

from collections.abc import Sequence
from dataclasses import replace

from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Step

from .cards import Sketch
from .drawing import Drawing, Shape
from .sketches import measure
from .style import Style


def retouched(route: Route, keep: Drawing, style: Style) -> Drawing | None:
    """Return `keep` with the steps of this route as they read now; None when something may have to move."""
    memory = keep.memory
    if memory is None or memory.style != style or memory.route is None or not _same_frame(route, memory.route):
        return None
    changed = [(old, new) for old, new in zip(memory.route.steps, route.steps, strict=True) if old is not new]
    if not all(_stays(old, new) for old, new in changed):
        return None
    sketches = measure(route, keep.inside, style, memory.sketches)
    shapes = dict(keep.shapes)
    for name in {keep.inside.get(new.id, new.id) for _, new in changed}:
        if not _fits(sketches[name].sketch, memory.sketches[name].sketch):
            return None
        shapes[name] = _written(shapes[name], sketches[name].sketch)
    return replace(keep, shapes=shapes, memory=replace(memory, route=route, sketches=sketches))


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


def _stays(old: Step, new: Step) -> bool:
    """Say whether a step belongs where it did; the words of a handover lie beside its line, where room may be short."""
    return not isinstance(new, Handover) and _place(old) == _place(new)


def _place(step: Step) -> tuple[object, ...]:
    start = step.period.start if step.period else None
    return step.id, step.kind, step.phase, step.lane, step.position, start


def _fits(new: Sketch, old: Sketch) -> bool:
    return (new.width, new.height, new.rows, new.reach) == (old.width, old.height, old.rows, old.reach)


def _written(shape: Shape, sketch: Sketch) -> Shape:
    return replace(shape, parts=sketch.parts, rows=sketch.rows)
