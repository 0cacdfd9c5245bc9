"""Een kwetsbare cliënt krijgt een koude overdracht.

## Wat is er mis
De overdracht is koud: alleen een brief, formulier of bericht in het systeem. De cliënt is potentieel kwetsbaar of
kwetsbaarder (niveau B, C of D). Een bericht aan de huisarts en een bericht van of aan burgerzaken mogen koud zijn.

## Waarom
Bij een koude overdracht moet de cliënt zelf de weg vinden en het verhaal opnieuw vertellen. Warm betekent: de twee
professionals spreken elkaar, het liefst met de cliënt erbij.

## Bron
S004, het verhaal van Almelo (januari 2021), en W45.

## Zo herstelt u het
Maak de overdracht warm en spreek af wie wie belt. Gaat er haast mee gepaard? Kies dan directe toeleiding.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network, Transfer
from klantroutes.model.steps import Handover

from ..check import Fault, Rule
from ..handing import between, pairs
from ..naming import enumerated


def find(network: Network) -> Iterator[Fault]:
    """Find each cold handover of a vulnerable client."""
    vulnerable = network.space.level("B", "C", "D")

    def cold(transfer: Transfer, handover: Handover) -> Clients:
        return vulnerable if handover.warmth == "koud" and not _notice(transfer) else 0

    for pair, clients in pairs(network, cold):
        yield between(pair, clients, niveau=enumerated(network.space.levels_of(clients)))


def _notice(transfer: Transfer) -> bool:
    """Say whether this is a notice to the general practitioner, or one of the registry office."""
    giver, receiver = transfer.giver, transfer.receiver
    if receiver.kind == "professional" and receiver.catalogue == "huisarts":
        return True
    return any(step.kind == "professional" and step.catalogue == "burgerzaken" for step in (giver, receiver))


RULE = Rule(
    id="OVD-01",
    sentence="De overdracht van ‘{a}’ naar ‘{b}’ is koud, terwijl de cliënt kwetsbaar is (niveau {niveau}).",
    remedy="Maak de overdracht warm: laat ‘{a}’ met ‘{b}’ bellen, het liefst met de cliënt erbij.",
    sources=("S004", "W45"),
    find=find,
)
