"""The ways through a route: who has one, who can pass by a step, and which way she then walks."""

import pytest
from small_network import network

from klantroutes.graph.through import Through, meeting_them

LINE = "in:entry a:professional b:professional uit:exit h:handover"


def names(net, clients):
    return {"".join(sorted(p.level for p in net.space.profiles(clients)))}


def test_a_step_on_the_only_way_cannot_be_passed_by():
    net = network(LINE, "in=>a a=>h h=>b b=>uit")
    through, at_b = Through(net), {"b": net.space.all}
    assert (through.missing(at_b), through.meeting(at_b)) == (0, net.space.all)


def test_a_way_around_is_the_shortest_one_that_avoids_the_step():
    net = network(LINE + " c:professional k:handover m:handover", "in=>a a=>h h=>b b=>uit a=>k k=>c c=>m m=>b c=>uit")
    through, at_b = Through(net), {"b": net.space.all}
    assert through.missing(at_b) == net.space.all
    assert through.way(net.space.all, at_b) == ("in", "a", "c", "uit")
    assert through.way(net.space.all, {}) == ("in", "a", "b", "uit")


def test_a_side_way_is_met_by_who_gets_through_from_there():
    net = network(LINE + " in2:entry", "in=>a a=>h h=>b a=>uit in2=>b")
    through = Through(net)
    assert through.meeting({"b": net.space.all}) == net.space.all
    other = Through(network(LINE + " in2:entry", "in=>a a=>uit in2=>b"))
    assert other.meeting({"b": net.space.all}) == 0


def test_without_a_way_to_an_exit_the_last_steps_are_the_end():
    net = network(LINE, "in=>a a=>h h=>b")
    assert Through(net).ends == {"in": 0, "a": 0, "b": net.space.all, "uit": 0}
    assert Through(net, last=lambda step: step.phase == "na").clients == 0


def test_who_can_come_at_an_exit_does_not_end_elsewhere():
    levels = {"levels": ["B", "C"], "factors": ["lvb"]}
    net = network(LINE, "in=>a a=>h h=>b a=>uit", levels, uit={"levels": ["C"]})
    through = Through(net)
    assert names(net, through.ends["b"]) == {"B"}
    assert names(net, through.ends["uit"]) == {"C"}
    assert names(net, through.missing({"b": net.space.all})) == {"C"}


@pytest.mark.parametrize("links", ["", "in=>a a=>h h=>b b=>k k=>a"])
def test_who_comes_nowhere_or_only_walks_round_has_no_way_through(links):
    net = network(LINE + " k:handover", links)
    assert Through(net).clients == Through(net).missing({}) == 0


def test_a_service_is_met_with_whoever_delivers_it():
    net = network(LINE + " d:service", "in=>d d=>uit a--d")
    at_a = meeting_them(net, [net.route.by_id["a"]])
    assert at_a == {"a": net.space.all, "d": net.space.all}
    assert Through(net).missing(at_a) == 0
