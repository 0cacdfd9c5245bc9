"""Een cliënt van de doelgroep komt nergens binnen.

## Wat is er mis
De route is bedoeld voor deze cliënt, maar geen enkele ingang is dat. Bij de ingangen die er zijn staat een voorwaarde
waar deze cliënt niet aan voldoet.

## Waarom
Een sluitende route heeft voor iedereen uit de doelgroep een begin. Wie nergens binnenkomt, krijgt geen hulp.

## Bron
S004, hoofdstuk Klantroutes en over beter bereiken (januari 2021). De uitwerking per cliënt is een keuze van deze
controle (ADK).

## Zo herstelt u het
Voeg een ingang toe voor deze cliënten, of haal een voorwaarde bij een ingang weg. Klopt het? Pas dan de doelgroep aan.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the clients whom no entry admits."""
    clients = network.space.all & ~network.some(lambda step: step.kind == "entry")
    yield Fault(clients, words={"raad": _advice(network)}, way=lambda _: ())


def _advice(network: Network) -> str:
    if any(step.kind == "entry" for step in network.steps):
        return "Voeg een ingang toe voor deze cliënten, of haal een voorwaarde bij een ingang weg."
    return "Voeg een ingang toe."


RULE = Rule(
    id="SLU-01",
    sentence="{client} komt de route niet in: geen enkele ingang is er voor deze cliënt.",
    remedy="{raad}",
    sources=("S004", "ADK"),
    find=find,
)
