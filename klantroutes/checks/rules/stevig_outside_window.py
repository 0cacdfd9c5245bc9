"""Stevig Ouderschap begint te vroeg of te laat.

## Wat is er mis
Stevig Ouderschap begint vóór week 12 van de zwangerschap of later dan een half jaar na de geboorte (dag 183).

## Waarom
Buiten deze tijd kan een gezin meestal niet instromen. De bronnen noemen week 12 of week 16 als begin.

## Bron
W24 (vanaf week 16) en W25 (van week 12 tot een half jaar; zwakke bron).

## Zo herstelt u het
Zet Stevig Ouderschap tussen week 12 van de zwangerschap en een half jaar na de geboorte.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.model.period import pregnancy_week

from ..check import Fault, Rule
from ..first_service import badly_timed

FIRST_DAY = pregnancy_week(12)
LAST_DAY = 183
"""Half a year after birth."""


def find(network: Network) -> Iterator[Fault]:
    """Find the clients for whom it starts outside the time of enrolment."""
    yield from badly_timed(network, "stevig", lambda first: first.starts_outside(FIRST_DAY, LAST_DAY))


RULE = Rule(
    id="TIJ-06",
    sentence="Stevig Ouderschap start vóór week 12 of na de leeftijd van een half jaar.",
    remedy="Zet {dienst} tussen week 12 en een half jaar na de geboorte.",
    sources=("W24", "W25"),
    find=find,
)
