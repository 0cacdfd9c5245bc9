"""The walk of a client against plain reachability in networkx and slow relaxation, one client at a time."""

import networkx as nx
import pytest
from drawn_routes import crowds, mutated_examples, routes, tangles
from hypothesis import given, settings
from hypothesis import strategies as st

from klantroutes.checks.registry import RULES
from klantroutes.checks.run import check
from klantroutes.checks.walked import walked
from klantroutes.graph.network import Network
from klantroutes.graph.one_client import belongs, for_client
from klantroutes.graph.walk import walk
from klantroutes.model.profile import Profile

FIRST = {"voor": -630, "tijdens": -280, "na": 0}
anyone = st.builds(
    Profile,
    st.sampled_from("ABCD"),
    st.frozensets(st.sampled_from(["financieel", "geweld", "lvb", "taal"])),
    st.frozensets(st.sampled_from(["jonge_moeder", "minderjarig"])),
)
some = settings(max_examples=80)


def clients(route, stranger):
    space = Network(route).space
    return [*space.profiles(space.all)[:6], stranger]


def graph_for(route, client):
    """Return the part of the graph that exists for this client: steps that admit her and the lines she can take."""
    graph = nx.DiGraph()
    for step in route.steps:
        if step.applies_to is None or step.applies_to.admits(client):
            graph.add_node(step.id, step=step)
    for link in route.links:
        if link.kind != "feedback" and link.source in graph and link.target in graph:
            graph.add_edge(link.source, link.target)
    return graph


def reachable(graph):
    entries = [name for name, data in graph.nodes(data=True) if data["step"].kind == "entry"]
    return set(entries).union(*(nx.descendants(graph, name) for name in entries))


@pytest.mark.parametrize("drawn", [routes(), tangles(), crowds(), mutated_examples()])
@some
@given(data=st.data(), stranger=anyone)
def test_she_comes_exactly_where_a_way_leads(drawn, data, stranger):
    route = data.draw(drawn)
    for client in clients(route, stranger):
        made = walk(route, client)
        reached = reachable(graph_for(route, client))
        steps = {name for name in reached if route.by_id[name].kind != "handover"}
        assert [stop.step for stop in made.stops] == list(dict.fromkeys(stop.step for stop in made.stops))
        assert {stop.step for stop in made.stops} == steps
        others = {step.id for step in route.steps if step.kind != "handover"} - steps
        assert {missed.step for missed in made.missed} == others


@some
@given(route=routes(), stranger=anyone)
def test_she_comes_as_early_as_she_can_and_never_before_who_brings_her(route, stranger):
    for client in clients(route, stranger):
        made = walk(route, client)
        moments = {stop.step: stop.moment for stop in made.stops}
        assert list(moments.values()) == sorted(moments.values())
        for passage in made.passages:
            receiver = route.by_id[passage.receiver]
            start = receiver.period.start if receiver.period else None
            here = moments[passage.giver]
            if start is not None:
                assert moments[passage.receiver] <= max(here, start)
            elif receiver.kind != "exit":
                assert moments[passage.receiver] <= max(here, FIRST[receiver.phase])
        for stop in made.stops:
            assert stop.by is None or moments[stop.by.giver] <= stop.moment
            step = route.by_id[stop.step]
            assert stop.day is None or stop.moment == stop.day >= step.period.start


def is_loose(route, graph, name):
    """Say whether nobody takes over after this step, as the definition of a dead end has it."""
    step = route.by_id[name]
    if step.kind in ("exit", "handover"):
        return False
    if step.kind != "entry" and step.period and (step.period.end or 0) > 699:
        return False
    ways = {(link.kind, link.source, link.target) for link in route.links}
    here = set(graph)
    onward = {t for kind, s, t in ways if kind == "flow" and s == name and t in here}
    past = {t for t in onward if route.by_id[t].kind != "handover" or set(graph.successors(t))}
    back = {t for kind, s, t in ways if kind == "feedback" and s == name and t in here}
    by = {s for kind, s, t in ways if kind == "delivers" and t == name and s in reachable(graph)}
    return not past and not back and not by


@some
@given(route=routes(), stranger=anyone)
def test_loose_ends_are_the_steps_that_lead_nowhere(route, stranger):
    for client in clients(route, stranger):
        graph = graph_for(route, client)
        expected = {name for name in reachable(graph) if is_loose(route, graph, name)}
        assert {loose.step for loose in walk(route, client).loose_ends} == expected


@some
@given(route=routes(), stranger=anyone)
def test_an_obstacle_never_admits_her(route, stranger):
    for client in clients(route, stranger):
        made = walk(route, client)
        for loose in made.loose_ends:
            for obstacle in loose.obstacles:
                condition = route.by_id[obstacle.step].applies_to
                assert bool(obstacle.unmet) == (condition is not None and not condition.admits(client))


@some
@given(route=mutated_examples(), stranger=anyone)
def test_a_route_for_one_client_breaks_the_rules_that_the_whole_route_breaks_for_her(route, stranger):
    network = Network(route)
    client = network.space.profiles(network.space.all)[0]
    bit = network.space.bit(client)
    alone = {finding.rule for finding in check(for_client(route, client)).findings}
    assert alone == {rule.id for rule in RULES if any(fault.clients & bit for fault in rule.find(network))}
    assert belongs(client, route.target)
    assert belongs(stranger, route.target) == (stranger in network.space.profiles(network.space.all))


@some
@given(route=routes(), stranger=anyone)
def test_every_finding_has_one_place(route, stranger):
    found = walked(route, stranger)
    told = [finding for findings in found.at.values() for finding in findings] + list(found.elsewhere)
    assert sorted(told, key=repr) == sorted(found.report.findings, key=repr)
    assert found.at.keys() <= {stop.step for stop in found.walk.stops}
