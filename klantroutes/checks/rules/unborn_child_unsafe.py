"""Niemand let op de veiligheid van het ongeboren kind.

## Wat is er mis
Bij niveau D begint geen Veilige Start, geen Veilig Thuis en geen ondertoezichtstelling eerder dan vier weken vóór de
geboorte.

## Waarom
Een verzoek rond de geboorte is voor iedereen zwaar en is te voorkomen. Besluit dus op tijd wie op de veiligheid let.
Een ondertoezichtstelling vóór de geboorte kan op elk moment van de zwangerschap.

## Bron
W48 (Raad voor de Kinderbescherming) en W49 (Veilige Start).

## Zo herstelt u het
Voeg Veilige Start toe in de zwangerschap. Of vul bij de dienst die er al is in wanneer die begint.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import starts_before
from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..settled import lacking

SAFETY = ("veiligestart", "vt", "ots")
"""Services that look after the safety of the child."""
LAST_WEEKS = -28
"""Later than this is too close to the birth."""


def find(network: Network) -> Iterator[Fault]:
    """Find the very vulnerable clients for whose child no safety service starts in time."""
    services = [step for step in network.services if step.catalogue in SAFETY]
    yield from lacking(network, services, lambda step: starts_before(step, LAST_WEEKS), network.space.level("D"))


RULE = Rule(
    id="KWE-16",
    sentence="Niemand let op de veiligheid van het (ongeboren) kind.",
    remedy="Laat Veilige Start of Veilig Thuis uiterlijk in week 35 van de zwangerschap beginnen.",
    sources=("W48", "W49"),
    find=find,
)
