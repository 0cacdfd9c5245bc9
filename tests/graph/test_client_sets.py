"""Sets of clients say the same as asking one client at a time."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantroutes.graph.clients import ClientSpace, client_space, count
from klantroutes.model.condition import Condition
from klantroutes.model.profile import Profile
from klantroutes.model.target import Target

FACTORS = ["financieel", "lvb", "geweld", "dakloos"]
TRAITS = ["minderjarig", "jonge_moeder"]
some_factors = st.lists(st.sampled_from(FACTORS), unique=True, max_size=3)
some_traits = st.lists(st.sampled_from(TRAITS), unique=True)
some_levels = st.lists(st.sampled_from("ABCD"), unique=True, min_size=1)
targets = st.builds(
    Target, levels=some_levels, factors=some_factors, possible_factors=some_factors, traits=some_traits,
    possible_traits=some_traits,
)  # fmt: skip
maybe = st.one_of(st.none(), some_factors)
conditions = st.builds(
    Condition, levels=st.one_of(st.none(), some_levels), all_factors=maybe, any_factors=maybe, no_factors=maybe,
    traits=st.one_of(st.none(), some_traits),
)  # fmt: skip


def every_subset(names):
    return [frozenset(some) for size in range(len(names) + 1) for some in combinations(names, size)]


def expected_profiles(target):
    """Return the profiles by the definition of a client profile, one by one."""
    base, fixed = frozenset(target.factors), frozenset(target.traits)
    found = set()
    for level in target.levels:
        for extra in every_subset(target.possible_factors):
            for traits in every_subset(target.possible_traits):
                profile = Profile(level, base | extra, fixed | traits)
                if profile.factors == base or not profile.contradicts_level():
                    found.add(profile)
    return found


@given(targets)
def test_the_profiles_are_those_of_the_definition(target):
    space = ClientSpace(target)
    profiles = space.profiles(space.all)
    assert set(profiles) == expected_profiles(target)
    assert len(profiles) == len(set(profiles)) == count(space.all)


@given(targets, conditions)
def test_a_condition_admits_the_same_clients(target, condition):
    space = ClientSpace(target)
    admitted = {profile for profile in space.profiles(space.all) if condition.admits(profile)}
    assert set(space.profiles(space.admitted(condition))) == admitted


@given(targets)
def test_a_bit_is_its_profile(target):
    space = ClientSpace(target)
    for profile in space.profiles(space.all):
        assert space.profiles(space.bit(profile)) == [profile]


@given(targets)
def test_levels_factors_and_traits_are_sets_of_their_clients(target):
    space = ClientSpace(target)
    everyone = space.profiles(space.all)
    for level in "ABCD":
        assert space.profiles(space.level(level)) == [p for p in everyone if p.level == level]
    for factor in FACTORS:
        assert space.profiles(space.factor(factor)) == [p for p in everyone if factor in p.factors]
    for trait in TRAITS:
        assert space.profiles(space.trait(trait)) == [p for p in everyone if trait in p.traits]


@given(targets)
def test_the_simplest_client_has_fewest_extras_and_is_most_vulnerable(target):
    space = ClientSpace(target)
    extras = {p: (len(p.factors) + len(p.traits), -"ABCD".index(p.level)) for p in space.profiles(space.all)}
    simplest = space.simplest(space.all)
    assert extras[simplest] == min(extras.values())
    assert space.simplest(0) is None


@given(targets, st.lists(conditions, min_size=1, max_size=3))
def test_what_is_told_of_a_set_is_the_same_when_asked_again(target, several):
    space = ClientSpace(target)
    for condition in several * 2:
        clients = space.admitted(condition)
        told = space.told(clients)
        assert clients is space.admitted(condition.model_copy())
        assert told.number == count(clients)
        assert told.levels == tuple(level for level in "ABCD" if clients & space.level(level))
        assert told.bit & clients == told.bit
        assert count(told.bit) == (told.example is not None)


@given(targets, st.lists(conditions, max_size=3))
def test_classes_split_clients_by_the_sets_they_are_in(target, several):
    space = ClientSpace(target)
    sets = [space.admitted(condition) for condition in several]
    groups = space.classes(sets, space.all)
    assert sum(groups) == space.all
    assert sum(map(count, groups)) == count(space.all)
    assert all(group & one in (0, group) for group in groups for one in sets)


def test_equal_targets_share_their_space():
    assert client_space(Target(levels=("C",))) is client_space(Target(levels=("C",)))


@pytest.mark.parametrize(("levels", "number"), [(("A",), 1), (("C",), 4), (("D",), 5), (("A", "B", "C", "D"), 14)])
def test_how_many_profiles_there_are(levels, number):
    target = Target(levels=levels, possible_factors=("financieel", "lvb", "geweld"))
    assert count(ClientSpace(target).all) == number
