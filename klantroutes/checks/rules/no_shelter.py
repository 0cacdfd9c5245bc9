"""Een dakloze cliënt heeft geen onderdak vóór de bevalling.

## Wat is er mis
Een deel van de cliënten is dak- of thuisloos. Geen opvang, moeder-kindhuis of hulp bij huisvesting begint vóór de
geboorte.

## Waarom
Dakloosheid is een urgente risicofactor. Een moeder en haar baby hebben een veilige plek nodig als het kind komt. Uit
angst hun kind kwijt te raken, melden moeders zich soms niet bij de opvang.

## Bron
S002 (urgente risicofactoren) en W54 (december 2025).

## Zo herstelt u het
Voeg opvang, een moeder-kindhuis of huisvesting met urgentie toe, met een begin in de zwangerschap.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import starts_before
from klantroutes.graph.network import Network
from klantroutes.model.period import BIRTH

from ..check import Fault, Rule
from ..settled import lacking

SHELTER = ("mo", "mkh_verbl", "huisv")
"""Services that give a roof."""


def find(network: Network) -> Iterator[Fault]:
    """Find the homeless clients for whom no roof is arranged before birth."""
    services = [step for step in network.services if step.catalogue in SHELTER]
    yield from lacking(network, services, lambda step: starts_before(step, BIRTH), network.space.factor("dakloos"))


RULE = Rule(
    id="KWE-18",
    sentence="De cliënt is dakloos en er is geen onderdak geregeld vóór de bevalling.",
    remedy="Voeg opvang, een moeder-kindhuis of huisvesting toe, met een begin in de zwangerschap.",
    sources=("S002", "W54"),
    find=find,
)
