"""Bij een urgente risicofactor ontbreekt directe toeleiding.

## Wat is er mis
De cliënt heeft een urgente risicofactor: huiselijk geweld, verslaving, dakloosheid of acute psychiatrische problemen.
Geen enkele directe toeleiding gaat naar iemand die daar iets aan doet, zelf of met een dienst die hij uitvoert.

## Waarom
Bij een zeer kwetsbare zwangere (niveau D) zorgt de professional zelf voor directe toeleiding naar hulp. Een folder of
een verwijzing is dan niet genoeg.

## Bron
S002, de omschrijving van niveau D.

## Zo herstelt u het
Teken een overdracht van wie het probleem ziet naar wie het aanpakt. Kies bij die overdracht directe toeleiding.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.direct_help import direct_help
from klantroutes.graph.network import Network
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import RISK_FACTORS, URGENT

from ..check import Fault, Rule
from ..naming import factor_named, quoted


def find(network: Network) -> Iterator[Fault]:
    """Find, for each urgent factor, the clients who are not led straight to help."""
    for factor in RISK_FACTORS:
        if factor in URGENT:
            clients = without(network, factor)
            words = {"factor": factor_named(factor), "raad": _advice(network, factor, clients)}
            yield Fault(clients, words=words, about=factor)


def without(network: Network, factor: str) -> Clients:
    """Return the clients with this urgent factor who are not led straight to help for it."""
    clients = network.space.factor(factor)
    if clients:
        for _, led in direct_help(network, factor):
            clients &= ~led
    return clients


def helper(network: Network, factor: str, clients: Clients) -> Step | None:
    """Return who could be the receiver of such a handover, when the route has somebody."""
    return next((step for step in network.helpers.get(factor, ()) if network.admits[step.id] & clients), None)


def _advice(network: Network, factor: str, clients: Clients) -> str:
    receiver = helper(network, factor, clients)
    if receiver is not None:
        return f"Teken een overdracht met directe toeleiding naar {quoted([receiver])}."
    return "Voeg iemand toe die dit aanpakt, en teken er een overdracht met directe toeleiding naartoe."


RULE = Rule(
    id="KWE-01",
    sentence="Er is een urgente risicofactor ({factor}) zonder directe toeleiding naar hulp.",
    remedy="{raad}",
    sources=("S002",),
    find=find,
)
