"""Er is geen kraamzorg na de geboorte.

## Wat is er mis
In de route staat geen kraamverzorgende en geen dienst kraamzorg.

## Waarom
Kraamzorg helpt het gezin op gang en geeft het door aan de jeugdgezondheidszorg. Hoeveel gezinnen geen kraamzorg
krijgen, is een van de landelijke cijfers. Kraamzorg zit in de basisverzekering (Zorgverzekeringswet, sinds 2006).

## Bron
W71 en W35.

## Zo herstelt u het
Voeg de kraamverzorgende toe, met de dienst kraamzorg vanaf de geboorte.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the clients without maternity care at home."""
    yield Fault(network.space.all & ~network.service("kraam") & ~network.professional("kraamverz"))


RULE = Rule(
    id="FAS-05",
    sentence="Er is geen kraamzorg na de geboorte.",
    remedy="Voeg een kraamverzorgende of de dienst kraamzorg toe.",
    sources=("W71", "W35"),
    find=find,
)
