"""De cliënt komt laat bij de verloskundige.

## Wat is er mis
De intake bij de verloskundige begint na week 10 van de zwangerschap.

## Waarom
Wie vroeg komt, krijgt op tijd echo's, adviezen en hulp. Een late start is een van de signalen die landelijk worden
gevolgd.

## Bron
S004 (januari 2021), W14 en W16 (RIVM-indicator).

## Zo herstelt u het
Zet de intake in week 10 of eerder. Kijk ook hoe de cliënt eerder in beeld komt.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.model.period import pregnancy_week

from ..check import Fault, Rule
from ..first_service import badly_timed

LAST_DAY = pregnancy_week(10)


def find(network: Network) -> Iterator[Fault]:
    """Find the clients whose first visit to the midwife is late."""
    yield from badly_timed(network, "vk_intake", lambda first: first.starts_after(LAST_DAY))


RULE = Rule(
    id="TIJ-01",
    sentence="Het eerste contact met de verloskundige valt na week 10.",
    remedy="Zet {dienst} in week 10 of eerder.",
    sources=("S004", "W14", "W16"),
    find=find,
)
