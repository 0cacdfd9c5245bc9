"""Wie overdraagt, mag hier niet zelf naar verwijzen.

## Wat is er mis
In de instellingen staat wie naar deze professional of dienst mag verwijzen. De gever van deze overdracht staat er niet
bij. Wie niet in de instellingen voorkomt, daar mag iedereen naar verwijzen.

## Waarom
Een verwijzing van de verkeerde persoon wordt geweigerd. Op sommige plekken mag bijvoorbeeld alleen de huisarts naar de
POP-poli verwijzen; elders mag de verloskundige dat ook.

## Bron
W46 (OLVG, over de POP-poli).

## Zo herstelt u het
Laat de overdracht via de huisarts lopen. Of pas in de instellingen aan wie mag verwijzen.
"""

from collections.abc import Collection, Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.local import may_refer
from klantroutes.graph.network import Network, Transfer
from klantroutes.model.catalogue import catalogue

from ..check import Fault, Rule
from ..handing import Pair, between, pairs
from ..naming import called, enumerated


def find(network: Network) -> Iterator[Fault]:
    """Find each handover to a party to which the giver may not refer here."""
    allowed = may_refer(network.route, network.local)
    if not allowed:
        return

    def refused(transfer: Transfer, _: object) -> Clients:
        givers = allowed.get(transfer.receiver.catalogue or "")
        return network.space.all if givers is not None and transfer.giver.catalogue not in givers else 0

    for pair, clients in pairs(network, refused):
        yield between(pair, clients, **_words(pair, allowed[pair[1].catalogue or ""]))


def _words(pair: Pair, allowed: Collection[str]) -> dict[str, str]:
    """Name the general practitioner as the step between where that is who may refer, else whoever may."""
    giver = f"‘{called(pair[0])}’"
    if "huisarts" in allowed:
        by_way_of = f"Laat {giver} eerst naar de huisarts overdragen"
        return {"tussenstap": "; de huisarts ontbreekt als tussenstap", "raad": by_way_of}
    names = [entry.name if (entry := catalogue().entry(name)) else name for name in allowed]
    raad = f"Laat {giver} eerst overdragen aan wie het wel mag ({enumerated(names)})" if names else "Kies andere hulp"
    return {"tussenstap": "", "raad": raad}


RULE = Rule(
    id="OVD-06",
    sentence="‘{a}’ mag niet zelf naar ‘{b}’ verwijzen{tussenstap}.",
    remedy="{raad}, of pas in de instellingen aan wie naar ‘{b}’ mag verwijzen.",
    sources=("W46",),
    find=find,
)
