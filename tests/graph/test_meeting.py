"""Whom a client meets from each entry: who misses somebody, and which way she then goes."""

import pytest
from small_network import network

from klantroutes.graph.meeting import Missed, meeting_steps

LINE = "in:entry a:professional b:professional uit:exit h:handover"


def names(net, clients):
    return {"".join(sorted(p.level for p in net.space.profiles(clients)))}


def missed(net, *steps):
    return Missed(net, meeting_steps(net, [net.route.by_id[step] for step in steps]))


def test_a_step_beside_the_way_to_the_exit_is_met():
    net = network(LINE, "in=>a a=>h h=>b a=>uit")
    assert missed(net, "b").somewhere == missed(net, "b").everywhere == 0


def test_entries_are_alternatives():
    net = network(LINE + " in2:entry c:professional", "in=>a a=>h h=>b a=>uit in2=>c c=>uit")
    at_b = missed(net, "b")
    assert at_b.entries == {"in": 0, "in2": net.space.all}
    assert (at_b.everywhere, at_b.somewhere, at_b.to_an_exit) == (0, net.space.all, net.space.all)
    assert at_b.way(net.space.all) == ("in2", "c", "uit")


@pytest.mark.parametrize(
    ("links", "way"), [("", ("in",)), ("in=>a", ("in", "a")), ("in=>a a=>k k=>c c=>m m=>a", ("in", "a"))]
)
def test_an_entry_from_which_the_way_ends_counts_too(links, way):
    net = network(LINE + " k:handover c:professional m:handover", links)
    at_b = missed(net, "b")
    assert (at_b.everywhere, at_b.to_an_exit) == (net.space.all, 0)
    assert at_b.way(net.space.all) == way


def test_the_way_goes_to_the_nearest_exit():
    net = network(LINE + " c:professional k:handover d:professional", "in=>a a=>k k=>c c=>uit a=>h h=>b")
    assert missed(net, "d").way(net.space.all) == ("in", "a", "c", "uit")


def test_without_an_exit_the_way_ends_at_who_passes_nobody_on():
    net = network(LINE + " d:service x:service", "in=>a a--d a=>h h=>b")
    assert missed(net, "x").way(net.space.all) == ("in", "a", "b")


def test_conditions_say_who_is_missed_from_where():
    levels = {"levels": ["B", "C", "D"], "factors": ["lvb"], "possible_factors": ["geweld"]}
    net = network(
        LINE + " in2:entry", "in=>a a=>h h=>b in2=>a", levels, h={"levels": ["C", "D"]}, **{"in": {"levels": ["C"]}}
    )
    at_b = missed(net, "b")
    assert names(net, at_b.everywhere) == names(net, at_b.somewhere) == {"B"}
    assert missed(net, "b").way(net.space.level("C")) == ()


def test_who_has_no_entry_misses_nobody():
    net = network(LINE, "in=>a", {"levels": ["B", "C"], "factors": ["lvb"]}, **{"in": {"levels": ["C"]}})
    assert names(net, missed(net, "b").everywhere) == {"C"}


def test_a_service_is_met_by_its_giver_and_the_giver_at_the_service():
    net = network(LINE + " d:service", "in=>d d=>uit a--d")
    assert meeting_steps(net, [net.route.by_id["a"]]) == {"a": net.space.all, "d": net.space.all}
    assert missed(net, "a").somewhere == 0
    assert missed(network(LINE + " d:service", "in=>a a--d"), "d").somewhere == 0
