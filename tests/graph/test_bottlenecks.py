"""Steps without which a client reaches no exit."""

from small_network import network

from klantroutes.graph.bottlenecks import bottlenecks

ONLY_C = {"levels": ["C"]}


def found_in(net, *candidates):
    return dict(bottlenecks(net, candidates, net.space.all))


def test_the_only_way_is_a_bottleneck_and_one_of_two_ways_is_not():
    net = network("in:entry a:professional b:professional c:professional h:handover k:handover uit:exit",
                  "in=>a a=>h h=>b a=>k k=>c b=>uit c=>uit")  # fmt: skip
    assert found_in(net, "a", "b", "c") == {"a": net.space.all}


def test_a_second_way_for_some_clients_leaves_the_others():
    net = network("in:entry a:professional b:professional uit:exit", "in=>a in=>b a=>uit b=>uit",
                  target={"levels": ["A", "C"]}, b=ONLY_C)  # fmt: skip
    assert found_in(net, "a", "b") == {"a": net.space.level("A")}


def test_a_client_who_reaches_no_exit_has_no_bottleneck():
    net = network("in:entry a:professional uit:exit", "in=>a")
    assert found_in(net, "a") == {}
    assert found_in(net) == {}


def test_delivering_a_service_is_a_way():
    net = network("in:entry a:professional b:service uit:exit", "in=>a a--b b=>uit")
    assert found_in(net, "a") == {"a": net.space.all}
