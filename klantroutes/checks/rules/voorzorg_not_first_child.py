"""VoorZorg staat in een route voor een volgend kind.

## Wat is er mis
VoorZorg staat in de route, maar de doelgroep verwacht niet het eerste kind.

## Waarom
VoorZorg is gemaakt voor vrouwen die hun eerste kind krijgen. Sinds 2021 zijn er beschrijvingen die ruimer zijn: vraag
na wat bij u geldt.

## Bron
W22 (eerste kind) en W23. Dit is een eis van het programma, geen wet.

## Zo herstelt u het
Kies andere begeleiding, bijvoorbeeld Stevig Ouderschap. Is het wel een eerste kind? Verbeter dat bij de doelgroep.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..naming import quoted


def find(network: Network) -> Iterator[Fault]:
    """Find the clients with this service who do not expect their first child; open when that is not filled in."""
    first_child = network.route.target.first_child
    services = [step for step in network.services if step.catalogue == "voorzorg"]
    if first_child or not services:
        return
    clients = network.service("voorzorg")
    place = tuple(step.id for step in services)
    missing = "" if first_child is False else "of de doelgroep het eerste kind verwacht"
    yield Fault(clients, place, {"dienst": quoted(services)}, missing=missing)


RULE = Rule(
    id="TIJ-05",
    sentence="VoorZorg is alleen voor een eerste kind.",
    remedy="Kies in plaats van {dienst} bijvoorbeeld Stevig Ouderschap, of vul bij de doelgroep in: eerste kind.",
    sources=("W22", "W23"),
    find=find,
)
