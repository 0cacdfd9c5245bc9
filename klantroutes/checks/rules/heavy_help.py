"""Een zelfredzame cliënt krijgt zware hulp.

## Wat is er mis
Bij niveau A staat er zware hulp in de route: VoorZorg, de integrale gezinspoli, ambulante jeugdhulp, Veilige Start,
een ondertoezichtstelling of verblijf in een moeder-kindhuis.

## Waarom
Zo licht als het kan, zo zwaar als het moet. Zware hulp die niet nodig is, kost geld en maakt ouders onzeker.

## Bron
W05 (GGD Amsterdam) en S002, de omschrijving van niveau A.

## Zo herstelt u het
Vul bij deze dienst in voor wie die is, bijvoorbeeld alleen voor niveau C en D. Of haal de dienst weg.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..naming import called

HEAVY = ("voorzorg", "igp", "jh_amb", "veiligestart", "ots", "mkh_verbl")
"""Services that are meant for families in serious trouble."""


def find(network: Network) -> Iterator[Fault]:
    """Find, per kind of heavy help, the self-reliant clients who get it."""
    self_reliant = network.space.level("A")
    for heavy in HEAVY:
        here = [s for s in network.services if s.catalogue == heavy and network.admits[s.id] & self_reliant]
        if here:
            clients = network.service(heavy) & self_reliant
            yield Fault(clients, tuple(step.id for step in here), {"dienst": called(here[0])}, about=heavy)


RULE = Rule(
    id="KWE-12",
    sentence="‘{dienst}’ is zware hulp voor een zelfredzame cliënt.",
    remedy="Zet bij ‘{dienst}’ onder ‘Voor wie’ dat dit niet voor niveau A is, of kies lichtere hulp.",
    sources=("W05", "S002"),
    find=find,
)
