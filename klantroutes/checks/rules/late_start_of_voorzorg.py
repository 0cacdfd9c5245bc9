"""VoorZorg begint te laat.

## Wat is er mis
VoorZorg begint na week 28 van de zwangerschap.

## Waarom
Instromen kan tot en met week 28. Daarna wordt een aanmelding geweigerd en staat het gezin met lege handen.

## Bron
W22 (criterium om mee te doen, databank van het NCJ). Dit is een eis van het programma, geen wet.

## Zo herstelt u het
Laat VoorZorg uiterlijk in week 28 beginnen. Lukt dat niet? Kies dan bijvoorbeeld Stevig Ouderschap.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.model.period import pregnancy_week

from ..check import Fault, Rule
from ..first_service import badly_timed

LAST_DAY = pregnancy_week(28)


def find(network: Network) -> Iterator[Fault]:
    """Find the clients for whom it starts after the last week of enrolment."""
    yield from badly_timed(network, "voorzorg", lambda first: first.starts_after(LAST_DAY))


RULE = Rule(
    id="TIJ-04",
    sentence="VoorZorg start na week 28; dan kan de cliënt niet meer instromen.",
    remedy="Zet {dienst} in week 28 of eerder, of kies Stevig Ouderschap.",
    sources=("W22",),
    find=find,
)
