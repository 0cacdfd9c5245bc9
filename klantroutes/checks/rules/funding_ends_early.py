"""Het geld voor een dienst stopt te vroeg.

## Wat is er mis
Van elke bron van deze dienst is bekend wanneer hij stopt, en de laatste stopt voordat de route klaar is voor een cliënt
die vandaag begint.

Zo wordt het berekend: een cliënt komt binnen op de eerste dag van de route. Dat is het vroegste bekende begin van een
ingang voor deze cliënt, en anders van een professional of dienst. Vanaf vandaag tot de tweede verjaardag (dag 730) gaan
er zo veel dagen voorbij als er op de as van de route tussen zitten. De naam van de bron speelt geen rol.

## Waarom
Kasto, Centering en de knooppunten begonnen met projectgeld. Stopt dat, dan verliezen gezinnen halverwege hun
begeleiding.

## Bron
S004 (januari 2021), W28 en W65.

## Zo herstelt u het
Regel op tijd nieuw geld en vul de nieuwe datum in. Of zet er een vaste bron bij.
"""

from collections.abc import Iterator
from datetime import date

from klantroutes.graph.first_day import first_days
from klantroutes.graph.network import Network
from klantroutes.graph.offers import funding_of
from klantroutes.model.period import SECOND_BIRTHDAY
from klantroutes.model.steps import Funding, Service

from ..check import Fault, Rule
from ..naming import called, enumerated


def find(network: Network) -> Iterator[Fault]:
    """Find each service of which all money ends before a client who enters today is through the route."""
    today = network.local.today or date.today()
    entering = None
    for step in network.services:
        funding = funding_of(network, step)
        ends = [one.until for one in funding or () if one.until]
        if not funding or len(ends) < len(funding):
            continue
        entering = entering or list(first_days(network))
        days = (date.fromisoformat(max(ends)) - today).days
        early = unknown = 0
        for first, clients in entering:
            if days < 0 or (first is not None and days < SECOND_BIRTHDAY - first):
                early |= clients
            elif first is None:
                unknown |= clients
        yield Fault(early & network.admits[step.id], (step.id,), _words(step, funding))
        yield Fault(unknown & network.admits[step.id], missing="wanneer de cliënt de route binnenkomt")


def _words(step: Service, funding: tuple[Funding, ...]) -> dict[str, str]:
    return {"dienst": called(step), "fin": enumerated([one.source for one in funding])}


RULE = Rule(
    id="FIN-04",
    sentence="De financiering van ‘{dienst}’ ({fin}) is tijdelijk en loopt af vóór het einde van de route.",
    remedy="Regel op tijd nieuw geld voor ‘{dienst}’ en vul de nieuwe einddatum in.",
    sources=("S004", "W28", "W65"),
    find=find,
)
