"""The rules about handovers, times and money against their naive oracle, one client at a time."""

import oracle_handovers
import oracle_times
import pytest
from compared import compare
from drawn_details import handed_over, served
from drawn_routes import mutated_examples
from forked import check_forked
from hypothesis import HealthCheck, given, settings
from oracle import WHOLE_ROUTE

from klantroutes.checks.registry import RULES
from klantroutes.graph.local import Local

LOCAL_DATA = {"OVD-10", "FIN-05", "FIN-06", "FIN-07", "FIN-09", "FIN-10", "FIN-11"}
"""Rules about what is local; routes of their own test them."""
COMPARED = [rule for rule in RULES if rule.id[:3] in ("OVD", "TIJ", "FIN") and rule.id not in LOCAL_DATA]
PER_STEP = {"TIJ-11", "TIJ-13", "TIJ-18", "FIN-01", "FIN-02", "FIN-03", "FIN-04", "FIN-08"}
HERE = Local(today=oracle_times.TODAY)
thorough = settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def place(rule, fault):
    if rule == "OVD-08":
        return tuple(sorted(fault.elements))
    per_step = rule[:3] == "OVD" or rule in PER_STEP
    return fault.elements or WHOLE_ROUTE if per_step else WHOLE_ROUTE


def expected(route, client):
    return check_forked(route, client, oracle_handovers.RULES + oracle_times.RULES)


def test_every_rule_with_an_exact_computation_is_compared():
    assert {rule.id for rule in COMPARED} | LOCAL_DATA == {r.id for r in RULES if r.id[:3] in ("OVD", "TIJ", "FIN")}


@pytest.mark.parametrize("draw", [handed_over, served])
def test_random_routes(draw):
    for seed in range(400):
        compare(draw(seed), COMPARED, place, expected, HERE)


@thorough
@given(mutated_examples())
def test_changed_examples(route):
    compare(route, COMPARED, place, expected, HERE)
