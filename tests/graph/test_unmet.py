"""Why a condition does not admit a client."""

import pytest

from klantroutes.graph.unmet import Unmet, unmet
from klantroutes.model.condition import Condition
from klantroutes.model.profile import Profile

CLIENT = Profile("D", frozenset({"verslaving"}), frozenset({"jonge_moeder"}))


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (None, ()),
        (Condition(), ()),
        (Condition(levels=("C", "D"), all_factors=("verslaving",), traits=("jonge_moeder",)), ()),
        (Condition(levels=("B", "C")), (Unmet("levels", ("B", "C")),)),
        (Condition(all_factors=("verslaving", "geweld")), (Unmet("all_factors", ("geweld",)),)),
        (Condition(any_factors=("lvb", "taal")), (Unmet("any_factors", ("lvb", "taal")),)),
        (Condition(any_factors=()), (Unmet("any_factors", ()),)),
        (Condition(no_factors=("verslaving", "lvb")), (Unmet("no_factors", ("verslaving",)),)),
        (Condition(traits=("minderjarig", "jonge_moeder")), (Unmet("traits", ("minderjarig",)),)),
    ],
)
def test_only_what_the_client_does_not_meet_is_named(condition, expected) -> None:
    assert unmet(condition, CLIENT) == expected
    assert (condition is None or condition.admits(CLIENT)) == (expected == ())
