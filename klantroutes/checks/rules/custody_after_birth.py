"""Het gezag wordt pas na de bevalling geregeld.

## Wat is er mis
De moeder is minderjarig en het regelen van het gezag begint op de dag van de geboorte of later. Ontbreekt het helemaal,
dan zegt een andere controle dat.

## Waarom
Een minderjarige moeder heeft geen gezag over haar kind. Het verzoek kan al in de zwangerschap worden gedaan.

## Bron
W50. Wet: Burgerlijk Wetboek boek 1, artikel 246 en 253ha (meerderjarigverklaring vanaf 16 jaar).

## Zo herstelt u het
Zet het regelen van het gezag in de zwangerschap.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.model.period import BIRTH

from ..check import Fault, Rule
from ..first_service import badly_timed


def find(network: Network) -> Iterator[Fault]:
    """Find the minor mothers for whom custody is arranged only after birth."""
    yield from badly_timed(
        network, "gezag", lambda first: first.starts_after(BIRTH - 1), within=network.space.trait("minderjarig")
    )


RULE = Rule(
    id="TIJ-15",
    sentence="Het gezag over het kind van een minderjarige moeder is niet vóór de bevalling geregeld.",
    remedy="Zet {dienst} vóór de bevalling.",
    sources=("W50",),
    find=find,
)
