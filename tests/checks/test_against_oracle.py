"""The rules, which work with sets of clients, against the naive oracle, one client at a time."""

from drawn_routes import crowds, mutated_examples, routes, tangles
from hypothesis import HealthCheck, given, settings
from oracle import WHOLE_ROUTE, check_one

from klantroutes.checks.finding import SEVERITIES
from klantroutes.checks.registry import RULES
from klantroutes.checks.run import check
from klantroutes.checks.severity import graded
from klantroutes.graph.network import Network

PER_STEP = {"STR-03", "STR-04", "STR-05", "STR-06", "STR-07", "STR-08", "STR-09", "STR-12"}
thorough = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def place(rule, elements, aspect):
    if rule in PER_STEP:
        return elements
    return (aspect,) if rule in ("FAS-08", "FAS-09") else WHOLE_ROUTE


def found_for_each(route):
    """Return what the rules find, for each client apart."""
    network = Network(route)
    found = {network.space.bit(client): {} for client in network.space.profiles(network.space.all)}
    for rule in RULES:
        for fault in rule.find(network):
            for severity, clients in graded(rule.id, fault.aspect, fault.clients, network.space):
                key = (rule.id, place(rule.id, fault.elements, fault.aspect))
                for bit, results in found.items():
                    if clients & bit:
                        results[key] = "open" if fault.missing else severity
    return found


def merged(per_client):
    """Return severity and number of clients by rule, place and whether it is open."""
    together = {}
    for results in per_client:
        for (rule, where), severity in results.items():
            together.setdefault((rule, where, severity == "open"), []).append(severity)
    return {key: (min(all_, key=SEVERITIES.index), len(all_)) for key, all_ in together.items()}


def compare(route):
    # given
    space = Network(route).space
    expected = {space.bit(client): check_one(route, client) for client in space.profiles(space.all)}

    # when
    report = check(route)

    # then
    assert found_for_each(route) == expected
    got = {
        (f.rule, place(f.rule, f.elements, f.aspect), f.severity == "open"): (f.severity, f.applies_to.profiles)
        for f in report.findings
    }
    assert got == merged(expected.values())
    assert len(got) == len(report.findings)
    assert report.sound == sum("fout" not in results.values() for results in expected.values())


@thorough
@given(routes())
def test_random_routes(route):
    compare(route)


@thorough
@given(mutated_examples())
def test_changed_examples(route):
    compare(route)


@thorough
@given(tangles())
def test_circles(route):
    compare(route)


@thorough
@given(crowds())
def test_many_professionals(route):
    compare(route)
