"""De wachttijd is langer dan de tijd die er nog is.

## Wat is er mis
Door de wachttijd begint de dienst te laat. Er zijn twee grenzen. De eerste is de tijd tussen het moment waarop iemand
de cliënt kan doorgeven en het begin van de dienst. Doorgeven doet de gever van een overdracht naar de dienst of naar
wie de dienst uitvoert; van meer gevers telt de vroegste. De tweede is de tijd van het begin tot het einde van het
tijdvenster van de dienst.

Is een wachttijd of een periode niet ingevuld, dan zegt deze controle niets.

## Waarom
Hulp die komt als het venster dicht is, helpt niet meer.

## Bron
Algemene vakkennis (ADK), nog door een deskundige te bevestigen.

## Zo herstelt u het
Laat de cliënt eerder doorgeven, spreek voorrang af met de aanbieder, of kies een dienst zonder wachttijd.
"""

from collections.abc import Iterator, Mapping, Sequence

from klantroutes.graph.clients import Clients
from klantroutes.graph.moments import start
from klantroutes.graph.network import Network
from klantroutes.graph.offers import waiting_of
from klantroutes.model.catalogue import catalogue
from klantroutes.model.steps import Service

from ..check import Fault, Rule
from ..naming import called

Givers = Mapping[str, Sequence[tuple[int | None, Clients]]]
"""For each step when those who pass clients to it start, each with the clients concerned."""


def find(network: Network) -> Iterator[Fault]:
    """Find each service for which the client waits longer than there is time."""
    waiting = [(step, days) for step in network.services if (days := waiting_of(network, step))]
    givers = _givers(network) if waiting else {}
    for step, days in waiting:
        first = start(step)
        if first is None:
            continue
        entry = catalogue().services.get(step.catalogue or "")
        closed = entry is not None and entry.window is not None and days > max(entry.window[1] - first, 0)
        late = network.admits[step.id] if closed else _no_time(network, givers, step, first - days)
        yield Fault(late, (step.id,), {"dienst": called(step), "n": str(days)}, walks_to=step.id)


def _givers(network: Network) -> Givers:
    found: dict[str, list[tuple[int | None, Clients]]] = {}
    for transfer in network.transfers:
        found.setdefault(transfer.receiver.id, []).append((start(transfer.giver), transfer.clients))
    return found


def _no_time(network: Network, givers: Givers, step: Service, latest: int) -> Clients:
    """Return the clients who are passed on by somebody, but by nobody who starts on this day or earlier."""
    ways = list(givers.get(step.id, ()))
    for line in network.delivers:
        if line.target.id == step.id:
            ways += [(day, clients & line.clients) for day, clients in givers.get(line.source.id, ())]
    passed = on_time = 0
    for day, clients in ways:
        passed |= clients
        on_time |= clients if day is None or day <= latest else 0
    return passed & ~on_time


RULE = Rule(
    id="FIN-07",
    sentence="De wachttijd van ‘{dienst}’ ({n} dagen) is langer dan de tijd die er nog is.",
    remedy="Geef de cliënt eerder door, of spreek met de aanbieder van ‘{dienst}’ voorrang af.",
    sources=("ADK",),
    find=find,
)
