"""Er staat niet wat er bij een overdracht wordt verteld.

## Wat is er mis
Bij de overdracht is niet ingevuld welke informatie meegaat.

## Waarom
Gaat er niets mee, dan moet de cliënt het verhaal steeds opnieuw vertellen. Dat kost vertrouwen.

## Bron
W43 (JGZ-standpunt uit 2011) en S004, het verhaal van Delft (januari 2021).

## Zo herstelt u het
Vul bij de overdracht in wat er wordt verteld, bijvoorbeeld de hulpvraag, de afspraken en de toestemming.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..handing import between, filled, pairs


def find(network: Network) -> Iterator[Fault]:
    """Find each handover of which nobody wrote down what is told."""
    everyone = network.space.all
    for pair, clients in pairs(
        network, lambda _, handover: 0 if any(map(filled, handover.information or ())) else everyone
    ):
        yield between(pair, clients)


RULE = Rule(
    id="OVD-04",
    sentence="Er staat niet wat er bij de overdracht van ‘{a}’ naar ‘{b}’ wordt verteld.",
    remedy="Vul bij de overdracht in wat ‘{a}’ aan ‘{b}’ doorgeeft.",
    sources=("W43", "S004"),
    find=find,
)
