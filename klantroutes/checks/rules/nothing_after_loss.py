"""Er staat niet wat er gebeurt bij verlies.

## Wat is er mis
De route heeft geen dienst voor als de zwangerschap of het kind verloren gaat.

## Waarom
Verlies komt voor, en dan valt de gewone zorg weg. In Almelo bleef de steun ook na het overlijden van een kind.

## Bron
S004, het verhaal van Almelo (januari 2021).

## Zo herstelt u het
Voeg de dienst voor zorg bij verlies en rouw toe en spreek af wie er dan bij het gezin blijft.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the clients for whom there is no care after a loss."""
    yield Fault(network.space.all & ~network.service("rouw"))


RULE = Rule(
    id="FAS-13",
    sentence="Er staat niet wat er gebeurt als de zwangerschap of het kind verloren gaat.",
    remedy="Voeg een dienst toe die het gezin bij verlies en rouw begeleidt.",
    sources=("S004",),
    find=find,
)
