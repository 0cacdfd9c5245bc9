"""Tussen twee stappen is er dagenlang niemand in beeld.

## Wat is er mis
De gever is al klaar en de ontvanger begint pas later. Bij niveau C en D zit er meer dan 14 dagen tussen, bij niveau A
en B meer dan 28 dagen. Er is ook geen andere professional die de hele tussentijd in beeld is. Het eigen netwerk telt
daarvoor niet mee.

## Waarom
In een gat raakt een cliënt uit beeld.

## Bron
S004 (januari 2021). De aantallen 14 en 28 zijn een voorstel (ADK); u kunt ze aanpassen in de instellingen.

## Zo herstelt u het
Laat de gever langer in beeld blijven of de ontvanger eerder beginnen. Of zet er iemand tussen.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.moments import Answer, both, end, ends_after, start, starts_before
from klantroutes.graph.network import Network
from klantroutes.model.steps import Step

from ..check import Fault, Rule
from ..handing import Pair, between, pairs
from ..naming import period_of


def find(network: Network) -> Iterator[Fault]:
    """Find each handover with a gap in time that nobody covers."""
    long = network.number("gap_days_cd"), network.number("gap_days_ab")
    everyone = network.space.all
    for pair, clients in pairs(network, lambda *_: everyone):
        last, first = end(pair[0]), start(pair[1])
        if last is None or first is None:
            unknown = [step for step, day in zip(pair, (last, first), strict=True) if day is None]
            yield between(pair, clients, missing=period_of(unknown))
        elif late := clients & _too_long(network, first - last, *long):
            yield from _gap(network, pair, late, (last, first))


def _too_long(network: Network, days: int, most_cd: int, most_ab: int) -> Clients:
    """Return the clients for whom so many days without anybody are too many."""
    found = network.space.level("C", "D") if days > most_cd else 0
    return found | network.space.level("A", "B") if days > most_ab else found


def _gap(network: Network, pair: Pair, clients: Clients, days: tuple[int, int]) -> Iterator[Fault]:
    """Tell apart who is alone for sure, and for whom that depends on a period that is not filled in."""
    covered = 0
    perhaps = 0
    unknown: list[Step] = []
    others = [s for s in network.professionals if s is not pair[0] and s is not pair[1] and s.catalogue != "netwerk"]
    for step in others:
        answer = _covers(step, *days)
        if answer:
            covered |= network.admits[step.id]
        elif answer is None:
            perhaps |= network.admits[step.id]
            unknown.append(step)
    alone = clients & ~covered
    yield between(pair, alone & ~perhaps, n=str(days[1] - days[0]))
    asking = [step for step in unknown if network.admits[step.id] & alone]
    yield between(pair, alone & perhaps, missing=period_of(asking))


def _covers(step: Step, last: int, first: int) -> Answer:
    """Say whether a step is in view from the end of the giver to the start of the receiver."""
    return both(starts_before(step, last + 1), ends_after(step, first - 1))


RULE = Rule(
    id="OVD-07",
    sentence="Tussen ‘{a}’ en ‘{b}’ is er {n} dagen lang niemand in beeld.",
    remedy="Laat ‘{a}’ in beeld tot ‘{b}’ begint, of laat een ander de tijd ertussen overbruggen.",
    sources=("S004", "ADK"),
    find=find,
)
