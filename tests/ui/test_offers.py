"""What the palette offers, and how it is found."""

import pytest

from klantroutes.model.catalogue import catalogue
from klantroutes.model.vocabulary import PHASES
from klantroutes.ui.panels.offers import NOT_VERIFIED, Offer, groups, matches


def found(query: str) -> list[Offer]:
    return [offer for group in groups(catalogue()) for offer in group.offers if matches(offer, query)]


def test_everything_of_the_catalogue_is_offered() -> None:
    offered = [offer.catalogue for group in groups(catalogue()) for offer in group.offers]
    for professional in catalogue().professionals.values():
        assert offered.count(professional.id) == 1
    for service in catalogue().services.values():
        assert offered.count(service.id) == sum(phase in service.phases for phase in PHASES)


@pytest.mark.parametrize("query", ["verloskundige", "VERLOSKUNDIGE", "  verlos   kundige ", "vérloskundige"])
def test_searching_ignores_capitals_accents_and_spaces(query: str) -> None:
    assert any(offer.label.startswith("Verloskundige") for offer in found(query))


def test_all_words_must_fit() -> None:
    assert found("verloskundige xyz") == []


def test_a_service_says_when_and_who_pays() -> None:
    visit = next(offer for offer in found("prenataal huisbezoek") if offer.kind == "service")
    assert "wk" in visit.second


def test_what_no_expert_confirmed_says_so() -> None:
    unsure = {entry.id for entry in catalogue().services.values() if not entry.verified}
    offers = [offer for offer in found("") if offer.kind == "service" and offer.catalogue]
    assert {offer.catalogue for offer in offers if NOT_VERIFIED in offer.about} == unsure
