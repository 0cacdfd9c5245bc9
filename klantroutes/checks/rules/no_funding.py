"""Er is geen geld voor een dienst.

## Wat is er mis
Bij de dienst staat dat er geen financiering is. Staat er nog niets, dan vraagt de controle om dit in te vullen. Wat de
coalitie over haar aanbod heeft ingevuld, telt mee.

## Waarom
Hulp zonder geld is een wens en geen aanbod.

## Bron
S004, over duurzame financiering (januari 2021), en W56.

## Zo herstelt u het
Kies uit welke wet of regeling de dienst wordt betaald, en wie hem inkoopt.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.graph.offers import funding_of

from ..check import Fault, Rule
from ..naming import called


def find(network: Network) -> Iterator[Fault]:
    """Find each service that nobody pays for, and those of which that is not filled in."""
    for step in network.services:
        funding = funding_of(network, step)
        missing = f"de financiering van ‘{called(step)}’" if funding is None else ""
        if not funding:
            yield Fault(network.admits[step.id], (step.id,), {"dienst": called(step)}, missing=missing)


RULE = Rule(
    id="FIN-01",
    sentence="Voor ‘{dienst}’ is geen financiering ingevuld.",
    remedy="Kies uit welke wet of regeling ‘{dienst}’ wordt betaald.",
    sources=("S004", "W56"),
    find=find,
)
