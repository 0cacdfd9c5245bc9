"""De hielprik is te vroeg of te laat.

## Wat is er mis
De hielprik begint vóór dag 3 of eindigt na dag 7 na de geboorte. De goede tijd is 72 tot 168 uur na de geboorte.

## Waarom
De hielprik spoort zeldzame, ernstige ziektes op. Te laat geeft schade die niet meer te herstellen is; te vroeg is de
uitslag niet zeker.

## Bron
W38 (72 tot 168 uur) en W40. Dit volgt uit het landelijke draaiboek van de hielprik, niet rechtstreeks uit een wet.

## Zo herstelt u het
Zet de hielprik tussen dag 3 en dag 7 na de geboorte.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import Answer, ends_after, starts_before
from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..first_service import Candidate, badly_timed

FIRST_DAY = 3
LAST_DAY = 7


def find(network: Network) -> Iterator[Fault]:
    """Find the clients for whom the heel prick is outside its days."""
    yield from badly_timed(network, "hielprik", _outside)


def _outside(first: Candidate) -> Answer:
    if first.latest is not None and first.latest < FIRST_DAY:
        return True
    late = ends_after(first.step, LAST_DAY)
    if late or starts_before(first.step, FIRST_DAY) is False:
        return late
    return None


RULE = Rule(
    id="TIJ-09",
    sentence="De hielprik staat buiten dag 4-7 (72-168 uur).",
    remedy="Zet {dienst} op dag 4 tot en met 7 na de geboorte.",
    sources=("W38", "W40"),
    find=find,
)
