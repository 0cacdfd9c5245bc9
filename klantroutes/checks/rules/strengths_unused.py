"""De sterke kanten van de cliënt worden niet benut.

## Wat is er mis
Bij de doelgroep staan beschermende factoren. Toch versterkt geen enkele stap het netwerk van de cliënt, en er is geen
informele partij in de route. Een tolk telt niet mee.

## Waarom
Het programma kijkt naar risico's én naar wat een gezin zelf kan. Daarop voortbouwen werkt langer door.

## Bron
S002, over risicofactoren en beschermende factoren.

## Zo herstelt u het
Zet bij een professional of dienst ‘Versterkt het netwerk’ aan. Of voeg het eigen netwerk of een vrijwilliger
toe.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.graph.parties import domain
from klantroutes.model.steps import Professional, Service, Step

from ..check import Fault, Rule
from ..naming import enumerated, factor_named


def find(network: Network) -> Iterator[Fault]:
    """Find the clients whose strengths no step builds on."""
    strengths = network.route.target.protective
    if strengths:
        words = {"factoren": enumerated([factor_named(name) for name in strengths])}
        yield Fault(network.space.all & ~network.some(_builds_on), words=words)


def _builds_on(step: Step) -> bool:
    if isinstance(step, Professional | Service) and step.strengthens_network:
        return True
    return domain(step) == "informeel" and step.catalogue != "tolk"


RULE = Rule(
    id="KWE-13",
    sentence="De sterke kanten van de cliënt ({factoren}) worden nergens benut.",
    remedy="Zet bij een stap ‘Versterkt het netwerk’ aan, of voeg het eigen netwerk of een vrijwilliger toe.",
    sources=("S002",),
    find=find,
)
