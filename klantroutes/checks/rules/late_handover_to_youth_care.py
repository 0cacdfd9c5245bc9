"""De kraamzorg draagt laat over aan de jeugdgezondheidszorg.

## Wat is er mis
De overdracht van de kraamverzorgende naar de jeugdverpleegkundige of jeugdarts heeft een termijn van meer dan 10 dagen.

## Waarom
De kraamzorg stopt uiterlijk op dag 10. Wordt er later overgedragen, dan kijkt er een tijd niemand naar moeder en kind.

## Bron
W36 (8 tot 10 dagen kraamzorg) en W43 (JGZ-standpunt uit 2011).

## Zo herstelt u het
Spreek af dat de kraamverzorgende rond dag 8 overdraagt, en vul een termijn van hoogstens 10 dagen in.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import ends_after
from klantroutes.graph.network import Network, Transfer
from klantroutes.graph.parties import JGZ_IN_VIEW, JGZ_RECEIVERS
from klantroutes.model.steps import Handover

from ..check import Fault, Rule
from ..handing import between, pairs
from ..naming import period_of

MOST = 10
"""The last day of maternity care."""


def find(network: Network) -> Iterator[Fault]:
    """Find each handover from maternity care to youth health care that comes after maternity care has stopped."""
    everyone = network.space.all
    for pair, clients in pairs(network, lambda transfer, handover: everyone if _late(transfer, handover) else 0):
        in_view = ends_after(pair[1], JGZ_IN_VIEW)
        if in_view:
            yield between(pair, clients)
        elif in_view is None:
            yield between(pair, clients, missing=period_of([pair[1]]))


def _late(transfer: Transfer, handover: Handover) -> bool:
    giver, receiver = transfer.giver, transfer.receiver
    from_maternity_care = giver.kind == "professional" and giver.catalogue == "kraamverz"
    to_youth_care = receiver.kind == "professional" and receiver.catalogue in JGZ_RECEIVERS
    return from_maternity_care and to_youth_care and (handover.within_days or 0) > MOST


RULE = Rule(
    id="TIJ-11",
    sentence="De overdracht aan de JGZ komt later dan het einde van de kraamzorg (dag 10).",
    remedy="Zet de termijn van ‘{a}’ naar ‘{b}’ op hoogstens 10 dagen.",
    sources=("W36", "W43"),
    find=find,
)
