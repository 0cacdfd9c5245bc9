"""De toestemming van de cliënt voor een overdracht is niet geregeld.

## Wat is er mis
Bij de overdracht staat dat er geen toestemming van de cliënt is. Gaat de overdracht van het ene domein naar het
andere, dan is het een fout. Een dienst heeft het domein van wie hem uitvoert.

Staat er nog niets over toestemming? Dan vraagt de controle om dit in te vullen.

## Waarom
Zorgverleners hebben een beroepsgeheim (Wgbo, sinds 1 april 1995). Gegevens over gezondheid delen mag alleen met een
grondslag (AVG, sinds 25 mei 2018). Direct verwijzen naar het prenataal huisbezoek mag alleen met uitdrukkelijke
toestemming (standpunt van 30 oktober 2025).

## Bron
W18 (30 oktober 2025) en W43 (JGZ-standpunt uit 2011).

## Zo herstelt u het
Spreek af wie de cliënt om toestemming vraagt en waar dat wordt vastgelegd. Zet toestemming daarna op ja.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..handing import between, pairs
from ..naming import called


def find(network: Network) -> Iterator[Fault]:
    """Find each handover to which the client did not consent, and those of which that is not filled in."""
    everyone = network.space.all
    refused: dict[tuple[str, str], int] = {}
    for pair, clients in pairs(network, lambda _, handover: everyone if handover.consent == "nee" else 0):
        giver, receiver = pair
        refused[giver.id, receiver.id] = clients
        across = clients & network.differing(giver, receiver)
        yield between(pair, across, aspect="andere domeinen")
        yield between(pair, clients & ~across)
    for pair, clients in pairs(network, lambda _, handover: everyone if handover.consent is None else 0):
        giver, receiver = pair
        unknown = clients & ~refused.get((giver.id, receiver.id), 0)
        missing = f"de toestemming bij de overdracht van ‘{called(giver)}’ naar ‘{called(receiver)}’"
        yield between(pair, unknown, missing=missing)


RULE = Rule(
    id="OVD-03",
    sentence="Voor de overdracht van ‘{a}’ naar ‘{b}’ is de toestemming van de cliënt niet geregeld.",
    remedy="Spreek af dat ‘{a}’ de cliënt om toestemming vraagt, en leg dat vast bij de overdracht.",
    sources=("W18", "W43"),
    find=find,
)
