"""Aan de route hangt geen indicator.

## Wat is er mis
Er staat niet waaraan u ziet of deze route werkt. Is de lijst nog niet ingevuld? Dan melden we dat als nog niet
ingevuld.

## Waarom
Meten hoort bij het programma. Zonder cijfer weet u over een jaar niet of de route iets heeft gebracht.

## Bron
S004 (januari 2021), W14 (RIVM) en W15 (Regiobeeld).

## Zo herstelt u het
Kies een of twee indicatoren, bijvoorbeeld hoeveel zwangeren een prenataal huisbezoek kregen.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find a route without an indicator; a list that nobody filled in yet is open."""
    indicators = network.route.indicators
    if indicators is None:
        yield Fault(network.space.all, missing="waaraan u ziet of deze route werkt (de indicatoren)")
    elif not any(text.strip() for text in indicators):
        yield Fault(network.space.all)


RULE = Rule(
    id="ORG-02",
    sentence="Aan deze route hangt geen indicator om te zien of hij werkt.",
    remedy="Kies een of twee cijfers om te volgen, zoals hoe vaak kraamzorg lukt, en vul ze in bij de route.",
    sources=("S004", "W14", "W15"),
    find=find,
)
