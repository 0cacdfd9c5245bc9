"""Een dienst is ingekocht, maar staat in geen enkele route.

## Wat is er mis
In het bestand van de coalitie staat deze dienst als gecontracteerd. Geen enkele route uit deze map gebruikt hem.

Is er geen bestand van de coalitie, of weten we niet welke routes er zijn? Dan zegt deze controle niets.

## Waarom
De gemeente of de zorgverzekeraar betaalt hulp waar niemand naartoe wordt geleid.

## Bron
Een eigen vraag van inkopers, nog te bevestigen (ADK).

## Zo herstelt u het
Teken de dienst in een route, met een overdracht ernaartoe. Of bespreek of de inkoop nog nodig is.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.model.catalogue import catalogue

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find each service under contract that no route of the folder has, this one as it is now included."""
    beside = network.local.beside
    if beside is None:
        return
    used = {step.catalogue for step in network.services}
    for service, offers in network.offers.items():
        bought = any(o.contract_status == "gecontracteerd" and o.available is not False for o in offers)
        if bought and service not in used and not beside.elsewhere(("service", service), network.route):
            yield Fault(network.space.all, words={"stap": _name(service)}, about=service)


def _name(service: str) -> str:
    entry = catalogue().services.get(service)
    return entry.name if entry is not None else service


RULE = Rule(
    id="ORG-06",
    sentence="‘{stap}’ komt in geen enkele route voor, maar is wel ingekocht.",
    remedy="Teken deze dienst in een route, of bespreek of de inkoop nog nodig is.",
    sources=("ADK",),
    find=find,
)
