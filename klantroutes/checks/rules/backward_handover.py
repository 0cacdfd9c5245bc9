"""Een overdracht gaat terug in de tijd.

## Wat is er mis
De ontvanger staat in een eerdere fase dan de gever, en is al klaar voordat de gever begint.

## Waarom
Meestal is dit een tekenfout: de lijn loopt de verkeerde kant op of een periode klopt niet. Een volgende zwangerschap
tekent u als uitgang naar een nieuwe route.

## Bron
Algemene vakkennis (ADK), nog door een deskundige te bevestigen.

## Zo herstelt u het
Draai de overdracht om, of verbeter de periode of de fase van een van de twee stappen.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import end, start
from klantroutes.graph.network import Network, Transfer
from klantroutes.model.vocabulary import PHASES

from ..check import Fault, Rule
from ..naming import PHASE_IN_SENTENCE, called, period_of


def find(network: Network) -> Iterator[Fault]:
    """Find each transfer to a step of an earlier phase that is over before the giver starts."""
    for transfer in network.transfers:
        earlier = PHASES.index(transfer.receiver.phase) < PHASES.index(transfer.giver.phase)
        if earlier and transfer.receiver.kind != "exit":
            yield from _backward(transfer)


def _backward(transfer: Transfer) -> Iterator[Fault]:
    giver, receiver = transfer.giver, transfer.receiver
    first, last = start(giver), end(receiver)
    place = (giver.id, receiver.id)
    if first is None or last is None:
        lacking = [step for step, day in ((giver, first), (receiver, last)) if day is None]
        yield Fault(transfer.clients, place, missing=period_of(lacking))
    elif last < first:
        words = {
            "a": called(giver),
            "b": called(receiver),
            "van": PHASE_IN_SENTENCE[giver.phase],
            "naar": PHASE_IN_SENTENCE[receiver.phase],
            "raad": "Verbeter" if giver.kind == "entry" else "Draai de overdracht om, of verbeter",
        }
        yield Fault(transfer.clients, place, words, walks_to=giver.id)


RULE = Rule(
    id="STR-08",
    sentence="De overdracht van ‘{a}’ naar ‘{b}’ gaat terug in de tijd (van {van} naar {naar}).",
    remedy="{raad} de periode van ‘{a}’ of ‘{b}’.",
    sources=("ADK",),
    find=find,
)
