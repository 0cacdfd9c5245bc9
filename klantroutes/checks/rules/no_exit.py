"""De route houdt zomaar op.

## Wat is er mis
De route heeft geen uitgang. Nergens staat waar het gezin na de eerste 1000 dagen naartoe gaat.

## Waarom
Een gezin dat goed geholpen is, raakt de band kwijt als niemand het doorgeeft. In Almelo geeft men de band door aan
de kinderopvang en de school.

## Bron
S004, het verhaal van Almelo (januari 2021).

## Zo herstelt u het
Sleep een uitgang in de route en trek er een lijn naartoe. Schrijf erbij waar het gezin naartoe gaat, bijvoorbeeld
naar de JGZ vanaf 2 jaar of naar de voorschool.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the clients who have no exit at all."""
    yield Fault(network.space.all & ~network.some(lambda step: step.kind == "exit"))


RULE = Rule(
    id="STR-02",
    sentence="De route heeft geen eindpunt: er staat niet waar het gezin na de 1000 dagen naartoe gaat.",
    remedy="Voeg een uitgang toe, en trek er een lijn naartoe vanaf de laatste stap.",
    sources=("S004",),
    find=find,
)
