"""De jeugdgezondheidszorg komt laat voor het eerst langs.

## Wat is er mis
Het eerste huisbezoek van de jeugdgezondheidszorg begint later dan 21 dagen na de geboorte.

## Waarom
Na de kraamzorg moet er snel weer iemand naar moeder en kind kijken.

## Bron
W41 (contactmoment in week 2, uit 2008) en W42 (Den Haag: na 2 tot 3 weken).

## Zo herstelt u het
Zet het huisbezoek in de eerste drie weken na de geboorte.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..first_service import badly_timed

LAST_DAY = 21


def find(network: Network) -> Iterator[Fault]:
    """Find the clients whom youth health care visits late."""
    yield from badly_timed(network, "jgz_hb", lambda first: first.starts_after(LAST_DAY))


RULE = Rule(
    id="TIJ-12",
    sentence="Het eerste JGZ-bezoek is later dan drie weken na de geboorte.",
    remedy="Zet {dienst} binnen drie weken na de geboorte.",
    sources=("W41", "W42"),
    find=find,
)
