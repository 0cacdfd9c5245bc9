"""The rules about vulnerable clients, and about the ways they walk, against their naive oracles."""

from itertools import pairwise

import oracle_vulnerability
import oracle_ways
import pytest
from compared import compare, found_for_each
from drawn_clients import cared_for, walkable
from drawn_routes import mutated_examples
from forked import check_forked
from hypothesis import HealthCheck, given, settings
from oracle import WHOLE_ROUTE

from klantroutes.checks.naming import client_in_sentence
from klantroutes.checks.registry import RULES
from klantroutes.checks.run import check
from klantroutes.graph.network import Network, spread

VULNERABILITY = [rule for rule in RULES if rule.id[:3] == "KWE"]
WAYS = [rule for rule in RULES if rule.id[:3] == "SLU"]
PER_STEP = {"KWE-05", "KWE-07", "SLU-02"}
PER_SUBJECT = {"KWE-01", "KWE-02", "KWE-03", "KWE-12", "SLU-05"}
thorough = settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def place(rule, fault):
    if rule in PER_SUBJECT:
        return fault.about.partition(",")[0]
    if rule in PER_STEP:
        return fault.elements
    return fault.aspect if rule == "KWE-06" else WHOLE_ROUTE


def vulnerability(route, client):
    return check_forked(route, client, oracle_vulnerability.RULES)


def compare_ways(route):
    """The rules tell apart who never comes somewhere and who may not, so findings are compared per client only."""
    space = Network(route).space
    found = found_for_each(route, WAYS, place)
    for client in space.profiles(space.all):
        assert found[space.bit(client)] == check_forked(route, client, oracle_ways.RULES)
    check_examples(route)


def check_examples(route):
    """The message names the example, and her way is one that she can walk, from an entry on, step by step."""
    network = Network(route)
    for finding in check(route, rules=WAYS).findings:
        certain = finding.severity != "open"
        assert not certain or finding.sentence.startswith(f"{client_in_sentence(finding.applies_to.example)} ")
        if not certain or finding.rule == "SLU-01":
            assert finding.path == ()
            continue
        bit = network.space.bit(finding.applies_to.example)
        assert route.by_id[finding.path[0]].kind == "entry"
        assert network.admits[finding.path[0]] & bit
        for here, there in pairwise(finding.path):
            assert any(step == there and ok & bit for step, ok in network.forward[here])
        if finding.rule in ("SLU-03", "SLU-04", "SLU-05"):
            met = spread({finding.path[0]: bit}, network.forward)
            assert not any(met[step] for step in finding.elements)


def test_every_rule_is_compared():
    assert len(VULNERABILITY) == 22
    assert len(WAYS) == 5


@pytest.mark.parametrize("draw", [cared_for, walkable])
def test_vulnerable_clients(draw):
    for seed in range(300):
        compare(draw(seed), VULNERABILITY, place, vulnerability)


@pytest.mark.parametrize("draw", [cared_for, walkable])
def test_ways(draw):
    for seed in range(400):
        compare_ways(draw(seed))


@thorough
@given(mutated_examples())
def test_changed_examples(route):
    compare(route, VULNERABILITY, place, vulnerability)
    compare_ways(route)
