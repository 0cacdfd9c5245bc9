"""Merging in which a person chose: what was chosen holds, and the result is always a route."""

from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_route import BASE, both, line, new_step
from test_merge_cases import CLASHES
from test_merging import THREE, Three

from klantroutes import edits
from klantroutes.comparing.choosing import SIDES, Side, merge_choosing
from klantroutes.comparing.merge import merge
from klantroutes.edits.edit import Edit
from klantroutes.model.integrity import faults
from klantroutes.model.route import Route
from klantroutes.storage.generate import generate


def chosen(mine: Edit, theirs: Edit, side: Side) -> tuple[Route, list[str]]:
    """Return the route in which every clash is decided the same way, and what still clashes."""
    ours, others = mine.plan(BASE), theirs.plan(BASE)
    choices = {conflict.place: side for conflict in merge(BASE, ours, others).conflicts}
    found = merge_choosing(BASE, ours, others, choices)
    return found.route, [conflict.element for conflict in found.conflicts]


@pytest.mark.parametrize(("side", "days"), [("base", 14), ("mine", 5), ("theirs", 7)])
def test_a_field_holds_what_was_chosen(side: Side, days: int) -> None:
    route, left = chosen(edits.set_field("h", "within_days", 5), edits.set_field("h", "within_days", 7), side)
    assert route.by_id["h"].within_days == days
    assert left == []


@pytest.mark.parametrize(("side", "names"), [("base", ["Gesprek"]), ("mine", []), ("theirs", ["Intake"])])
def test_a_removed_step_goes_or_stays_with_its_lines(side: Side, names: list[str]) -> None:
    route, left = chosen(edits.remove(["gesprek"]), edits.rename("gesprek", "Intake"), side)
    assert [step.label for step in route.steps if step.id == "gesprek"] == names
    assert any(link.target == "gesprek" for link in route.links) == bool(names)
    assert left == []


def test_a_step_that_comes_back_stands_where_it_stood() -> None:
    mine, theirs = edits.remove(["verl"]), edits.rename("verl", "Vroedvrouw")
    route, _ = chosen(mine, theirs, "theirs")
    assert [step.id for step in route.steps] == [step.id for step in BASE.steps]
    assert [link.id for link in route.links] == [link.id for link in BASE.links]


def test_a_step_that_goes_takes_the_new_line_of_the_other_along() -> None:
    route, left = chosen(edits.remove(["gesprek"]), line("l5", "delivers", "jgz", "gesprek"), "mine")
    assert "gesprek" not in route.by_id
    assert [link.id for link in route.links] == ["l1", "l2", "l3"]
    assert left == []


def test_choosing_a_kind_that_a_kept_line_may_not_have_ends() -> None:
    mine = both(edits.rename("gesprek", "Anders"), edits.set_link_field("l4", "label", "samen"))
    theirs = both(edits.disconnect(["l4"]), edits.replace("gesprek", "professional", None, "Gesprek"))
    route, _ = chosen(mine, theirs, "theirs")
    assert route.by_id["gesprek"].kind == "professional"
    assert not list(faults(route))


def test_both_new_under_one_id_gives_the_chosen_one() -> None:
    assert chosen(new_step("Doula"), new_step("Buurtmoeder"), "theirs")[0].by_id["nieuw"].label == "Buurtmoeder"


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", CLASHES)
def test_every_known_clash_gives_a_route(name: str, side: Side) -> None:
    route, _ = chosen(*CLASHES[name][:2], side)
    assert not list(faults(route))


@settings(max_examples=60)
@given(THREE, st.lists(st.sampled_from(SIDES), min_size=1, max_size=4))
def test_without_a_choice_nothing_differs_and_with_any_it_is_a_route(three: Three, sides: list[Side]) -> None:
    plain = merge(*three)
    choices = {conflict.place: side for conflict, side in zip(plain.conflicts, cycle(sides), strict=False)}
    assert generate(merge_choosing(*three, {}).route) == generate(plain.route)
    assert not list(faults(merge_choosing(*three, choices).route))
