"""Niet duidelijk is wie verantwoordelijk is voor een overdracht.

## Wat is er mis
Bij andere overdrachten is ingevuld wie verantwoordelijk is, maar bij deze niet. Deze controle doet alleen mee als het
veld ergens in de route of in een andere route uit dezelfde map is ingevuld. Dan werkt de coalitie ermee.

## Waarom
Wie verwijst, blijft verantwoordelijk tot de ander het overneemt. Staat er niets, dan kijkt iedereen naar elkaar.

## Bron
W44.

## Zo herstelt u het
Vul bij de overdracht in wie verantwoordelijk is tot de cliënt is aangekomen.
"""

from collections.abc import Iterator

from klantroutes.graph.folder import RESPONSIBLE
from klantroutes.graph.network import Network
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover

from ..check import Fault, Rule
from ..handing import between, filled, pairs


def find(network: Network) -> Iterator[Fault]:
    """Find each handover for which nobody is responsible, where others do name somebody."""
    beside = network.local.beside
    if not _names_somebody(network.route) and not (beside and beside.elsewhere(RESPONSIBLE, network.route)):
        return
    everyone = network.space.all
    for pair, clients in pairs(network, lambda _, handover: 0 if filled(handover.responsible) else everyone):
        yield between(pair, clients)


def _names_somebody(route: Route) -> bool:
    return any(isinstance(step, Handover) and filled(step.responsible) for step in route.steps)


RULE = Rule(
    id="OVD-10",
    sentence="Bij de overdracht van ‘{a}’ naar ‘{b}’ is niet duidelijk wie verantwoordelijk is.",
    remedy="Vul bij de overdracht in wie verantwoordelijk is tot de cliënt bij ‘{b}’ is aangekomen.",
    sources=("W44",),
    find=find,
)
