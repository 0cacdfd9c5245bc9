"""De JGZ komt niet thuis in de zwangerschap.

## Wat is er mis
Bij niveau B, C of D is er geen prenataal huisbezoek. Een jeugdverpleegkundige, VoorZorgverpleegkundige,
verpleegkundige Stevig Ouderschap of Kasto-team dat vóór de geboorte begint, telt ook.

## Waarom
De gemeente moet dit huisbezoek aanbieden aan zwangeren in een kwetsbare situatie. Meedoen is vrijwillig.

## Bron
Wet publieke gezondheid, sinds 1 juli 2022 (W19, W20). Verloskundigen mogen direct verwijzen, met uitdrukkelijke
toestemming van de zwangere (W18, 30 oktober 2025). Routes naar verhalen van vóór die datum kunnen dit dus missen.

## Zo herstelt u het
Voeg het prenataal huisbezoek toe, in week 16 tot 28. Laat de jeugdverpleegkundige het uitvoeren.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import Answer, starts_before
from klantroutes.graph.network import Network
from klantroutes.model.period import BIRTH
from klantroutes.model.steps import Step

from ..check import Fault, Rule
from ..settled import lacking

VISITORS = ("vz_vpk", "so_vpk", "kasto", "jgz_vpk")
"""Professionals of youth health care whose presence before birth counts as the visit."""


def find(network: Network) -> Iterator[Fault]:
    """Find the vulnerable clients whom youth health care does not visit before birth."""
    within = network.space.level("B", "C", "D")
    steps = [step for step in network.work if _is_visit(step) or _is_visitor(step)]
    yield from lacking(network, steps, _before_birth, within)


def _before_birth(step: Step) -> Answer:
    return True if _is_visit(step) else starts_before(step, BIRTH)


def _is_visit(step: Step) -> bool:
    return step.kind == "service" and step.catalogue == "phb"


def _is_visitor(step: Step) -> bool:
    return step.kind == "professional" and step.catalogue in VISITORS


RULE = Rule(
    id="KWE-09",
    sentence="Er is geen prenataal huisbezoek door de JGZ, terwijl de gemeente dat moet aanbieden.",
    remedy="Voeg het prenataal huisbezoek toe in week 16 tot 28, uitgevoerd door de jeugdverpleegkundige.",
    sources=("W18", "W19", "W20"),
    find=find,
)
