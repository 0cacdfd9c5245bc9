"""Niemand praat over kinderwens of anticonceptie.

## Wat is er mis
Bij niveau C en D staat er geen dienst in de route waarin kinderwens of anticonceptie aan bod komt.

## Waarom
Nu Niet Zwanger hoort bij alle drie de actielijnen: vóór, tijdens en na de zwangerschap. Bijna negen van de tien
gemeenten bieden het aan.

## Bron
S003 (monitor 2024), S004 (januari 2021), W32.

## Zo herstelt u het
Voeg een van deze diensten toe: Nu Niet Zwanger, anticonceptie, de kinderwensvraag, een preconceptieconsult,
begeleiding bij kinderwens (LVB) of de nacontrole.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network

from ..check import Fault, Rule

TALKS = ("nnz", "anticonceptie", "mee_kw", "pcc", "kinderwensvraag", "nacontrole")
"""Services in which the wish for a child or contraception is discussed."""


def find(network: Network) -> Iterator[Fault]:
    """Find the vulnerable clients with whom nobody discusses the wish for a child."""
    yield Fault(without(network))


def without(network: Network) -> Clients:
    """Return the clients for whom this fault is found; the talk after birth is then not asked for apart."""
    return network.space.level("C", "D") & ~network.service(*TALKS)


RULE = Rule(
    id="FAS-02",
    sentence="Niemand praat met de cliënt over kinderwens of anticonceptie, vóór of na de zwangerschap.",
    remedy="Voeg de dienst Nu Niet Zwanger toe, of een ander gesprek over kinderwens.",
    sources=("S003", "S004", "W32"),
    find=find,
)
