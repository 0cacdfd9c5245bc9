"""Bij huiselijk geweld ontbreekt Veilig Thuis.

## Wat is er mis
Een deel van de cliënten heeft te maken met huiselijk geweld, maar Veilig Thuis en de meldcode komen in de route niet
voor.

## Waarom
Huiselijk geweld is een urgente risicofactor. Moeder en kind kunnen in gevaar zijn.

## Bron
S002 (urgente risicofactoren) en W04, het zorgpad van Den Haag. Professionals in de zorg, de jeugdhulp en het onderwijs
zijn sinds 1 juli 2013 verplicht om met een meldcode te werken (ADK).

## Zo herstelt u het
Voeg Veilig Thuis toe, of de dienst ‘Veilig Thuis: advies of melding’. Teken er directe toeleiding naartoe.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the clients with domestic violence who have neither the service nor the professional for it."""
    yield Fault(network.space.factor("geweld") & ~network.service("vt") & ~network.professional("veiligthuis"))


RULE = Rule(
    id="KWE-15",
    sentence="Bij huiselijk geweld ontbreekt Veilig Thuis of de meldcode.",
    remedy="Voeg Veilig Thuis toe, en teken er een overdracht met directe toeleiding naartoe.",
    sources=("S002", "W04", "ADK"),
    find=find,
)
