"""De partijen bespreken de cliënt nergens samen.

## Wat is er mis
Bij niveau C of D staat er geen casusoverleg of knooppunt in de route, en ook geen integrale gezinspoli.

## Waarom
Almelo, Delft en Zuid-Limburg hebben allemaal zo'n overleg. Het liefst zit de cliënt er zelf bij.

## Bron
S004 (januari 2021) en W08.

## Zo herstelt u het
Voeg een casusoverleg toe. Laat de regievoerder of de coördinator het uitvoeren.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.graph.parties import CONSULTATION

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the vulnerable clients about whom no consultation is held."""
    yield Fault(network.space.level("C", "D") & ~network.service(*CONSULTATION))


RULE = Rule(
    id="KWE-10",
    sentence="Er is geen casusoverleg of knooppunt waar de partijen de cliënt samen bespreken.",
    remedy="Voeg een casusoverleg toe en laat de regievoerder of de coördinator het uitvoeren.",
    sources=("S004", "W08"),
    find=find,
)
