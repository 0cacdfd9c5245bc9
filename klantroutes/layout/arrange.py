"""Where every box goes: slots from an engine, then rows and columns of our own."""

from dataclasses import replace

from .boxes import Problem
from .engine import Engine
from .engines import best_engine
from .filling import fillings
from .grid import Places, arranged, columns_of, rows_of
from .ranking import Limits, rank_graph, slots
from .refine import Refinement
from .settle import settle
from .spacing import Arrangement, Spacing

_NEAR = 28
"""Days within which steps in other lanes may stand above each other at first."""
_AIRY = 1.75
"""Room is given until the picture is so many times as wide as it is tall."""
_AIR_ACROSS, _AIR_DOWN = 22.0, 4.0
"""So much room a channel or the edge of a lane gets at most."""


def arrange(
    problem: Problem, *, engine: Engine | None = None, spacing: Spacing | None = None, base: Arrangement | None = None
) -> Arrangement:
    """Return places for all boxes: time runs to the right within a phase, lanes lie under each other.

    Boxes that a person placed (`problem.fixed`) stay there. With `base`, boxes that have a place in it keep that.
    """
    spacing = spacing or Spacing()
    if not problem.boxes:
        return _blank(problem, spacing)
    if base is None or not base.rects:
        base = _fresh(problem, engine or best_engine(), spacing)
        if not problem.fixed:
            return base
    return settle(problem, base, spacing)


def _blank(problem: Problem, spacing: Spacing) -> Arrangement:
    """Return the grid of a route without steps."""
    roomy = replace(spacing, empty_column=spacing.blank_column, empty_row=spacing.blank_row)
    return Arrangement({}, columns_of(problem, {}, roomy)[1], rows_of(problem, {}, {}, roomy))


def _fresh(problem: Problem, engine: Engine, spacing: Spacing) -> Arrangement:
    """Return the best arrangement found: first of what has lines, then of the boxes without among those."""
    linked = problem
    if problem.loose:
        linked = replace(problem, boxes={name: b for name, b in problem.boxes.items() if name not in problem.loose})
    refinement = Refinement(linked, Limits(linked), spacing)
    if linked.boxes:
        seats = engine.place(rank_graph(linked, _NEAR))
        refinement.offer(slots(linked, seats), sorted(linked.boxes, key=lambda name: seats[name].order))
        refinement.improve()
    places = refinement.places or Places({}, ())
    if problem.loose:
        refinement = Refinement(problem, Limits(problem), spacing)
        for filling in fillings(problem, places):
            refinement.offer(filling.slot, filling.order)
    assert refinement.places is not None
    assert refinement.found is not None
    return arranged(problem, refinement.places, _airy(problem, refinement.found, refinement.places, spacing))


def _airy(problem: Problem, found: Arrangement, places: Places, spacing: Spacing) -> Spacing:
    """Return more room between the slots of a narrow picture, or in the lanes of a wide one: the page has it anyway."""
    wide, tall = found.columns[-1][1], found.rows[-1][1]
    slots_used = max(1, len({(problem.boxes[name].column, at) for name, at in places.slot.items()}))
    across = min(_AIR_ACROSS, max(0.0, (_AIRY * tall - wide) / slots_used))
    down = min(_AIR_DOWN, max(0.0, (wide / _AIRY - tall) / (2 * len(found.rows))))
    return replace(spacing, channel=round(spacing.channel + across, 2), edge=round(spacing.edge + down, 2))
