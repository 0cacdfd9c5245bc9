"""Na de bevalling komt kinderwens niet meer ter sprake.

## Wat is er mis
Er is geen dienst na de geboorte waarin kinderwens of anticonceptie aan bod komt: Nu Niet Zwanger, anticonceptie, de
nacontrole of zorg bij verlies. Ontbreekt zo'n gesprek in de hele route bij niveau C of D? Dan meldt de controle alleen
dat (FAS-02).

## Waarom
Na een zwangerschap kan er weer een zwangerschap komen. Ook dan helpt het als die gewenst is en goed begint.

## Bron
W32.

## Zo herstelt u het
Voeg na de geboorte een gesprek over kinderwens toe, bijvoorbeeld bij de nacontrole na zes weken.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import ends_after
from klantroutes.graph.network import Network
from klantroutes.model.period import BIRTH

from ..check import Fault, Rule
from ..settled import lacking
from . import no_family_planning

TALKS = frozenset({"nnz", "anticonceptie", "nacontrole", "rouw"})
"""Services in which the wish for a child can be discussed after birth."""


def find(network: Network) -> Iterator[Fault]:
    """Find the clients with whom nobody discusses the wish for a child after birth, unless nobody ever does."""
    talks = [step for step in network.services if step.catalogue in TALKS]
    within = network.space.all & ~no_family_planning.without(network)
    yield from lacking(network, talks, lambda step: ends_after(step, BIRTH), within)


RULE = Rule(
    id="FAS-12",
    sentence="Na de bevalling komt kinderwens of anticonceptie niet meer ter sprake.",
    remedy="Voeg na de geboorte een gesprek over kinderwens toe, bijvoorbeeld bij de nacontrole.",
    sources=("W32",),
    find=find,
)
