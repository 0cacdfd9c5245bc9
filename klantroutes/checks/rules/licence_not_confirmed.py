"""De licentie voor een dienst is niet bevestigd.

## Wat is er mis
Voor VoorZorg, Stevig Ouderschap en CenteringPregnancy is een licentie, certificaat of training nodig. Bij de dienst
staat dat die er niet is. Heeft de coalitie haar aanbod vastgelegd en staat er nog niets, dan vraagt de controle om dit
in te vullen.

## Waarom
Zonder licentie of training mag of kan de aanbieder de dienst niet uitvoeren, of vervalt het tarief.

## Bron
W26 (Stevig Ouderschap) en W28 (Centering).

## Zo herstelt u het
Vraag de aanbieder of de licentie geldig is en vul dat in bij de dienst.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.model.steps import Service

from ..check import Fault, Rule
from ..naming import called, quoted

LICENSED = frozenset({"voorzorg", "stevig", "centering_z"})
"""Services that ask for a licence, certificate or training."""


def find(network: Network) -> Iterator[Fault]:
    """Find each service without its licence; where there is local data, ask once for those not filled in."""
    unknown: list[Service] = []
    clients = 0
    for step in network.services:
        if step.catalogue not in LICENSED:
            continue
        if step.licence_confirmed is False:
            yield Fault(network.admits[step.id], (step.id,), {"dienst": called(step)})
        elif step.licence_confirmed is None:
            unknown.append(step)
            clients |= network.admits[step.id]
    if network.local.coalition is not None:
        yield Fault(clients, missing=f"de licentie van {quoted(unknown)}")


RULE = Rule(
    id="FIN-11",
    sentence="Voor ‘{dienst}’ is een licentie of certificering nodig die niet is bevestigd.",
    remedy="Vraag de aanbieder of de licentie geldig is, en vul dat in bij ‘{dienst}’.",
    sources=("W26", "W28"),
    find=find,
)
