"""Een dienst is hier niet beschikbaar.

## Wat is er mis
De dienst staat in de route, maar in het aanbod van de coalitie staat dat hij er niet is. Bieden meer partijen de dienst
aan, dan is één beschikbare genoeg. Zegt het aanbod niets over de dienst, dan zegt deze controle ook niets.

## Waarom
Het aanbod verschilt per gemeente. Een professional kan niet doorverwijzen naar hulp die er niet is.

## Bron
S003 en W14.

## Zo herstelt u het
Koop de dienst in, spreek af dat cliënten in een buurgemeente terechtkunnen, of kies andere hulp.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..naming import called


def find(network: Network) -> Iterator[Fault]:
    """Find each service that the coalition says is not there."""
    for step in network.services:
        known = {offer.available for offer in network.offers.get(step.catalogue or "", [])}
        if False in known and True not in known:
            yield Fault(network.admits[step.id], (step.id,), {"dienst": called(step)}, walks_to=step.id)


RULE = Rule(
    id="FIN-10",
    sentence="‘{dienst}’ is in deze gemeente niet beschikbaar.",
    remedy="Koop ‘{dienst}’ in, of kies hulp die er wel is.",
    sources=("S003", "W14"),
    find=find,
)
