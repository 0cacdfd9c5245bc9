"""Een cliënt kan de regievoerder mislopen.

## Wat is er mis
Bij niveau C of D is er een regievoerder, maar een cliënt kan de hele route door zonder bij die professional te komen.
Een dienst die de regievoerder uitvoert, telt ook.

Kan de cliënt er nergens komen, ook niet op een zijweg, dan is het een fout. Kan de cliënt er wel komen, maar er ook
omheen lopen, dan is het een waarschuwing.

## Waarom
Regie werkt alleen als de cliënt de regievoerder kent. Wie alleen op papier de regie heeft, houdt geen overzicht.

## Bron
S004, het verhaal van Almelo (januari 2021). Het nalopen van alle wegen is een keuze van deze controle (ADK).

## Zo herstelt u het
Laat de weg die u ziet langs de regievoerder gaan: teken er vroeg in de route een overdracht naartoe.
"""

from collections.abc import Iterator
from functools import partial

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network
from klantroutes.graph.through import Through, meeting_them

from ..check import Fault, Rule
from ..naming import quoted


def find(network: Network) -> Iterator[Fault]:
    """Find the vulnerable clients who never meet their case manager on the way through, and those who may not."""
    within = network.space.level("C", "D") & network.managed
    if not within:
        return
    through = Through(network)
    managers = meeting_them(network, network.case_managers)
    missing = through.missing(managers) & within
    if not missing:
        return
    met = through.meeting(managers)
    for clients, aspect, can in ((missing & ~met, "altijd", "gaat altijd"), (missing & met, "soms", "kan")):
        yield _fault(network, through, managers, clients, aspect, can)


def _fault(
    network: Network, through: Through, managers: dict[str, Clients], clients: Clients, aspect: str, can: str
) -> Fault:
    here = [step for step in network.case_managers if network.admits[step.id] & clients]
    words = {"kan": can, "regie": quoted(here[:1])}
    way = partial(through.way, meeting=managers)
    return Fault(clients, tuple(step.id for step in here), words, aspect, about=aspect, way=way)


RULE = Rule(
    id="SLU-04",
    sentence="{client} die via ‘{ingang}’ binnenkomt, {kan} de hele route door zonder de regievoerder te zien.",
    remedy="Laat de weg via ‘{laatste}’ langs {regie} gaan.",
    sources=("S004", "ADK"),
    find=find,
)
