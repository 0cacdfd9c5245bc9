"""Niemand heeft de regie.

## Wat is er mis
Bij niveau B, C of D is er geen professional die de regie voert.

## Waarom
Met meer hulpverleners om een gezin heen moet één persoon het overzicht houden. Het verhaal van Kischja uit Almelo laat
zien hoeveel dat scheelt.

## Bron
S004, het verhaal van Almelo (januari 2021).

## Zo herstelt u het
Kies wie het best bij deze moeder past. Dat hoeft niet altijd de wijkcoach te zijn. Zet bij die professional de regie
aan.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the vulnerable clients who have no case manager."""
    yield Fault(network.space.level("B", "C", "D") & ~network.managed)


RULE = Rule(
    id="KWE-04",
    sentence="Er is geen regievoerder.",
    remedy="Kies wie het best bij deze moeder past, en zet bij die professional ‘Voert de regie’ aan.",
    sources=("S004",),
    find=find,
)
