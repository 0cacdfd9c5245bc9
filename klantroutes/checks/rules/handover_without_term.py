"""Een overdracht heeft geen termijn.

## Wat is er mis
Bij de overdracht staat niet binnen hoeveel dagen hij klaar is. Nul dagen is wel een termijn: dezelfde dag.

## Waarom
Met een heldere termijn weet iedereen wie wanneer aan zet is. Zonder termijn blijft een aanmelding liggen.

## Bron
S004, over de lokale coalities (januari 2021).

## Zo herstelt u het
Spreek met beide partijen een termijn af en vul het aantal dagen in bij de overdracht.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..handing import between, pairs


def find(network: Network) -> Iterator[Fault]:
    """Find each handover without a term."""
    everyone = network.space.all
    for pair, clients in pairs(network, lambda _, handover: everyone if handover.within_days is None else 0):
        yield between(pair, clients)


RULE = Rule(
    id="OVD-02",
    sentence="Bij de overdracht van ‘{a}’ naar ‘{b}’ is geen termijn afgesproken.",
    remedy="Vul bij de overdracht in binnen hoeveel dagen ‘{b}’ de cliënt ziet.",
    sources=("S004",),
    find=find,
)
