"""Een cliënt die geen Nederlands spreekt heeft geen tolk.

## Wat is er mis
Bij een deel van de cliënten is taal een probleem, en de dienst ‘Professionele tolk’ staat niet in de route. Alleen een
tolk tekenen is niet genoeg: de dienst zegt ook wie hem betaalt.

## Waarom
Zonder tolk begrijpt de cliënt niet wat er wordt afgesproken. Familie laten vertalen is bij gevoelige onderwerpen geen
goed idee.

## Bron
W52: een tolk in de geboortezorg kan sinds 1 januari 2023 worden gedeclareerd, met een tijdelijke toeslag van de NZa.

## Zo herstelt u het
Voeg de dienst ‘Professionele tolk’ toe, en vul in wie die betaalt.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the clients with a language barrier for whom no interpreter is arranged."""
    yield Fault(network.space.factor("taal") & ~network.service("tolkinzet"))


RULE = Rule(
    id="KWE-19",
    sentence="De cliënt spreekt geen of weinig Nederlands, en er is geen tolk.",
    remedy="Voeg de dienst ‘Professionele tolk’ toe, en vul in wie die betaalt.",
    sources=("W52",),
    find=find,
)
