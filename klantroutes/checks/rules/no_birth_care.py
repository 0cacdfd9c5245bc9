"""In de zwangerschap is er geen verloskundige of gynaecoloog.

## Wat is er mis
Er is geen verloskundige, klinisch verloskundige of gynaecoloog die vóór de geboorte begint.

## Waarom
Verloskundige zorg is basiszorg voor elke zwangere. De verloskundige ziet ook als eerste of er meer nodig is.

## Bron
W17 (Zorgstandaard Integrale Geboortezorg); verder algemene vakkennis (ADK).

## Zo herstelt u het
Voeg een verloskundige of gynaecoloog toe die vóór de geboorte begint. Of vul bij deze stap de periode in.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import starts_before
from klantroutes.graph.network import Network
from klantroutes.graph.parties import BIRTH_CARE
from klantroutes.model.period import BIRTH

from ..check import Fault, Rule
from ..settled import lacking


def find(network: Network) -> Iterator[Fault]:
    """Find the clients without a midwife or gynaecologist before birth."""
    carers = [step for step in network.professionals if step.catalogue in BIRTH_CARE]
    yield from lacking(network, carers, lambda step: starts_before(step, BIRTH), network.space.all)


RULE = Rule(
    id="FAS-04",
    sentence="In de zwangerschap ontbreekt een verloskundige of gynaecoloog.",
    remedy="Voeg een verloskundige of gynaecoloog toe die vóór de geboorte begint.",
    sources=("W17", "ADK"),
    find=find,
)
