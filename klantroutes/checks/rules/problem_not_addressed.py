"""Niemand pakt een probleem van de cliënt aan.

## Wat is er mis
Een deel van de cliënten heeft deze risicofactor, maar geen enkele professional of dienst in de route doet er iets aan.

Urgente risicofactoren hebben hun eigen controle (KWE-01). Vermijden van zorg en een onbedoelde zwangerschap ook: daar
gaan de afspraken bij niet komen opdagen en het gesprek over kinderwens over.

## Waarom
Bij niveau C is zorg of ondersteuning op maat nodig. Een probleem dat niemand aanpakt, blijft liggen.

## Bron
S002, de omschrijving van niveau C.

## Zo herstelt u het
Voeg een professional of dienst toe die dit probleem aanpakt. Staat die al in de route onder een eigen naam? Kies dan
bij de dienst welke risicofactoren die aanpakt.
"""

from collections.abc import Iterator
from functools import cache

from klantroutes.graph.network import Network
from klantroutes.model.catalogue import catalogue
from klantroutes.model.vocabulary import RISK_FACTORS, URGENT

from ..check import Fault, Rule
from ..naming import factor_named

ELSEWHERE = frozenset({"zorgmijding", "onbedoeld"})
"""Factors that other rules look at."""


def find(network: Network) -> Iterator[Fault]:
    """Find, for each factor that is not urgent, the clients for whom no step addresses it."""
    for factor in RISK_FACTORS:
        if factor not in URGENT and factor not in ELSEWHERE:
            clients = network.space.factor(factor) & ~network.helped.get(factor, 0)
            yield Fault(clients, words={"factor": factor_named(factor), "raad": _advice(factor)}, about=factor)


@cache
def _advice(factor: str) -> str:
    """Name two services of the catalogue that address this factor, those that are most about it first."""
    services = [service for service in catalogue().services.values() if factor in service.addresses]
    names = [f"‘{service.name}’" for service in sorted(services, key=lambda service: len(service.addresses))]
    return f", bijvoorbeeld {' of '.join(names[:2])}" if names else ""


RULE = Rule(
    id="KWE-03",
    sentence="Niemand in de route pakt het probleem ‘{factor}’ aan.",
    remedy="Voeg een professional of dienst toe die dit aanpakt{raad}.",
    sources=("S002",),
    find=find,
)
