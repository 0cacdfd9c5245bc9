"""What is known of how a service is bought: the route before the coalition."""

import pytest
from small_network import network

from klantroutes.graph.local import Local
from klantroutes.graph.network import Network
from klantroutes.graph.offers import contract_of, funding_of, provider_of, waiting_of
from klantroutes.storage.coalition import CoalitionFile


def asked(question, offers=(), **fields):
    """Return the answer about a service with these fields, where the coalition has these offers of it."""
    route = network("a:service").route
    service = route.steps[0].model_copy(update={"catalogue": "phb", **fields})
    offers = [{"service": "phb", **offer} for offer in offers]
    coalition = CoalitionFile.model_validate({"format": "coalitie", "version": 1, "name": "C", "offers": offers})
    answer = question(Network(route, Local(coalition=coalition)), service)
    return [(one.source, one.until) for one in answer] if isinstance(answer, tuple) else answer


@pytest.mark.parametrize("question", [funding_of, provider_of, contract_of, waiting_of])
def test_nothing_is_known_without_route_and_offer(question):
    assert asked(question) is None
    assert asked(question, [{}]) is None


def test_what_the_route_says_goes_first():
    offer = {"provider": "A", "funding": "Zvw", "waiting_days": 3, "contract_status": "beoogd"}
    assert asked(provider_of, [offer], provider="") == ""
    assert asked(funding_of, [offer], funding=()) == []
    assert asked(waiting_of, [offer], waiting_days=9) == 9
    assert asked(contract_of, [offer], contract_status="ontbreekt") == "ontbreekt"


def test_the_offer_counts_where_the_route_says_nothing():
    offers = [{}, {"provider": " A ", "funding": "Zvw", "until": "2027-01-01", "waiting_days": 30}, {"waiting_days": 5}]
    assert asked(provider_of, offers) == "A"
    assert asked(funding_of, offers) == [("Zvw", "2027-01-01")]
    assert asked(waiting_of, offers) == 5


def test_a_contract_of_the_coalition_is_about_its_own_provider():
    offers = [{"provider": "A", "contract_status": "ontbreekt"}, {"provider": "B", "contract_status": "beoogd"}]
    assert asked(contract_of, offers) == "ontbreekt"
    assert asked(contract_of, offers, provider="B") == "beoogd"
    assert asked(contract_of, offers, provider="C") is None
