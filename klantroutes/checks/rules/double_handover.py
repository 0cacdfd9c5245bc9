"""Twee overdrachten doen hetzelfde.

## Wat is er mis
Tussen dezelfde twee stappen staan voor dezelfde cliënt twee overdrachten in dezelfde fase. Uit de ingevulde periodes
blijkt niet dat het om twee momenten gaat.

## Waarom
Dubbel werk voor de professionals, en de cliënt moet het verhaal twee keer vertellen.

## Bron
Algemene vakkennis (ADK), nog door een deskundige te bevestigen. De vakliteratuur legt niet vast wanneer twee
overdrachten hetzelfde moment hebben; deze controle kiest: zelfde gever, zelfde ontvanger, zelfde fase van de overdracht
en geen ingevulde periodes die elkaar niet raken.

## Zo herstelt u het
Haal een van de twee overdrachten weg. Zijn het echt twee momenten? Vul dan bij beide overdrachten de periode in.
"""

from collections.abc import Iterator
from itertools import combinations

from klantroutes.graph.moments import end, start
from klantroutes.graph.network import Network, Transfer

from ..check import Fault, Rule
from ..naming import called


def find(network: Network) -> Iterator[Fault]:
    """Find each pair of steps between which one client has two transfers that nothing tells apart."""
    pairs: dict[tuple[str, str], list[Transfer]] = {}
    for transfer in network.transfers:
        pairs.setdefault((transfer.giver.id, transfer.receiver.id), []).append(transfer)
    for place, transfers in pairs.items():
        double = 0
        for one, other in combinations(transfers, 2):
            if not _apart(one, other):
                double |= one.clients & other.clients
        words = {"a": called(transfers[0].giver), "b": called(transfers[0].receiver)}
        yield Fault(double, place, words, walks_to=place[0])


def _apart(one: Transfer, other: Transfer) -> bool:
    """Say whether two handovers are clearly at different moments."""
    a, b = one.handover, other.handover
    if a is None or b is None:
        return False
    if a.phase != b.phase:
        return True
    return _over_before(end(a), start(b)) or _over_before(end(b), start(a))


def _over_before(last: int | None, first: int | None) -> bool:
    return last is not None and first is not None and last < first


RULE = Rule(
    id="STR-07",
    sentence="Tussen ‘{a}’ en ‘{b}’ staan twee overdrachten voor hetzelfde moment.",
    remedy="Haal een van de twee overdrachten van ‘{a}’ naar ‘{b}’ weg, of vul bij beide de periode in.",
    sources=("ADK",),
    find=find,
)
