"""The rules of structure and phases, with sets of clients, against the naive oracle, one client at a time."""

from compared import compare
from drawn_routes import crowds, mutated_examples, routes, tangles
from hypothesis import HealthCheck, given, settings
from oracle import WHOLE_ROUTE, check_one

from klantroutes.checks.registry import RULES

COMPARED = [rule for rule in RULES if rule.id[:3] in ("STR", "FAS")]
PER_STEP = {"STR-03", "STR-04", "STR-05", "STR-06", "STR-07", "STR-08", "STR-09", "STR-12"}
thorough = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def place(rule, fault):
    if rule in PER_STEP:
        return fault.elements
    return (fault.aspect,) if rule in ("FAS-08", "FAS-09") else WHOLE_ROUTE


@thorough
@given(routes())
def test_random_routes(route):
    compare(route, COMPARED, place, check_one)


@thorough
@given(mutated_examples())
def test_changed_examples(route):
    compare(route, COMPARED, place, check_one)


@thorough
@given(tangles())
def test_circles(route):
    compare(route, COMPARED, place, check_one)


@thorough
@given(crowds())
def test_many_professionals(route):
    compare(route, COMPARED, place, check_one)
