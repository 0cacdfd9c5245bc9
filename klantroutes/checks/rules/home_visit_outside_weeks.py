"""Het prenataal huisbezoek is te vroeg of te laat.

## Wat is er mis
Het prenataal huisbezoek begint vóór week 16 of na week 28 van de zwangerschap.

## Waarom
Het bezoek moet vroeg genoeg zijn om nog hulp te regelen. Na week 28 kan een gezin bijvoorbeeld niet meer naar VoorZorg.

## Bron
W19 en W22. De weken 16 tot en met 28 zijn een werkafspraak, er is geen landelijke bron voor; u kunt ze aanpassen in de
instellingen.

## Zo herstelt u het
Zet het huisbezoek tussen week 16 en week 28.
"""

from collections.abc import Iterator, Mapping

from klantroutes.graph.network import Network
from klantroutes.model.period import pregnancy_week

from ..check import Fault, Rule
from ..first_service import badly_timed


def find(network: Network) -> Iterator[Fault]:
    """Find the clients who are visited outside the weeks that were agreed."""
    weeks = network.number("home_visit_from_week"), network.number("home_visit_to_week")
    first_day, last_day = map(pregnancy_week, weeks)
    words: Mapping[str, str] = {"van": str(weeks[0]), "tot": str(weeks[1])}
    for fault in badly_timed(network, "phb", lambda first: first.starts_outside(first_day, last_day)):
        yield fault._replace(words={**fault.words, **words})


RULE = Rule(
    id="TIJ-03",
    sentence="Het prenataal huisbezoek staat buiten week {van}-{tot}.",
    remedy="Zet {dienst} tussen week {van} en week {tot} van de zwangerschap.",
    sources=("W19", "W22"),
    find=find,
)
