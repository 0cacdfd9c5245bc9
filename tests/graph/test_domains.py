"""The domain of a step, which for a service depends on who delivers it to the client."""

from klantroutes.graph.network import Network
from klantroutes.storage.parse import from_content


def small(levels=("B", "C"), **conditions):
    """Return a network in which a midwife and then a neighbourhood team deliver `a`, and nobody `b` and `c`."""
    parties = {"verl": "verloskundige", "ha": "huisarts", "wijk": "wijkteam"}
    steps = [{"id": name, "kind": "professional", "phase": "na", "catalogue": cat} for name, cat in parties.items()]
    steps += [{"id": name, "kind": "service", "phase": "na"} for name in "abc"]
    links = [{"id": name, "kind": "delivers", "source": name, "target": "a"} for name in ("verl", "wijk")]
    target = {"levels": levels, "factors": ["financieel"]}
    made = [{**step, "applies_to": conditions.get(step["id"])} for step in steps]
    content = {"format": "klantroute", "version": 1, "id": "r", "title": "Klein", "target": target}
    return Network(from_content({**content, "steps": made, "links": links}))


def differing(network, one, other):
    found = network.differing(network.route.by_id[one], network.route.by_id[other])
    return network.space.levels_of(found)


def test_a_service_has_the_domain_of_who_delivers_it_first():
    found = small()
    assert differing(found, "a", "ha") == ()
    assert differing(found, "a", "wijk") == ("B", "C")


def test_who_delivers_it_first_depends_on_the_client():
    found = small(verl={"levels": ["B"]})
    assert differing(found, "a", "ha") == ("C",)
    assert differing(found, "wijk", "a") == ("B",)


def test_two_without_a_domain_do_not_differ_and_one_without_differs_from_all():
    found = small()
    assert differing(found, "b", "c") == ()
    assert differing(found, "b", "verl") == ("B", "C")
