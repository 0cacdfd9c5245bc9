"""Ouders hebben niet naar de route gekeken.

## Wat is er mis
Er staat dat ouders of ervaringsdeskundigen deze route niet hebben getoetst. Is dat nog niet ingevuld? Dan melden we
dat als nog niet ingevuld.

## Waarom
Ouders weten waar zij vastliepen. Hun invloed hoort bij het programma.

## Bron
S000 (27 juni 2019) en S004 (januari 2021).

## Zo herstelt u het
Loop de route door met een groep ouders of met een ervaringsdeskundige. Zet daarna aan dat ouders hebben
getoetst.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find a route that parents did not look at; not filled in yet is open."""
    tested = network.route.tested_with_parents
    if tested is None:
        yield Fault(network.space.all, missing="of ouders of ervaringsdeskundigen naar deze route hebben gekeken")
    elif not tested:
        yield Fault(network.space.all)


RULE = Rule(
    id="ORG-04",
    sentence="Ouders of ervaringsdeskundigen hebben niet naar deze route gekeken.",
    remedy="Loop de route door met een groep ouders of met een ervaringsdeskundige, en vul dat bij de route in.",
    sources=("S000", "S004"),
    find=find,
)
