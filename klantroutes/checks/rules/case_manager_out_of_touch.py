"""De regievoerder heeft geen lijn met een professional.

## Wat is er mis
Er is een regievoerder en er is geen casusoverleg of integrale gezinspoli. Tussen de regievoerder en deze professional
loopt geen overdracht en geen terugkoppeling. Het eigen netwerk en de screener tellen niet mee.

## Waarom
De regievoerder moet snel kunnen schakelen met de wijkcoach, het maatschappelijk werk, de kraamzorg en de JGZ.

## Bron
S004, het verhaal van Almelo (januari 2021).

## Zo herstelt u het
Teken een terugkoppeling of overdracht tussen deze professional en de regievoerder. Of voeg een casusoverleg toe.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network
from klantroutes.graph.parties import CONSULTATION

from ..check import Fault, Rule
from ..naming import called, quoted

OUTSIDE = ("netwerk", "screener")
"""Who needs no line with the case manager."""


def find(network: Network) -> Iterator[Fault]:
    """Find each professional who has no line with any case manager, where no consultation joins them."""
    within = network.space.level("C", "D") & network.managed & ~network.service(*CONSULTATION)
    if not within:
        return
    in_touch = _in_touch(network)
    for step in network.professionals:
        if step.case_manager or step.catalogue in OUTSIDE:
            continue
        clients = network.admits[step.id] & within & ~in_touch[step.id]
        managers = [other for other in network.case_managers if network.admits[other.id] & clients]
        yield Fault(clients, (step.id,), {"stap": called(step), "regie": quoted(managers[:1])})


def _in_touch(network: Network) -> dict[str, Clients]:
    """Return for each step the clients for whom it has a line with a case manager; a service delivers to nobody."""
    managers = {step.id for step in network.case_managers}
    found = dict.fromkeys(network.admits, 0)
    ends = [(t.giver.id, t.receiver.id, t.clients) for t in network.transfers]
    ends += [(line.source.id, line.target.id, line.clients) for line in network.feedback]
    for one, other, clients in ends:
        if one in managers:
            found[other] |= clients
        if other in managers:
            found[one] |= clients
    return found


RULE = Rule(
    id="KWE-07",
    sentence="De regievoerder heeft geen lijn met ‘{stap}’.",
    remedy="Teken een terugkoppeling tussen ‘{stap}’ en {regie}, of voeg een casusoverleg toe.",
    sources=("S004",),
    find=find,
)
