"""De kraamzorg is laat aangemeld.

## Wat is er mis
De aanmelding en intake van de kraamzorg beginnen na week 20 van de zwangerschap.

## Waarom
Er is te weinig kraamzorg. Wie laat aanmeldt, krijgt soms minder uren of geen kraamzorg.

## Bron
W36 (uiterlijk in de vijfde maand).

## Zo herstelt u het
Zet de aanmelding in week 20 of eerder.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.model.period import pregnancy_week

from ..check import Fault, Rule
from ..first_service import badly_timed

LAST_DAY = pregnancy_week(20)


def find(network: Network) -> Iterator[Fault]:
    """Find the clients who are registered late."""
    yield from badly_timed(network, "kraamintake", lambda first: first.starts_after(LAST_DAY))


RULE = Rule(
    id="TIJ-07",
    sentence="De kraamzorg is te laat aangemeld (na week 20).",
    remedy="Zet het begin van {dienst} in week 20 of eerder.",
    sources=("W36",),
    find=find,
)
