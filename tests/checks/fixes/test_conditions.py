"""A set of clients written as a condition."""

from drawn_routes import conditions, targets
from hypothesis import given
from hypothesis import strategies as st

from klantroutes.checks.fixes.conditions import condition_for, fits_exactly
from klantroutes.graph.clients import ClientSpace
from klantroutes.model.condition import Condition
from klantroutes.model.target import Target


@given(targets, conditions, st.data())
def test_a_condition_admits_at_least_the_clients_it_is_made_for(target, condition, data):
    target = Target.model_validate(target)
    space = ClientSpace(target)
    chosen = space.admitted(Condition.model_validate(condition) if condition else None)
    chosen &= data.draw(st.integers(0, space.all))
    if chosen:
        assert not chosen & ~space.admitted(condition_for(chosen, space, target))


@given(targets)
def test_everybody_needs_no_condition(target):
    target = Target.model_validate(target)
    space = ClientSpace(target)
    if space.all:
        assert condition_for(space.all, space, target) is None


def test_levels_factors_and_traits_are_named_only_where_they_narrow():
    target = Target(
        levels=("B", "D"), factors=(), possible_factors=("taal", "geweld"), possible_traits=("minderjarig",)
    )
    space = ClientSpace(target)
    clients = space.level("D") & space.trait("minderjarig")
    condition = condition_for(clients, space, target)
    assert condition.model_dump(exclude_unset=True) == {"levels": ("D",), "traits": ("minderjarig",)}
    assert fits_exactly(clients, space, target)


def test_clients_without_one_thing_in_common_do_not_fit_one_condition():
    target = Target(levels=("C",), factors=("financieel",), possible_factors=("taal", "lvb"))
    space = ClientSpace(target)
    either = space.factor("taal") ^ space.factor("lvb")
    assert not fits_exactly(either, space, target)
