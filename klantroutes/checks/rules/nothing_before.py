"""Vóór de zwangerschap gebeurt er niets.

## Wat is er mis
Er staat geen professional en geen dienst vóór de zwangerschap. Heeft de route wel een ingang in die fase,
dan is het een waarschuwing. Anders is het een tip.

## Waarom
Een goede start begint vóór de zwangerschap: goed voorbereid, en minder zwangerschappen die niemand wilde.

## Bron
S000 (27 juni 2019), S003 en S004 (januari 2021), over de eerste actielijn.

## Zo herstelt u het
Voeg een stap toe vóór de zwangerschap, bijvoorbeeld een preconceptieconsult of Nu Niet Zwanger.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the clients without any work in the first phase; an entry there makes it worse."""
    nothing = network.space.all & ~network.work_in("voor")
    entered = network.some(lambda step: step.kind == "entry" and step.phase == "voor")
    yield Fault(nothing & entered, aspect="ingang vóór")
    yield Fault(nothing & ~entered)


RULE = Rule(
    id="FAS-01",
    sentence="Er is geen enkele stap vóór de zwangerschap.",
    remedy="Voeg vóór de zwangerschap een stap toe, bijvoorbeeld een gesprek over kinderwens (preconceptieconsult).",
    sources=("S000", "S003", "S004"),
    find=find,
)
