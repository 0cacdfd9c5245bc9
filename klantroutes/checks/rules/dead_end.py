"""Na een stap neemt niemand het over.

## Wat is er mis
De route stopt bij deze stap, ver voor de tweede verjaardag. Een professional geeft de cliënt niet door en koppelt ook
niet terug. Of een dienst staat los van wie hem uitvoert en heeft geen vervolg.

Blijft een andere professional tot het einde in beeld? Dan is het een waarschuwing. Bij een dienst ook.

## Waarom
Een cliënt die hier uit beeld raakt, wordt niet doorgegeven. Dan valt er een gat in de keten.

## Bron
S004, over de keten van warme overdrachten (januari 2021).

## Zo herstelt u het
Teken vanaf deze stap een overdracht naar wie het overneemt. Is de hulp echt klaar? Teken dan een lijn naar een uitgang,
of een terugkoppeling naar wie in beeld blijft.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.moments import ends_after
from klantroutes.graph.network import Network
from klantroutes.model.steps import Professional, Step

from ..check import Fault, Rule
from ..naming import called, period_of

LAST_DAY = 699
"""Who is in view after this day is there until the second birthday, near enough."""


def find(network: Network) -> Iterator[Fault]:
    """Find each professional who passes nobody on, and each service that nobody delivers and that leads nowhere."""
    for step, clients in dead_ends(network):
        for who, aspect, missing in left_alone(network, step, clients):
            words = {"stap": called(step)}
            yield Fault(who, (step.id,), words, aspect=aspect, missing=missing, walks_to="" if missing else step.id)


def dead_ends(network: Network) -> Iterator[tuple[Step, Clients]]:
    """Yield each professional or service with the clients whom it does not pass on, whatever its period."""
    passing = dict(network.passing)
    for line in network.feedback:
        passing[line.source.id] |= line.clients
    for line in network.delivers:
        passing[line.target.id] |= line.clients
    for step in network.work:
        clients = network.linked[step.id] & ~passing[step.id]
        if clients:
            yield step, clients


def left_alone(network: Network, step: Step, clients: Clients) -> Iterator[tuple[Clients, str, str]]:
    """Yield for whom it matters that this step does not pass them on, whether others keep them, and what is unknown."""
    lasts = ends_after(step, LAST_DAY)
    if lasts is None:
        yield clients, "", period_of([step])
    elif not lasts and isinstance(step, Professional):
        yield from _let_go(network, step, clients)
    elif not lasts:
        yield clients, "opgevangen", ""


def _let_go(network: Network, step: Professional, clients: Clients) -> Iterator[tuple[Clients, str, str]]:
    """Tell apart whether another professional keeps the client in view."""
    kept = 0
    perhaps = 0
    unknown: list[Step] = []
    for other in network.professionals:
        if other is step or other.catalogue == "netwerk":
            continue
        lasts = ends_after(other, LAST_DAY)
        if lasts:
            kept |= network.reached[other.id]
        elif lasts is None and network.reached[other.id] & clients:
            perhaps |= network.reached[other.id]
            unknown.append(other)
    yield clients & kept, "opgevangen", ""
    yield clients & perhaps & ~kept, "", period_of(unknown)
    yield clients & ~perhaps & ~kept, "", ""


RULE = Rule(
    id="STR-04",
    sentence="Na ‘{stap}’ loopt de route dood: niemand neemt het over.",
    remedy="Teken vanaf ‘{stap}’ een overdracht naar wie het overneemt, of een lijn naar een uitgang.",
    sources=("S004",),
    find=find,
)
