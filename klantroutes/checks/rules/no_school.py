"""Een jonge moeder heeft geen plek voor school of dagbesteding.

## Wat is er mis
De cliënt is een jonge moeder. In de route staat geen school, werk en inkomen, Jonge Moederwerk of jongerenwerk, en ook
geen Jonge Moedergroep.

## Waarom
Hoe maak ik mijn opleiding af? Dat is een van de eerste vragen van een jonge moeder. Een diploma helpt haar en haar
kind.

## Bron
S004, het verhaal van Kennemerland (januari 2021).

## Zo herstelt u het
Voeg de school, het jongerenwerk of het Jonge Moederwerk toe, en teken er een overdracht naartoe.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule

PLACES = ("school", "wi", "jmw", "jongerenwerk")
"""Professionals who help a young mother to a place at school or work."""


def find(network: Network) -> Iterator[Fault]:
    """Find the young mothers who have nobody for school, work or a group."""
    yield Fault(network.space.trait("jonge_moeder") & ~network.professional(*PLACES) & ~network.service("jmg"))


RULE = Rule(
    id="KWE-21",
    sentence="De jonge moeder heeft geen plek voor school of dagbesteding in de route.",
    remedy="Voeg de school, het jongerenwerk of het Jonge Moederwerk toe.",
    sources=("S004",),
    find=find,
)
