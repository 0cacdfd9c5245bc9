"""Transfers, lines and ways, and for which clients they are there."""

from small_network import network

ONLY_C = {"levels": ["C"]}
BOTH = {"levels": ["A", "C"]}


def transfers(found):
    return [(t.giver.id, t.receiver.id, t.handover.id if t.handover else None) for t in found.transfers]


def test_every_giver_of_a_handover_is_paired_with_every_receiver():
    found = network("in:entry a:professional b:service h:handover c:professional uit:exit",
                    "in=>h a=>h b=>h h=>c h=>uit")  # fmt: skip
    givers, takers = ("in", "a", "b"), ("c", "uit")
    assert transfers(found) == [(giver, taker, "h") for giver in givers for taker in takers]


def test_two_lines_between_the_same_steps_make_one_pair():
    found = network("a:professional h:handover b:professional", "a=>h a=>h h=>b")
    assert transfers(found) == [("a", "b", "h")]


def test_a_flow_without_handover_is_a_transfer_and_a_half_handover_is_not():
    found = network("in:entry a:professional h:handover uit:exit", "in=>a a=>uit a=>h")
    assert transfers(found) == [("in", "a", None), ("a", "uit", None)]
    assert [t.inner for t in found.transfers] == [False, False]


def test_lines_exist_for_clients_who_have_both_ends_and_the_handover():
    found = network("a:professional h:handover b:professional c:service", "a=>h h=>b b--c b~>a",
                    target=BOTH, h=ONLY_C, c=ONLY_C)  # fmt: skip
    only_c = found.space.level("C")
    assert [t.clients for t in found.transfers] == [only_c]
    assert [line.clients for line in found.delivers] == [only_c]
    assert [line.clients for line in found.feedback] == [found.space.all]
    assert found.linked == {"a": found.space.all, "b": found.space.all, "c": only_c}


def test_reached_follows_transfers_and_delivers_and_not_feedback():
    found = network("in:entry a:professional b:service c:professional d:professional h:handover",
                    "in=>a a--b b=>h h=>c a~>d", target=BOTH, h=ONLY_C)  # fmt: skip
    everyone, only_c = found.space.all, found.space.level("C")
    assert found.reached == {"in": everyone, "a": everyone, "b": everyone, "c": only_c, "d": 0}


def test_the_shortest_way_is_one_that_the_client_can_walk():
    found = network("in:entry a:professional b:professional c:professional h:handover k:handover m:handover",
                    "in=>a a=>h h=>c a=>k k=>b b=>m m=>c", target=BOTH, h=ONLY_C)  # fmt: skip
    assert found.path_to("c", found.space.level("C")) == ("in", "a", "c")
    assert found.path_to("c", found.space.level("A")) == ("in", "a", "b", "c")
    assert found.path_to("c", found.space.all) == ("in", "a", "b", "c")


def test_there_is_no_way_without_an_entry():
    found = network("a:professional b:service", "a--b")
    assert found.path_to("b", found.space.all) == ()
