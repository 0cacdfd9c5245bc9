"""De schuldhulp begint te laat.

## Wat is er mis
De overdracht naar de schuldhulpverlening heeft een termijn van meer dan 28 dagen. Dreigt afsluiting of ontruiming, dan
is meer dan 5 dagen al te lang: drie werkdagen met een weekend ertussen.

## Waarom
De gemeente moet binnen vier weken een eerste gesprek voeren, en binnen drie werkdagen als er een dreiging is (Wet
gemeentelijke schuldhulpverlening, artikel 4, sinds 1 juli 2012).

## Bron
W51.

## Zo herstelt u het
Maak met de schuldhulpverlening een kortere termijn en vul die in bij de overdracht.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network, Transfer

from ..check import Fault, Rule
from ..handing import between

MOST = 28
"""Four weeks."""
MOST_WHEN_THREATENED = 5
"""Three working days with a weekend in between."""


def find(network: Network) -> Iterator[Fault]:
    """Find each handover to debt help, of an entry too, that takes too long."""
    for transfer in network.transfers:
        if transfer.receiver.kind == "professional" and transfer.receiver.catalogue == "shv":
            yield between((transfer.giver, transfer.receiver), _late(network, transfer))


def _late(network: Network, transfer: Transfer) -> Clients:
    days = (transfer.handover.within_days if transfer.handover else None) or 0
    threatened = network.space.trait("dreigende_schuld")
    found = transfer.clients & threatened if days > MOST_WHEN_THREATENED else 0
    return found | (transfer.clients & ~threatened) if days > MOST else found


RULE = Rule(
    id="TIJ-13",
    sentence="De schuldhulp start later dan vier weken na aanmelding (of drie werkdagen bij dreigende afsluiting of "
    "ontruiming).",
    remedy="Spreek een kortere termijn af voor de overdracht van ‘{a}’ naar ‘{b}’: hoogstens 28 dagen, en bij een "
    "dreigende afsluiting of ontruiming hoogstens 5 dagen (drie werkdagen).",
    sources=("W51",),
    find=find,
)
