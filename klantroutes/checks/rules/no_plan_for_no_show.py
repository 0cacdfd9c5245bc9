"""Er is niets afgesproken voor als de cliënt niet komt.

## Wat is er mis
De cliënt vermijdt zorg of heeft niveau D, en de overdracht gaat naar een ander domein. Bij de overdracht staat niet wat
er gebeurt als de cliënt niet komt opdagen.

## Waarom
Zorg vermijden is een bekende risicofactor. Komt zo'n cliënt niet, dan moet iemand erachteraan gaan.

## Bron
S002 en W44.

## Zo herstelt u het
Vul bij de overdracht in wie de cliënt belt of bezoekt als die niet komt, en wanneer.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network, Transfer
from klantroutes.model.steps import Handover

from ..check import Fault, Rule
from ..handing import between, filled, pairs


def find(network: Network) -> Iterator[Fault]:
    """Find each handover to another domain without a word on what happens when the client stays away."""
    likely = network.space.factor("zorgmijding") | network.space.level("D")
    if not likely:
        return

    def unplanned(transfer: Transfer, handover: Handover) -> Clients:
        return 0 if filled(handover.no_show) else likely & network.differing(transfer.giver, transfer.receiver)

    for pair, clients in pairs(network, unplanned):
        yield between(pair, clients)


RULE = Rule(
    id="OVD-09",
    sentence="Er is niet afgesproken wat er gebeurt als de cliënt niet komt opdagen bij ‘{b}’.",
    remedy="Vul bij de overdracht van ‘{a}’ naar ‘{b}’ in wie er dan belt of langsgaat.",
    sources=("S002", "W44"),
    find=find,
)
