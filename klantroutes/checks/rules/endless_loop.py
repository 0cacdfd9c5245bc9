"""De route draait rond.

## Wat is er mis
Een groep stappen geeft de cliënt steeds aan elkaar door. Er is geen overdracht uit die groep weg.

## Waarom
De cliënt wordt heen en weer gestuurd en komt nergens verder. Professionals werken dan langs elkaar heen.

## Bron
S004, over langs elkaar heen werken (januari 2021).

## Zo herstelt u het
Bepaal wie van deze stappen de cliënt verder helpt. Teken vanaf die stap een overdracht naar het vervolg, of een lijn
naar een uitgang.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.components import circles, components
from klantroutes.graph.network import Network, spread, turned

from ..check import Fault, Rule
from ..naming import quoted


def find(network: Network) -> Iterator[Fault]:
    """Find each largest group of steps that all lead to each other with no transfer out of it."""
    turning = _turning(network)
    if not any(turning.values()):
        return
    ways = {step: [there for there, ok in onward if ok & turning[step]] for step, onward in network.onward.items()}
    order = {step.id: place for place, step in enumerate(network.steps)}
    for group in components(ways):
        for members in circles(sorted(group, key=order.__getitem__), network.onward, turning):
            yield from _closed(network, members)


def _turning(network: Network) -> dict[str, Clients]:
    """Return for each step the clients who come from there at no step after which they go no further.

    Only they can be in a group that nobody gets out of, and wherever they go on to they still are: nearly always nobody
    is left to look at.
    """
    ends = {step.id: network.admits[step.id] & ~network.passing[step.id] for step in network.steps}
    ending = spread(ends, turned(network.onward))
    return {step: network.admits[step] & ~clients for step, clients in ending.items()}


def _closed(network: Network, members: dict[str, Clients]) -> Iterator[Fault]:
    first, *others = members
    going_round = 0
    for step in others:
        going_round |= members[step]
    for step, clients in members.items():
        for there, ok in network.onward[step]:
            going_round &= ~(clients & ok & ~members.get(there, 0))
    for clients in network.space.classes(members.values(), going_round):
        here = tuple(step for step in members if members[step] & clients)
        words = {"stappen": quoted(network.route.by_id[step] for step in here)}
        yield Fault(clients, here, words, walks_to=first)


RULE = Rule(
    id="STR-06",
    sentence="De route draait rond tussen {stappen} zonder uitgang.",
    remedy="Teken vanaf een van deze stappen een overdracht naar iemand anders, of een lijn naar een uitgang.",
    sources=("S004",),
    find=find,
)
