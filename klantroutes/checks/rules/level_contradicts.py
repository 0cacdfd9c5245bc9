"""Het niveau past niet bij de risicofactoren.

## Wat is er mis
Bij niveau A spelen geen risicofactoren. Bij niveau B en C is er minstens één, en geen urgente. Bij niveau D is er
minstens één urgente.

## Waarom
Het niveau bepaalt welke hulp nodig is. Klopt het niet, dan zegt de rest van de controle weinig. Het niveau blijft een
weging met de cliënt: deze controle rekent het niet uit, maar meldt alleen wat elkaar tegenspreekt.

## Bron
S002, de omschrijving van de niveaus.

## Zo herstelt u het
Pas bij de doelgroep de niveaus of de risicofactoren aan.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network
from klantroutes.model.vocabulary import RISK_FACTORS, URGENT

from ..check import Fault, Rule
from ..naming import enumerated


def find(network: Network) -> Iterator[Fault]:
    """Find the clients whose factors contradict the definition of their level."""
    wrong = {reason: clients for reason, clients in _reasons(network).items() if clients}
    everyone = 0
    for clients in wrong.values():
        everyone |= clients
    yield Fault(everyone, words={"uitleg": "; ".join(wrong)})


def _reasons(network: Network) -> dict[str, Clients]:
    space = network.space
    some = urgent = 0
    for factor in RISK_FACTORS:
        some |= space.factor(factor)
        urgent |= space.factor(factor) if factor in URGENT else 0
    middle = space.level("B", "C")
    levels = enumerated([level for level in ("B", "C") if middle & ~some & space.level(level)])
    return {
        "bij niveau A horen geen risicofactoren, en die zijn er wel": space.level("A") & some,
        f"bij niveau {levels} hoort minstens één risicofactor, en die is er niet": middle & ~some,
        "bij een urgente risicofactor hoort alleen niveau D": middle & urgent,
        "bij niveau D hoort minstens één urgente risicofactor, en die is er niet": space.level("D") & ~urgent,
    }


RULE = Rule(
    id="KWE-11",
    sentence="Het niveau klopt niet: {uitleg}.",
    remedy="Pas bij de doelgroep het niveau of de risicofactoren aan.",
    sources=("S002",),
    find=find,
)
