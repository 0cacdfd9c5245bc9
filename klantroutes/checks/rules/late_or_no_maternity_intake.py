"""De intake van de kraamzorg is laat of ontbreekt.

## Wat is er mis
Er is geen aanmelding en intake bij de kraamzorg, of die is pas na week 34 van de zwangerschap klaar.

## Waarom
Bij de intake vraagt de kraamzorg hoe het gaat en hoeveel uren er nodig zijn. Na week 34 is er weinig tijd meer om iets
te regelen.

## Bron
W37 (intake in maand 7 of 8) en W35 (landelijk indicatieprotocol).

## Zo herstelt u het
Voeg de intake van de kraamzorg toe, of laat die uiterlijk in week 34 klaar zijn.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import Answer, ends_after
from klantroutes.graph.network import Network
from klantroutes.model.period import pregnancy_week

from ..check import Fault, Rule
from ..first_service import Candidate, badly_timed

LAST_DAY = pregnancy_week(34)


def find(network: Network) -> Iterator[Fault]:
    """Find the clients whose intake is late, and those who have none: one fault for both."""
    late, unknown = badly_timed(network, "kraamintake", _late)
    absent = network.space.all & ~network.service("kraamintake")
    yield Fault(late.clients | absent, late.elements, {"raad": _advice(late, absent)})
    yield unknown


def _late(first: Candidate) -> Answer:
    return ends_after(first.step, LAST_DAY)


def _advice(late: Fault, absent: int) -> str:
    add = "Voeg de aanmelding en intake van de kraamzorg toe"
    if not late.clients:
        return f"{add}."
    earlier = f"Laat {late.words['dienst']} uiterlijk in week 34 klaar zijn."
    return f"{earlier} {add} voor wie die nog niet heeft." if absent else earlier


RULE = Rule(
    id="TIJ-08",
    sentence="De kraamzorgintake is pas na week 34, of ontbreekt.",
    remedy="{raad}",
    sources=("W37", "W35"),
    find=find,
)
