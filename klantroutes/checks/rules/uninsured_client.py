"""Een onverzekerde cliënt krijgt zorg uit de Zorgverzekeringswet.

## Wat is er mis
De cliënt is onverzekerd en de dienst wordt alleen betaald uit de Zvw. Staat er een andere bron bij, dan geldt dat als
een regeling.

## Waarom
De Zorgverzekeringswet (sinds 1 januari 2006) betaalt alleen voor wie verzekerd is. Er is dan niemand die de rekening
betaalt.

## Bron
Algemene vakkennis (ADK), nog door een deskundige te bevestigen.

## Zo herstelt u het
Help de cliënt aan een verzekering. Of kijk of de subsidieregeling voor onverzekerden geldt en zet die bij de
financiering.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.graph.offers import funding_of

from ..check import Fault, Rule
from ..naming import called


def find(network: Network) -> Iterator[Fault]:
    """Find each service of clients without insurance that is paid from the health insurance act alone."""
    uninsured = network.space.trait("onverzekerd")
    if not uninsured:
        return
    for step in network.services:
        sources = {one.source for one in funding_of(network, step) or ()}
        if sources == {"Zvw"}:
            yield Fault(uninsured & network.admits[step.id], (step.id,), {"dienst": called(step)})


RULE = Rule(
    id="FIN-09",
    sentence="De cliënt is onverzekerd, maar ‘{dienst}’ wordt uit de Zvw betaald.",
    remedy="Regel een verzekering, of zet bij ‘{dienst}’ welke regeling voor onverzekerden betaalt.",
    sources=("ADK",),
    find=find,
)
