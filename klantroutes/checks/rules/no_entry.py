"""Niemand komt de route binnen.

## Wat is er mis
De route heeft geen ingang. Nergens staat hoe de cliënt in beeld komt.

## Waarom
Hulp die niemand bereikt, helpt niet. Ouders eerder en beter bereiken is een doel van het programma.

## Bron
S004, hoofdstuk over beter bereiken (januari 2021).

## Zo herstelt u het
Sleep een ingang in de route. Schrijf erbij hoe de cliënt in beeld komt, bijvoorbeeld via de huisarts.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the clients who have no entry at all."""
    yield Fault(network.space.all & ~network.some(lambda step: step.kind == "entry"))


RULE = Rule(
    id="STR-01",
    sentence="De route heeft geen beginpunt: nergens staat hoe de cliënt in beeld komt.",
    remedy="Voeg een ingang toe, en trek een lijn van daar naar de eerste stap.",
    sources=("S004",),
    find=find,
)
