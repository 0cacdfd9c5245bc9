"""Who is led straight to help for a risk factor."""

import pytest

from klantroutes.graph.addressing import addresses
from klantroutes.graph.direct_help import direct_help
from klantroutes.graph.network import Network
from klantroutes.storage.parse import from_content


def led(receiver, warmth="direct", delivers=None):
    steps = [
        {"id": "a", "kind": "professional", "phase": "tijdens"},
        {"id": "h", "kind": "handover", "phase": "tijdens", "warmth": warmth},
        {"id": "b", "phase": "tijdens", **receiver},
        {"id": "d", "kind": "service", "phase": "tijdens", "catalogue": "mo"},
    ]
    links = [("flow", "a", "h"), ("flow", "h", "b"), *([("delivers", delivers, "d")] if delivers else [])]
    made = [{"id": f"l{n}", "kind": k, "source": s, "target": t} for n, (k, s, t) in enumerate(links)]
    content = {"format": "klantroute", "version": 1, "id": "r", "title": "Klein", "steps": steps, "links": made}
    net = Network(from_content({**content, "target": {"levels": ["D"], "factors": ["geweld"]}}))
    return [(t.receiver.id, clients == net.space.all) for t, clients in direct_help(net, "geweld")]


WORKER = {"kind": "professional", "catalogue": "wijkteam"}


@pytest.mark.parametrize(
    ("receiver", "more", "expected"),
    [
        ({"kind": "professional", "catalogue": "veiligthuis"}, {}, [("b", True)]),
        ({"kind": "professional", "catalogue": "veiligthuis"}, {"warmth": "warm"}, []),
        (WORKER, {}, []),
        (WORKER, {"delivers": "b"}, [("b", True)]),
        (WORKER, {"delivers": "a"}, []),
        ({"kind": "service", "addresses": ["geweld"]}, {}, [("b", True)]),
        ({"kind": "service", "catalogue": "vt", "addresses": []}, {}, []),
    ],
)
def test_help_is_the_receiver_or_what_it_delivers(receiver, more, expected):
    assert led(receiver, **more) == expected


def test_a_step_of_another_kind_or_an_unknown_id_addresses_nothing():
    steps = [
        {"id": "a", "kind": "entry", "catalogue": "shv"},
        {"id": "b", "kind": "professional", "catalogue": "schuld"},
        {"id": "c", "kind": "service", "catalogue": "iets_eigens"},
        {"id": "d", "kind": "service", "catalogue": "schuld", "addresses": None},
    ]
    content = {
        "format": "klantroute",
        "version": 1,
        "id": "r",
        "title": "Klein",
        "target": {"levels": ["C"]},
        "links": [],
    }
    route = from_content({**content, "steps": [{**step, "phase": "na"} for step in steps]})
    assert [set(addresses(step)) for step in route.steps] == [set(), set(), set(), {"financieel"}]
