"""Na de geboorte kijkt niemand opnieuw hoe het gaat.

## Wat is er mis
Bij niveau B, C of D is er na de geboorte geen stap die systematisch vraagt naar risico's en beschermende factoren. Een
professional uit de zwangerschap die signaleert en langer dan 28 dagen blijft, telt ook; de verloskundige en de
gynaecoloog niet.

## Waarom
Een situatie verandert als het kind er is. De jeugdverpleegkundige schat die in de eerste maanden opnieuw in.

## Bron
W06 (GGD Amsterdam).

## Zo herstelt u het
Zet na de geboorte bij een stap ‘Vraagt naar zorgen en kracht’ aan, bijvoorbeeld bij de jeugdverpleegkundige.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..settled import lacking
from .nobody_asks import asks_after_birth


def find(network: Network) -> Iterator[Fault]:
    """Find the vulnerable clients whose situation nobody weighs again after birth."""
    asking = [step for step in network.steps if step.signals]
    yield from lacking(network, asking, asks_after_birth, network.space.level("B", "C", "D"), aspect="na")


RULE = Rule(
    id="KWE-14",
    sentence="Na de geboorte wordt de situatie niet opnieuw ingeschat.",
    remedy="Zet na de geboorte bij een stap, zoals de jeugdverpleegkundige, ‘Vraagt naar zorgen en kracht’ aan.",
    sources=("W06",),
    find=find,
)
