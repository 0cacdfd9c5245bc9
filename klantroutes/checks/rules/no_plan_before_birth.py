"""Er ligt geen plan vóór de bevalling.

## Wat is er mis
Bij niveau C of D is er geen integraal plan en geen Veilige Start die op de dag van de geboorte klaar is.

## Waarom
In de kraamtijd is er geen rust om nog een plan te maken. Ligt het er al, dan weet iedereen wat te doen.

## Bron
S004, het verhaal van Almelo (januari 2021).

## Zo herstelt u het
Voeg het integrale plan toe, bijvoorbeeld tussen week 28 en week 36. Of laat het eerder klaar zijn.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import Answer, ends_after
from klantroutes.graph.network import Network
from klantroutes.model.period import BIRTH
from klantroutes.model.steps import Step

from ..check import Fault, Rule
from ..settled import lacking

PLANS = frozenset({"ouderplan", "veiligestart"})


def find(network: Network) -> Iterator[Fault]:
    """Find the vulnerable clients for whom no plan is ready at birth."""
    plans = [step for step in network.services if step.catalogue in PLANS]
    yield from lacking(network, plans, _ready, network.space.level("C", "D"))


def _ready(step: Step) -> Answer:
    late = ends_after(step, BIRTH)
    return None if late is None else not late


RULE = Rule(
    id="TIJ-14",
    sentence="Er ligt geen plan vóór de bevalling.",
    remedy="Voeg een integraal plan toe dat vóór de bevalling klaar is, bijvoorbeeld tussen week 28 en week 36.",
    sources=("S004",),
    find=find,
)
