"""The fast search for bottlenecks against the definition: leave a step out and see who still comes through."""

from hypothesis import given
from hypothesis import strategies as st
from small_network import network

from klantroutes.graph.bottlenecks import bottlenecks
from klantroutes.graph.clients import count
from klantroutes.graph.leaps import leapt
from klantroutes.graph.network import spread

CONDITIONS = [None, {"levels": ["C"]}, {"any_factors": ["taal"]}, {"no_factors": ["taal"]}, {"all_factors": ["geweld"]}]
TARGET = {"levels": ["A", "C", "D"], "possible_factors": ["taal", "geweld"]}
NAMES = [f"p{number}" for number in range(8)]


@st.composite
def networks(draw):
    """Professionals with handovers among them in any direction, circles included, some for some clients only."""
    edges = draw(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=18))
    steps = "in:entry ook:entry uit:exit " + " ".join(f"{name}:professional" for name in NAMES)
    links = [f"in=>{name}" for name in draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True))]
    links += [f"ook=>{name}" for name in draw(st.lists(st.sampled_from(NAMES), max_size=1))]
    links += [f"{name}=>uit" for name in draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True))]
    conditions = {}
    for number, (source, receiver) in enumerate(edges):
        if source != receiver:
            steps += f" h{number}:handover"
            links += [f"{source}=>h{number}", f"h{number}=>{receiver}"]
            conditions[f"h{number}"] = draw(st.sampled_from(CONDITIONS))
    conditions["ook"] = draw(st.sampled_from(CONDITIONS))
    return network(steps, " ".join(links), target=TARGET, **conditions)


def left_out(net, step, clients):
    """Return who reaches an exit when this step is gone; nobody is gone without a step."""
    entries = {s.id: net.admits[s.id] & clients for s in net.steps if s.kind == "entry"}
    return spread(entries, {**net.forward, step: []} if step else net.forward)["uit"]


@given(networks())
def test_each_client_has_the_bottlenecks_of_the_definition(net):
    everyone = left_out(net, "", net.space.all)
    expected = {step: everyone & ~left_out(net, step, net.space.all) for step in NAMES}
    assert dict(bottlenecks(net, NAMES, net.space.all)) == {step: who for step, who in expected.items() if who}


@given(networks())
def test_part_of_the_clients_is_answered_for_that_part(net):
    part = net.space.level("C")
    expected = {step: who & part for step, who in bottlenecks(net, NAMES, net.space.all) if who & part}
    assert dict(bottlenecks(net, NAMES, part)) == expected


def test_there_are_clients_of_several_kinds_to_tell_apart():
    assert count(network("in:entry", target=TARGET).space.all) > 5


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(1, 7)), max_size=12))
def test_a_leap_is_over_each_place_from_its_first_to_its_last(leaps):
    expected = [0] * 13
    for first, last, clients in leaps:
        for place in range(first, last + 1):
            expected[place] |= clients
    assert leapt(13, leaps) == expected
