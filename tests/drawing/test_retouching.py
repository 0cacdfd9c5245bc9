"""A picture in which only words change: quick, and the same as when everything had been drawn anew."""

from dataclasses import replace

import pytest

from klantroutes import edits
from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.retouching import retouched
from klantroutes.drawing.style import DEFAULT
from klantroutes.edits.edit import Edit
from klantroutes.model.route import Route
from klantroutes.model.steps import Period, Step
from klantroutes.storage.files import read

CHANGES = {
    "name": lambda step: edits.rename(step.id, step.label[::-1]),
    "shorter name": lambda step: edits.rename(step.id, step.label[:4]),
    "longer name": lambda step: edits.rename(step.id, f"{step.label} met een naam die over veel regels loopt"),
    "organisation": lambda step: edits.set_field(step.id, "organisation", "GGD"),
    "description": lambda step: edits.set_field(step.id, "description", "Wat hier gebeurt"),
    "phase": lambda step: edits.set_field(step.id, "phase", "tijdens"),
    "lane": lambda step: edits.set_field(step.id, "lane", "sociaal"),
    "days": lambda step: edits.set_field(step.id, "period", Period(start=-100, end=-50)),
    "what is told": lambda step: _if_handover(step, edits.set_field(step.id, "information", ("wie", "wat"))),
    "warmth": lambda step: _if_handover(step, edits.set_field(step.id, "warmth", "direct")),
    "end": lambda step: edits.set_field(step.id, "period", Period(start=_start(step), end=700)),
}


def _if_handover(step: Step, edit: Edit) -> Edit:
    return edit if step.kind == "handover" else edits.rename(step.id, "Iets")


def _start(step: Step) -> int | None:
    return step.period.start if step.period else None


def _drawn_anew(route: Route, before: Drawing) -> Drawing:
    """Return the picture drawn without knowing of which route the one before was."""
    assert before.memory is not None
    return draw(route, keep=replace(before, memory=replace(before.memory, route=None)))


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_picture_is_as_when_all_was_drawn_anew(example, change) -> None:
    route = read(example)
    before = draw(route)
    for step in route.steps:
        changed = change(step).plan(route)

        assert draw(changed, keep=before) == _drawn_anew(changed, before), step.id


OTHERS = {
    "a line less": lambda route: edits.disconnect([route.links[0].id]),
    "a step less": lambda route: edits.remove([route.steps[-1].id]),
    "another lane name": lambda route: edits.rename_lane(route.rows[0].id, "Anders"),
    "another order of lanes": lambda route: edits.order_lanes([lane.id for lane in reversed(route.rows)]),
    "a term at a handover": lambda route: edits.set_field(
        next(step.id for step in route.steps if step.kind == "handover"), "within_days", 21
    ),
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_what_may_move_something_is_drawn_anew(example, other) -> None:
    route = read(example)
    before = draw(route)
    changed = other(route).plan(route)

    assert retouched(changed, before, DEFAULT) is None
    assert draw(changed, keep=before) == _drawn_anew(changed, before)


def test_lines_and_grid_are_the_very_same_ones(example) -> None:
    route = read(example)
    before = draw(route)
    name = next(step.id for step in route.steps if step.kind == "professional")

    after = draw(edits.set_field(name, "description", "Wat zij doet").plan(route), keep=before)

    assert after.wires is before.wires
    assert after.frame is before.frame
    assert [one for one in after.shapes if after.shapes[one] is not before.shapes[one]] == [name]


def test_a_handover_on_a_line_stays_there(example) -> None:
    route = read(example)
    before = draw(route)
    name = next(step.id for step in route.steps if step.kind == "handover" and step.id not in before.cells)

    after = retouched(edits.set_field(name, "warmth", "koud").plan(route), before, DEFAULT)

    assert after is not None
    assert after.wires is before.wires
    assert after.shapes[name].rect == before.shapes[name].rect
    assert after.shapes[name].parts != before.shapes[name].parts
