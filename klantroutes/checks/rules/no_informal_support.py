"""Er is geen informele steun in de route.

## Wat is er mis
Bij niveau B, C en D staat er niemand uit het informele domein in de route, zoals het eigen netwerk, Home-Start of een
steungezin. De tolk telt niet mee.

## Waarom
Familie, buren en vrijwilligers blijven ook als de hulp stopt. Het informele domein is een van de drie domeinen van het
programma.

## Bron
S003, S004 (januari 2021) en W30.

## Zo herstelt u het
Voeg het eigen netwerk, een vrijwilliger of een steungezin toe en teken er een lijn naartoe.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.graph.parties import domain

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the vulnerable clients without a professional of the informal domain."""
    support = network.some(lambda step: domain(step) == "informeel" and step.catalogue != "tolk")
    yield Fault(network.space.level("B", "C", "D") & ~support)


RULE = Rule(
    id="FAS-11",
    sentence="Er is geen informele steun in de route (netwerk, Home-Start, steungezin).",
    remedy="Voeg het eigen netwerk, een vrijwilliger of een steungezin toe.",
    sources=("S003", "S004", "W30"),
    find=find,
)
