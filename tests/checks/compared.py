"""How the rules are compared with an oracle: for each client apart, and merged into findings."""

from klantroutes.checks.finding import SEVERITIES
from klantroutes.checks.run import check
from klantroutes.checks.severity import graded
from klantroutes.graph.network import Network


def found_for_each(route, rules, place, local=None):
    """Return what the rules find, for each client apart; `place` says where a fault or finding is."""
    network = Network(route, local)
    found = {network.space.bit(client): {} for client in network.space.profiles(network.space.all)}
    for rule in rules:
        for fault in rule.find(network):
            for severity, clients in graded(rule.id, fault.aspect, fault.clients, network.space):
                key = (rule.id, place(rule.id, fault))
                for bit, results in found.items():
                    if clients & bit:
                        here = "open" if fault.missing else severity
                        results[key] = min(results.get(key, here), here, key=SEVERITIES.index)
    return found


def merged(per_client):
    """Return severity and number of clients by rule, place and whether it is open."""
    together = {}
    for results in per_client:
        for (rule, where), severity in results.items():
            together.setdefault((rule, where, severity == "open"), []).append(severity)
    return {key: (min(all_, key=SEVERITIES.index), len(all_)) for key, all_ in together.items()}


def compare(route, rules, place, oracle, local=None):
    """Assert that the rules find just what the oracle finds for each client."""
    # given
    space = Network(route).space
    expected = {space.bit(client): oracle(route, client) for client in space.profiles(space.all)}

    # when
    report = check(route, rules=rules, local=local)

    # then
    found = found_for_each(route, rules, place, local)
    assert [(found[bit], expected[bit]) for bit in expected if found[bit] != expected[bit]] == []
    got = {
        (f.rule, place(f.rule, f), f.severity == "open"): (f.severity, f.applies_to.profiles) for f in report.findings
    }
    assert got == merged(expected.values())
    assert len(got) == len(report.findings)
    assert report.sound == sum("fout" not in results.values() for results in expected.values())
