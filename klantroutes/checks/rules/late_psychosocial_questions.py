"""Er wordt laat naar de psychosociale situatie gevraagd.

## Wat is er mis
De psychosociale signalering begint na week 20 van de zwangerschap.

## Waarom
Wie in de eerste helft van de zwangerschap vraagt, houdt tijd over om hulp te regelen vóór de bevalling.

## Bron
W06 en W11 (ALPHA-NL).

## Zo herstelt u het
Zet de signalering in week 20 of eerder, bijvoorbeeld bij het tweede of derde consult.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.model.period import pregnancy_week

from ..check import Fault, Rule
from ..first_service import badly_timed

LAST_DAY = pregnancy_week(20)


def find(network: Network) -> Iterator[Fault]:
    """Find the clients who are asked about their situation in the second half of the pregnancy only."""
    yield from badly_timed(network, "psysoc", lambda first: first.starts_after(LAST_DAY))


RULE = Rule(
    id="TIJ-02",
    sentence="Naar de psychosociale situatie wordt pas in de tweede helft van de zwangerschap gevraagd.",
    remedy="Zet {dienst} in week 20 of eerder.",
    sources=("W06", "W11"),
    find=find,
)
