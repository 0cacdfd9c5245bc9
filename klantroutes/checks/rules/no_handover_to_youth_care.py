"""Niemand draagt het kind over aan de jeugdgezondheidszorg.

## Wat is er mis
De jeugdgezondheidszorg staat in de route, maar er loopt geen overdracht naartoe vanaf de verloskundige, de
gynaecoloog, de kraamverzorgende, de kinderarts of het medisch maatschappelijk werk.

## Waarom
Na de kraamtijd gaat de zorg voor het kind over naar de jeugdgezondheidszorg. Ontbreekt die overdracht, dan weet de JGZ
niet wat er speelt en is het contact te laat.

## Bron
S004, over kansrijke ontmoetingen (januari 2021), en W43 (JGZ-standpunt uit 2011).

## Zo herstelt u het
Trek een overdracht van de kraamverzorgende naar de jeugdverpleegkundige: warm en rond dag 8.
"""

from collections.abc import Iterator, Sequence

from klantroutes.graph.clients import Clients
from klantroutes.graph.moments import ends_after
from klantroutes.graph.network import Network
from klantroutes.graph.parties import JGZ, JGZ_GIVERS, JGZ_IN_VIEW, JGZ_RECEIVERS
from klantroutes.model.steps import Professional, Step

from ..check import Fault, Rule
from ..naming import called
from ..settled import not_filled_in


def find(network: Network) -> Iterator[Fault]:
    """Find the clients who have youth health care that no one hands the child over to."""
    handed = _handed(network)
    present = arrived = perhaps_arrived = perhaps_present = 0
    unknown: list[Professional] = []
    for step in network.professionals:
        if step.catalogue not in JGZ:
            continue
        in_view = ends_after(step, JGZ_IN_VIEW)
        if in_view:
            present |= network.admits[step.id]
            arrived |= handed.get(step.id, 0)
        elif in_view is None:
            unknown.append(step)
            perhaps_arrived |= handed.get(step.id, 0)
            perhaps_present |= network.admits[step.id] & ~handed.get(step.id, 0)
    missing = present & ~arrived & ~perhaps_arrived
    yield _missing(network, missing)
    yield not_filled_in(network, unknown, (present | perhaps_present) & ~arrived & ~missing)


def _handed(network: Network) -> dict[str, Clients]:
    """Return for each receiver in youth health care the clients whom birth or maternity care hands over."""
    handed: dict[str, Clients] = {}
    for transfer in network.transfers:
        giver, receiver = transfer.giver, transfer.receiver
        if giver.kind == "professional" and giver.catalogue in JGZ_GIVERS and _receives(receiver):
            handed[receiver.id] = handed.get(receiver.id, 0) | transfer.clients
    return handed


def _receives(step: Step) -> bool:
    return step.kind == "professional" and step.catalogue in JGZ_RECEIVERS


def _missing(network: Network, clients: Clients) -> Fault:
    """Return the fault at the two steps between which the handover is best drawn."""
    givers = [step for step in network.professionals if step.catalogue in JGZ_GIVERS]
    givers.sort(key=lambda step: step.catalogue != "kraamverz")
    receivers = [step for step in network.professionals if _receives(step) and ends_after(step, JGZ_IN_VIEW)]
    giver = _for_most(network, givers, clients)
    receiver = _for_most(network, receivers, clients)
    ends = [step for step in (giver, receiver) if step is not None]
    words = {"raad": _advice(giver, receiver)}
    return Fault(clients, tuple(step.id for step in ends), words, walks_to=giver.id if giver is not None else "")


def _for_most(network: Network, steps: Sequence[Professional], clients: Clients) -> Professional | None:
    """Return the first step that all these clients have, else the first that some have."""
    some = [step for step in steps if network.admits[step.id] & clients]
    return next((step for step in some if not clients & ~network.admits[step.id]), some[0] if some else None)


def _advice(giver: Professional | None, receiver: Professional | None) -> str:
    source = f"‘{called(giver)}’" if giver is not None else "de verloskundige of kraamverzorgende"
    target = f"‘{called(receiver)}’" if receiver is not None else "de jeugdverpleegkundige of jeugdarts"
    return f"Teken een overdracht van {source} naar {target}."


RULE = Rule(
    id="FAS-07",
    sentence="Er is geen overdracht van geboortezorg of kraamzorg naar de jeugdgezondheidszorg.",
    remedy="{raad}",
    sources=("S004", "W43"),
    find=find,
)
