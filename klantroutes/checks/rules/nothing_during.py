"""Tijdens de zwangerschap gebeurt er niets.

## Wat is er mis
Er staat geen professional en geen dienst in de zwangerschap.

## Waarom
De zwangerschap is de tweede actielijn van het programma. Zonder stap in deze fase is de keten onderbroken.

## Bron
S000 (27 juni 2019), over de tweede actielijn.

## Zo herstelt u het
Voeg een stap toe tijdens de zwangerschap, om te beginnen de verloskundige. Of zet een stap die er al is in de goede
fase.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the clients without any work in the second phase."""
    yield Fault(network.space.all & ~network.work_in("tijdens"))


RULE = Rule(
    id="FAS-03",
    sentence="Er is geen stap tijdens de zwangerschap.",
    remedy="Voeg tijdens de zwangerschap een stap toe, en begin met de verloskundige.",
    sources=("S000",),
    find=find,
)
