"""Niemand biedt een dienst aan.

## Wat is er mis
Bij de dienst staat dat er geen aanbieder is, of dat het contract ontbreekt. Staat er nog niets, dan vraagt de controle
om dit in te vullen. Wat de coalitie over haar aanbod heeft ingevuld, telt mee.

## Waarom
Een dienst zonder aanbieder staat alleen op papier: de cliënt kan er niet heen.

## Bron
S004 (januari 2021).

## Zo herstelt u het
Vul in wie de dienst uitvoert en hoe ver het contract is. Is er niemand? Koop de dienst in of kies andere hulp.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.graph.offers import contract_of, provider_of

from ..check import Fault, Rule
from ..naming import called


def find(network: Network) -> Iterator[Fault]:
    """Find each service without a provider or contract, and those of which the provider is not filled in."""
    for step in network.services:
        provider = provider_of(network, step)
        words = {"dienst": called(step)}
        if provider == "" or contract_of(network, step) == "ontbreekt":
            yield Fault(network.admits[step.id], (step.id,), words)
        elif provider is None:
            missing = f"de aanbieder van ‘{called(step)}’"
            yield Fault(network.admits[step.id], (step.id,), words, missing=missing)


RULE = Rule(
    id="FIN-02",
    sentence="Voor ‘{dienst}’ is geen aanbieder gecontracteerd of ingevuld.",
    remedy="Vul in wie ‘{dienst}’ uitvoert, of koop de dienst in.",
    sources=("S004",),
    find=find,
)
