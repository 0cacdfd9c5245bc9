"""Wie overdraagt, hoort niet of de cliënt is aangekomen.

## Wat is er mis
De overdracht gaat bij niveau C of D naar een professional in een ander domein. Er loopt geen terugkoppeling van de
ontvanger naar de gever, en bij de overdracht staat ook niet dat er wordt teruggekoppeld. De kraamverzorgende en het
eigen netwerk hoeven niet terug te koppelen.

## Waarom
Wie verwijst, blijft verantwoordelijk tot de ander het overneemt. Zonder bericht merkt niemand dat een cliënt niet
komt.

## Bron
W44 (bellen, en na een week nog eens) en S004 (januari 2021).

## Zo herstelt u het
Teken een terugkoppeling van de ontvanger naar de gever, of zet bij de overdracht ‘Terugkoppeling’ aan.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network, Transfer
from klantroutes.model.steps import Handover

from ..check import Fault, Rule
from ..handing import between, pairs

NOT_ASKED = frozenset({"kraamverz", "netwerk"})
"""Who need not tell that the client arrived."""


def find(network: Network) -> Iterator[Fault]:
    """Find each handover to another domain from which the giver hears nothing back."""
    fragile = network.space.level("C", "D")
    answered = {(line.source.id, line.target.id) for line in network.feedback}

    def silent(transfer: Transfer, handover: Handover) -> Clients:
        giver, receiver = transfer.giver, transfer.receiver
        if receiver.kind != "professional" or receiver.catalogue in NOT_ASKED or handover.feedback:
            return 0
        # A line back is there for every client who has both ends, so for every client of this handover.
        return 0 if (receiver.id, giver.id) in answered else fragile & network.differing(giver, receiver)

    for pair, clients in pairs(network, silent):
        yield between(pair, clients)


RULE = Rule(
    id="OVD-05",
    sentence="‘{a}’ hoort niet of de cliënt bij ‘{b}’ is aangekomen.",
    remedy="Teken een terugkoppeling van ‘{b}’ naar ‘{a}’, of zet bij de overdracht ‘Terugkoppeling’ aan.",
    sources=("W44", "S004"),
    find=find,
)
