"""Niemand regelt het gezag bij een minderjarige moeder.

## Wat is er mis
De moeder is minderjarig, en de dienst ‘Gezag regelen’ staat niet in de route.

## Waarom
Een minderjarige heeft geen gezag over haar kind. Regelt niemand iets, dan benoemt de rechter een voogd.

## Bron
Burgerlijk Wetboek: wie jonger is dan 18 jaar heeft geen gezag; een meerderjarigheidsverklaring kan vanaf 16 jaar, ook
al in de zwangerschap (W50). Het verhaal van Kennemerland in S004 (januari 2021).

## Zo herstelt u het
Voeg de dienst ‘Gezag regelen’ toe in de zwangerschap, en kies wie de moeder daarbij helpt.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the minor mothers for whom nobody arranges custody."""
    yield Fault(network.space.trait("minderjarig") & ~network.service("gezag"))


RULE = Rule(
    id="KWE-17",
    sentence="De moeder is minderjarig, maar niemand regelt het gezag over het kind.",
    remedy="Voeg de dienst ‘Gezag regelen’ toe in de zwangerschap.",
    sources=("W50", "S004"),
    find=find,
)
