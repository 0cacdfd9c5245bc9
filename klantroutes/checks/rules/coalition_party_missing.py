"""Een vaste partij van de coalitie ontbreekt in alle routes.

## Wat is er mis
Tien partijen horen in een lokale coalitie: gemeente, zorgverzekeraar, verloskundigen, gynaecologen, kraamzorg, JGZ,
huisartsen, jeugdhulp, volwassen-ggz en kinderopvang. Minstens één daarvan komt in geen enkele route uit deze map voor.
De gemeente en de zorgverzekeraar tellen ook mee als ze bij de coalitie zijn ingevuld.

Weten we niet welke routes er nog meer zijn? Dan zegt deze controle niets.

## Waarom
Wie in geen enkele route staat, doet in de praktijk niet mee.

## Bron
S002, de lijst met basisprincipes: samenstelling van de coalitie.

## Zo herstelt u het
Vraag de partij die ontbreekt mee te doen, en teken haar in een route.
"""

from collections.abc import Iterator, Mapping

from klantroutes.graph.network import Network
from klantroutes.graph.parties import BIRTH_CARE, GENERAL_PRACTICE, JGZ, domain
from klantroutes.model.steps import Step

from ..check import Fault, Rule
from ..naming import enumerated

MIDWIVES = frozenset({"verloskundige", "klin_verlosk"})
PARTIES: Mapping[str, frozenset[str]] = {
    "gemeente": frozenset(),
    "zorgverzekeraar": frozenset({"verzekeraar"}),
    "verloskundigen": MIDWIVES,
    "gynaecologen": BIRTH_CARE - MIDWIVES,
    "kraamzorg": frozenset({"kraamorg", "kraamverz", "kraam", "kraamintake"}),
    "JGZ": JGZ | {"screener", "jgz_hb", "jgz_basis", "phb"},
    "huisartsen": GENERAL_PRACTICE,
    "jeugdhulp": frozenset({"jeugdhulp", "jh_amb"}),
    "volwassen-ggz": frozenset({"ggz", "ggz_crisis", "ggz_beh", "crisis"}),
    "kinderopvang": frozenset({"kov", "kov_vve"}),
}
"""The parties of a coalition, each with the catalogue ids that show it; the municipality shows by its domain."""


def find(network: Network) -> Iterator[Fault]:
    """Find the parties that are in none of the routes of the folder, this one as it is now included."""
    beside = network.local.beside
    if not beside:
        return
    routes = [network.route, *(route for route in beside if route.id != network.route.id)]
    present = _named(network) | {party for route in routes for step in route.steps for party in _parties(step)}
    missing = [party for party in PARTIES if party not in present]
    if missing:
        yield Fault(network.space.all, words={"partijen": enumerated(missing)})


def _parties(step: Step) -> Iterator[str]:
    if step.kind not in ("professional", "service"):
        return
    if domain(step) == "gemeente":
        yield "gemeente"
    for party, ids in PARTIES.items():
        if step.catalogue in ids:
            yield party


def _named(network: Network) -> set[str]:
    """Return the buyers who are named as such: in the file of the coalition, or in one of the routes."""
    sources = [route.coalition for route in (network.route, *network.local.beside)]
    named = [source for source in (network.local.coalition, *sources) if source is not None]
    found = {"gemeente" for source in named if source.municipalities}
    return found | {"zorgverzekeraar" for source in named if source.insurer}


RULE = Rule(
    id="ORG-05",
    sentence="Een vaste partij van de lokale coalitie ontbreekt in alle routes: {partijen}.",
    remedy="Vraag deze partijen mee te doen, en teken ze in een route.",
    sources=("S002",),
    find=find,
)
