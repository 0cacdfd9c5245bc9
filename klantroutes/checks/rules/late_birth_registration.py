"""De geboorte wordt laat aangegeven.

## Wat is er mis
De geboorteaangifte is pas na dag 3 na de geboorte klaar.

## Waarom
Door de aangifte weet de screening dat er een kind is. Komt de aangifte laat, dan komt de hielprik ook te laat. De wet
vraagt aangifte binnen drie dagen (Burgerlijk Wetboek boek 1, artikel 19e).

## Bron
W40.

## Zo herstelt u het
Laat de aangifte uiterlijk op dag 3 klaar zijn en spreek af wie de ouders eraan herinnert.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import ends_after
from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..first_service import badly_timed

LAST_DAY = 3


def find(network: Network) -> Iterator[Fault]:
    """Find the clients whose child is registered late."""
    yield from badly_timed(network, "aangifte", lambda first: ends_after(first.step, LAST_DAY))


RULE = Rule(
    id="TIJ-10",
    sentence="De geboorteaangifte staat later dan drie dagen na de geboorte; dan komt de hielprik te laat.",
    remedy="Laat {dienst} uiterlijk op dag 3 na de geboorte klaar zijn.",
    sources=("W40",),
    find=find,
)
