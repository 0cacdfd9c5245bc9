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

from collections.abc import Iterable, Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.moments import end, start
from klantroutes.graph.network import Network
from klantroutes.model.steps import Step

from ..check import Fault, Rule
from ..handing import Pair, between, pairs
from ..naming import period_of

Seeing = tuple[Step, int | None, int | None]
"""A step with its first and last day."""


def find(network: Network) -> Iterator[Fault]:
    """Find each handover with a gap in time that nobody covers."""
    long = network.number("gap_days_cd"), network.number("gap_days_ab")
    everyone = network.space.all
    seeing = [(step, start(step), end(step)) for step in network.professionals if step.catalogue != "netwerk"]
    for pair, clients in pairs(network, lambda *_: everyone):
        last, first = end(pair[0]), start(pair[1])
        if last is None or first is None:
            unknown = [step for step, day in zip(pair, (last, first), strict=True) if day is None]
            yield between(pair, clients, missing=period_of(unknown))
        elif late := clients & _too_long(network, first - last, *long):
            # Asked for every gap and everybody: numbers are quicker here than questions.
            there = [
                one for one in seeing if (one[1] is None or one[1] <= last) and (one[2] is None or one[2] >= first)
            ]
            yield from _gap(network, pair, late, there, first - last)


def _too_long(network: Network, days: int, most_cd: int, most_ab: int) -> Clients:
    """Return the clients for whom so many days without anybody are too many."""
    found = network.space.level("C", "D") if days > most_cd else 0
    return found | network.space.level("A", "B") if days > most_ab else found


def _gap(network: Network, pair: Pair, clients: Clients, there: Iterable[Seeing], days: int) -> Iterator[Fault]:
    """Tell apart who is alone for sure, and for whom that depends on a period of these that is not filled in."""
    covered = 0
    perhaps = 0
    unknown: list[Step] = []
    for step, first, last in there:
        if step is pair[0] or step is pair[1]:
            continue
        if first is None or last is None:
            perhaps |= network.admits[step.id]
            unknown.append(step)
        else:
            covered |= network.admits[step.id]
    alone = clients & ~covered
    yield between(pair, alone & ~perhaps, n=str(days))
    asking = [step for step in unknown if network.admits[step.id] & alone]
    yield between(pair, alone & perhaps, missing=period_of(asking))


RULE = Rule(
    id="OVD-07",
    sentence="Tussen ‘{a}’ en ‘{b}’ is er {n} dagen lang niemand in beeld.",
    remedy="Laat ‘{a}’ in beeld tot ‘{b}’ begint, of laat een ander de tijd ertussen overbruggen.",
    sources=("S004", "ADK"),
    find=find,
)
