"""De route is te lang niet nagekeken.

## Wat is er mis
De dag waarop de route voor het laatst is nagekeken, is meer dan een jaar geleden. Dat aantal dagen kunt u zelf kiezen.
Is die dag bij een getoetste of vastgestelde route niet ingevuld? Dan melden we dat als nog niet ingevuld.

## Waarom
Mensen, nummers en aanbod veranderen. Een goede sociale kaart die bij is, is onmisbaar.

## Bron
S004, de huisarts in Groot (januari 2021). Een jaar is een voorstel (ADK).

## Zo herstelt u het
Loop de route na met de partijen die erin staan, en vul in op welke dag u dat deed.
"""

from collections.abc import Iterator
from datetime import date

from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..naming import days

IN_USE = ("getoetst", "vastgesteld")
"""A route with one of these statuses must have been looked over."""
YEAR = 365


def find(network: Network) -> Iterator[Fault]:
    """Find a route that was looked over too long ago, counted to the day of the surroundings, else to today."""
    route = network.route
    if route.reviewed_on is None:
        if route.status in IN_USE:
            yield Fault(network.space.all, missing="wanneer deze route is nagekeken")
        return
    limit = network.number("review_days")
    today = network.local.today or date.today()
    if (today - date.fromisoformat(route.reviewed_on)).days > limit:
        yield Fault(network.space.all, words={"termijn": "een jaar" if limit == YEAR else days(limit)})


RULE = Rule(
    id="ORG-03",
    sentence="De route is langer dan {termijn} niet nagekeken.",
    remedy="Loop de route na met de partijen die erin staan, en vul in op welke dag u dat deed.",
    sources=("S004", "ADK"),
    find=find,
)
