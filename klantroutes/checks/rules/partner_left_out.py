"""De vader of partner komt niet voor.

## Wat is er mis
Er is een partner of dat is nog onbekend, en bij geen enkele professional of dienst staat dat de partner meedoet.

## Waarom
Het programma is er voor vaders en moeders. Ook aan de partner kunt u vragen wat er speelt en wat helpt.

## Bron
S003 en W10 (vragenlijst R4U).

## Zo herstelt u het
Zet bij een professional of dienst ‘Betrekt de partner’ aan. Is er geen partner? Vul dat in bij de doelgroep.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network
from klantroutes.model.steps import Professional, Service

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the clients whose partner no step involves; nothing is asked when the partner is not filled in."""
    if network.route.target.partner in ("ja", "onbekend"):
        yield Fault(without_partner(network))


def without_partner(network: Network) -> Clients:
    """Return the clients for whom no step involves the partner."""
    involved = network.some(lambda step: isinstance(step, Professional | Service) and bool(step.involves_partner))
    return network.space.all & ~involved


RULE = Rule(
    id="FAS-14",
    sentence="De vader of partner komt in de route niet voor.",
    remedy="Zet bij een professional of dienst ‘Betrekt de partner’ aan.",
    sources=("S003", "W10"),
    find=find,
)
