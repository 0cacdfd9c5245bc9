"""Alles loopt via één professional.

## Wat is er mis
Zonder deze professional bereikt de cliënt geen enkele uitgang meer.

## Waarom
Samenwerking mag niet afhangen van één bevlogen mens. Wordt die ziek of vertrekt die, dan stopt de route.

## Bron
S004, over formele samenwerking in Almelo (januari 2021). De bron zegt niet hoe u dit aan een tekening ziet; deze
controle kiest: wie op elke weg van een ingang naar een uitgang staat. De basiszorg die ieder gezin krijgt (huisarts,
POH, verloskundige, gynaecoloog, kraamzorg, JGZ) telt niet mee, want die staat altijd achter elkaar. De regievoerder
ook niet: die hoort overal bij te zijn.

## Zo herstelt u het
Teken een tweede weg, bijvoorbeeld een overdracht buiten deze professional om. Of spreek af wie vervangt en maak van
de professional een team.
"""

from collections.abc import Iterator

from klantroutes.graph.bottlenecks import bottlenecks
from klantroutes.graph.network import Network
from klantroutes.graph.parties import BIRTH_CARE, GENERAL_PRACTICE, JGZ_RECEIVERS

from ..check import Fault, Rule
from ..naming import called

ALWAYS_IN_A_ROW = BIRTH_CARE | GENERAL_PRACTICE | JGZ_RECEIVERS | {"kraamverz"}
"""Basic care that every family passes, one after the other."""


def find(network: Network) -> Iterator[Fault]:
    """Find each professional without whom a client reaches no exit; basic care and the case manager are left out."""
    candidates = [
        step.id
        for step in network.professionals
        if step.catalogue not in ALWAYS_IN_A_ROW and not step.case_manager and network.reached[step.id]
    ]
    for step, clients in bottlenecks(network, candidates, network.space.all):
        yield Fault(clients, (step,), {"stap": called(network.route.by_id[step])}, walks_to=step)


RULE = Rule(
    id="STR-09",
    sentence="Alles loopt via ‘{stap}’: valt die weg, dan stopt de route.",
    remedy="Teken een tweede weg buiten ‘{stap}’ om, of spreek af wie ‘{stap}’ vervangt.",
    sources=("S004",),
    find=find,
)
