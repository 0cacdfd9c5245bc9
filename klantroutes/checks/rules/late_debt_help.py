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

from klantroutes.graph.network import Network, Transfer

from ..check import Fault, Rule
from ..handing import between

MOST = 28
"""Four weeks."""
MOST_WHEN_THREATENED = 5
"""Three working days with a weekend in between."""


def find(network: Network) -> Iterator[Fault]:
    """Find each handover to debt help, of an entry too, that takes too long; for some clients sooner than for others.

    Findings at the same place are told as one: in the words of the clients for whom it is most serious.
    """
    threatened = network.space.trait("dreigende_schuld")
    for transfer in network.transfers:
        if transfer.receiver.kind == "professional" and transfer.receiver.catalogue == "shv":
            pair, days = (transfer.giver, transfer.receiver), _days(transfer)
            if days > MOST_WHEN_THREATENED:
                yield between(pair, transfer.clients & threatened, **_WHEN_THREATENED)
            if days > MOST:
                yield between(pair, transfer.clients & ~threatened, **_AS_A_RULE)


def _days(transfer: Transfer) -> int:
    return (transfer.handover.within_days if transfer.handover else None) or 0


_AS_A_RULE = {"termijn": "vier weken na aanmelding", "hoogstens": f"{MOST} dagen"}
_WHEN_THREATENED = {
    "termijn": "drie werkdagen na aanmelding, terwijl afsluiting of ontruiming dreigt",
    "hoogstens": f"{MOST_WHEN_THREATENED} dagen (drie werkdagen met een weekend ertussen)",
}

RULE = Rule(
    id="TIJ-13",
    sentence="De schuldhulp start later dan {termijn}.",
    remedy="Spreek voor de overdracht van ‘{a}’ naar ‘{b}’ een termijn af van hoogstens {hoogstens}.",
    sources=("W51",),
    find=find,
)
