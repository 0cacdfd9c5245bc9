"""De huisarts krijgt nergens bericht.

## Wat is er mis
Er is geen huisarts of POH in de route die met een lijn aan een andere stap vastzit.

## Waarom
De huisarts is vaak de enige die het gezin al jaren kent en blijft kennen. Zonder bericht kan de huisarts niets doen.

## Bron
S004, het verhaal van huisarts Groot (januari 2021).

## Zo herstelt u het
Voeg de huisarts toe en teken een overdracht of een terugkoppeling naartoe.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network
from klantroutes.graph.parties import GENERAL_PRACTICE

from ..check import Fault, Rule
from ..naming import quoted


def find(network: Network) -> Iterator[Fault]:
    """Find the clients whose general practitioner is at no line."""
    told = 0
    for step in network.professionals:
        if step.catalogue in GENERAL_PRACTICE:
            told |= network.linked[step.id]
    clients = network.space.all & ~told
    yield Fault(clients, words={"raad": _advice(network, clients)})


def _advice(network: Network, clients: Clients) -> str:
    here = [s for s in network.professionals if s.catalogue in GENERAL_PRACTICE and network.admits[s.id] & clients]
    if here:
        return f"Teken een overdracht of terugkoppeling naar {quoted(here[:1])}."
    return "Voeg de huisarts toe, en teken er een overdracht of terugkoppeling naartoe."


RULE = Rule(
    id="FAS-10",
    sentence="De huisarts krijgt nergens bericht.",
    remedy="{raad}",
    sources=("S004",),
    find=find,
)
