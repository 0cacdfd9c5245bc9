"""De tijd voor het casusoverleg wordt niet betaald.

## Wat is er mis
Een professional heeft een lijn met het casusoverleg, maar in de gegevens van de coalitie staat dat de uren voor overleg
niet worden betaald. Is dat voor de huisarts of de verloskundige niet ingevuld, dan vraagt de controle erom: bij hen is
het vaak niet geregeld. Zonder gegevens van de coalitie zegt deze controle niets.

## Waarom
Wie niet wordt betaald voor het overleg, haakt na een tijd af.

## Bron
S004, het verhaal van huisarts Groot (januari 2021), en W65 (tijd uit eigen budget).

## Zo herstelt u het
Spreek met gemeente en zorgverzekeraar af wie deze uren betaalt, en leg dat vast bij de coalitie.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network
from klantroutes.model.steps import Professional, Step

from ..check import Fault, Rule
from ..naming import called, quoted

OFTEN_UNPAID = frozenset({"huisarts", "verloskundige"})
"""Professionals for whom it must be filled in; for others meetings are taken to be part of their work."""


def find(network: Network) -> Iterator[Fault]:
    """Find each professional who takes part in a case consultation without being paid for it."""
    if network.local.coalition is None:
        return
    asking: list[Professional] = []
    clients = 0
    for (name, service), taking_part in _participants(network).items():
        step = network.route.by_id[name]
        paid = _paid(network, step.catalogue)
        if paid is False:
            yield Fault(taking_part, (name, service), {"wie": called(step)}, walks_to=name)
        elif paid is None and isinstance(step, Professional) and step.catalogue in OFTEN_UNPAID:
            asking += [] if step in asking else [step]
            clients |= taking_part
    yield Fault(clients, missing=f"of het overleg wordt betaald voor {quoted(asking)}")


def _participants(network: Network) -> dict[tuple[str, str], Clients]:
    """Return the professionals with a line to or from a case consultation, and for whom."""
    lines: list[tuple[Step, Step, Clients]] = [(t.giver, t.receiver, t.clients) for t in network.transfers]
    lines += [(line.source, line.target, line.clients) for line in (*network.delivers, *network.feedback)]
    found: dict[tuple[str, str], Clients] = {}
    for source, target, clients in lines:
        for one, other in ((source, target), (target, source)):
            if one.kind == "professional" and other.kind == "service" and other.catalogue == "casus":
                found[one.id, other.id] = found.get((one.id, other.id), 0) | clients
    return found


def _paid(network: Network, catalogue: str | None) -> bool | None:
    """Return whether meetings are paid for this kind of professional, by one of its organisations at least."""
    parties = (network.local.coalition.parties if network.local.coalition else None) or ()
    known = [party.paid_for_meetings for party in parties if party.catalogue == catalogue]
    return True if True in known else False if False in known else None


RULE = Rule(
    id="FIN-06",
    sentence="De inzet van ‘{wie}’ in het casusoverleg wordt niet betaald.",
    remedy="Spreek af wie de uren van ‘{wie}’ voor het overleg betaalt.",
    sources=("S004", "W65"),
    find=find,
)
