"""De jeugdgezondheidszorg ontbreekt na de geboorte.

## Wat is er mis
Er is geen professional van de jeugdgezondheidszorg die langer dan 14 dagen na de geboorte in beeld is. Een dienst van
de JGZ alleen is niet genoeg: er moet staan wie hem uitvoert.

## Waarom
De jeugdgezondheidszorg is er voor elk kind. De gemeente moet haar aanbieden (Wet publieke gezondheid, artikel 5, sinds
1 december 2008).

## Bron
W41 en S004 (januari 2021).

## Zo herstelt u het
Voeg de jeugdverpleegkundige of de jeugdarts toe en geef de stap een periode tot aan de tweede verjaardag.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import ends_after
from klantroutes.graph.network import Network
from klantroutes.graph.parties import JGZ, JGZ_IN_VIEW

from ..check import Fault, Rule
from ..settled import lacking


def find(network: Network) -> Iterator[Fault]:
    """Find the clients without youth health care after the first two weeks."""
    carers = [step for step in network.professionals if step.catalogue in JGZ]
    yield from lacking(network, carers, lambda step: ends_after(step, JGZ_IN_VIEW), network.space.all)


RULE = Rule(
    id="FAS-06",
    sentence="De jeugdgezondheidszorg ontbreekt na de geboorte.",
    remedy="Voeg een jeugdverpleegkundige of jeugdarts toe die tot de tweede verjaardag in beeld blijft.",
    sources=("W41", "S004"),
    find=find,
)
