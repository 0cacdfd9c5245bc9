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

from klantroutes.graph.folder import INSURER, MUNICIPALITY, Thing, things
from klantroutes.graph.network import Network
from klantroutes.graph.parties import BIRTH_CARE, GENERAL_PRACTICE, JGZ
from klantroutes.model.catalogue import catalogue

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
    beside, route = network.local.beside, network.route
    if beside is None:
        return
    here = things(route) | set(_named(network))
    missing = [
        party
        for party in PARTIES
        if not any(sign in here or beside.elsewhere(sign, route) for sign in _signs_of(party))
    ]
    if missing:
        yield Fault(network.space.all, words={"partijen": enumerated(missing)})


def _signs_of(party: str) -> Iterator[Thing]:
    """Yield everything in a route that shows that this party takes part."""
    for name in PARTIES[party]:
        yield "professional", name
        yield "service", name
    if party == "gemeente":
        yield MUNICIPALITY
        yield from (("professional", entry.id) for entry in catalogue().professionals.values() if entry.domain == party)
    if party == "zorgverzekeraar":
        yield INSURER


def _named(network: Network) -> Iterator[Thing]:
    """Yield the buyers that the file of the coalition names."""
    coalition = network.local.coalition
    if coalition is not None and coalition.municipalities:
        yield MUNICIPALITY
    if coalition is not None and coalition.insurer:
        yield INSURER


RULE = Rule(
    id="ORG-05",
    sentence="Vaste partijen van de lokale coalitie die in geen enkele route staan: {partijen}.",
    remedy="Vraag of zij meedoen, en teken hen in een route.",
    sources=("S002",),
    find=find,
)
