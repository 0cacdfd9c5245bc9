"""Putting steps on time: within their phase along the width in order of their first day."""

from collections.abc import Collection

from klantroutes.drawing.drawing import Column, Drawing
from klantroutes.drawing.time_axis import AT_EDGES
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Route
from klantroutes.model.steps import Position

_GAP = 26.0
"""Room between two steps beside each other, in drawing units."""
_LATER = 40.0
"""How far a later step begins to the right of an earlier one, at the least."""


def on_time(drawing: Drawing, route: Route, ids: Collection[str], held: Collection[str]) -> dict[str, Position]:
    """Return the new middles of those of these steps that have a first day.

    Who begins on the same day begins at the same place. Nothing comes over another step; `held` are steps that stay.
    Steps that a person placed in later phases are pushed along when a phase grows.
    """
    found: dict[str, Rect] = {}
    push = 0.0
    for column in drawing.columns:
        here = [name for name, cell in drawing.cells.items() if cell[0] == column.phase and name in drawing.shapes]
        timed = {
            name: day for name in here if name in ids and name not in held and (day := _day(route, name)) is not None
        }
        others = {name: drawing.shapes[name].rect for name in here if name not in timed}
        if push:
            others = {
                name: rect if name in held or route.by_id[name].position is None else rect.moved(push, 0)
                for name, rect in others.items()
            }
        placed = _lined_up(drawing, timed, list(others.values()), push)
        found |= {name: rect for name, rect in (others | placed).items() if rect != drawing.shapes[name].rect}
        push = _grown(column, [*placed.values()], push)
    return {name: Position(x=round(rect.centre.x), y=round(rect.centre.y)) for name, rect in found.items()}


def _day(route: Route, name: str) -> int | None:
    """Return the first day of a step that stands at its time; handovers on a line follow their line."""
    step = route.by_id[name]
    if step.period is None or step.kind in AT_EDGES or (step.kind == "handover" and step.position is None):
        return None
    return step.period.start


def _lined_up(drawing: Drawing, timed: dict[str, int], others: list[Rect], push: float) -> dict[str, Rect]:
    """Return the places of these steps: day by day further to the right, each as high as it stood."""
    placed: dict[str, Rect] = {}
    x = min((drawing.shapes[name].rect.x for name in timed), default=0.0) + push
    for day in sorted(set(timed.values())):
        same = [drawing.shapes[name].rect for name, one in timed.items() if one == day]
        x = _free(x, same, [*others, *placed.values()])
        for name in (name for name, one in timed.items() if one == day):
            rect = drawing.shapes[name].rect
            placed[name] = _below(rect.moved(x - rect.x, 0), [*others, *placed.values()])
        x += _LATER
    return placed


def _free(x: float, rects: list[Rect], taken: list[Rect]) -> float:
    """Return the first place from x on where none of these, with its left side there, covers what is taken."""
    while True:
        behind = [
            one.right + _GAP
            for rect in rects
            for one in taken
            if rect.moved(x - rect.x, 0).grown(_GAP / 2 - 1).overlaps(one)
        ]
        if not behind:
            return x
        x = max(behind)


def _below(rect: Rect, taken: list[Rect]) -> Rect:
    """Return the place, moved down as far as needed to stand free of what is taken."""
    while True:
        below = [one.bottom + _GAP / 2 for one in taken if rect.overlaps(one)]
        if not below:
            return rect
        rect = rect.moved(0, max(below) - rect.y)


def _grown(column: Column, placed: list[Rect], push: float) -> float:
    """Return how far later phases move because the steps of this one need more room."""
    return max([push, *(rect.right + _GAP / 2 - column.right for rect in placed)])
