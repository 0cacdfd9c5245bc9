"""Het geld past niet bij de dienst.

## Wat is er mis
De dienst wordt betaald uit een wet of regeling die er niet bij past. Eén passende bron is genoeg.

## Waarom
Klopt de bron niet, dan wordt de rekening geweigerd. Geboortezorg hoort bij de Zorgverzekeringswet, preventie voor
groepen bij de gemeente.

## Bron
W55 (Bekostigingswijzer preventie) en W56. Voor veel diensten is de passende bron algemene vakkennis.

## Zo herstelt u het
Kies een van de genoemde bronnen. Wordt de dienst bij u echt anders betaald? Accepteer de bevinding dan met een reden.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.graph.offers import funding_of
from klantroutes.model.catalogue import catalogue

from ..check import Fault, Rule
from ..naming import called, enumerated


def find(network: Network) -> Iterator[Fault]:
    """Find each service that is paid from sources of which none is usual for it."""
    entries = catalogue().services
    for step in network.services:
        entry = entries.get(step.catalogue or "")
        sources = [one.source for one in funding_of(network, step) or ()]
        if entry is None or not sources or set(sources) & set(entry.funding):
            continue
        words = {"dienst": called(step), "fin": enumerated(sources), "toegestaan": ", ".join(entry.funding)}
        yield Fault(network.admits[step.id], (step.id,), words)


RULE = Rule(
    id="FIN-03",
    sentence="‘{dienst}’ wordt betaald uit {fin}, maar dat past niet bij deze dienst.",
    remedy="Kies voor ‘{dienst}’ een bron die wel past: {toegestaan}.",
    sources=("W55", "W56"),
    find=find,
)
