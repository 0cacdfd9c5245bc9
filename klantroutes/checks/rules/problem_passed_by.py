"""Een cliënt kan de hulp voor een probleem mislopen.

## Wat is er mis
Er is hulp voor dit probleem in de route, maar een cliënt die het probleem heeft, kan de route door zonder er te komen.
Hulp is hier een stap die het probleem aanpakt, of een dienst die iemand op de weg uitvoert.

Kan de cliënt er nergens komen, ook niet op een zijweg, dan is het een fout. Kan de cliënt er wel komen, maar er ook
omheen lopen, dan is het een waarschuwing.

## Waarom
Hulp die er wel is, maar waar de weg niet langs komt, helpt niet.

## Bron
S002, de omschrijving van niveau C. Het nalopen van alle wegen is een keuze van deze controle (ADK).

## Zo herstelt u het
Laat de weg die u ziet langs deze hulp gaan. Of laat iemand die al op de weg staat, de dienst uitvoeren.
"""

from collections.abc import Iterator
from functools import partial

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network
from klantroutes.graph.through import Through
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import RISK_FACTORS, URGENT

from ..check import Fault, Rule
from ..naming import factor_named, quoted
from .no_direct_help import without


def find(network: Network) -> Iterator[Fault]:
    """Find, for each factor that is addressed somewhere, the clients who never come there or who may miss it."""
    through = Through(network)
    for factor in RISK_FACTORS:
        clients = network.space.factor(factor) & network.helped.get(factor, 0) & through.clients
        if clients:
            yield from _passed_by(network, through, factor, clients)


def _passed_by(network: Network, through: Through, factor: str, within: Clients) -> Iterator[Fault]:
    helpers = network.helpers[factor]
    help_at = _help_at(network, helpers)
    missing = through.missing(help_at) & within
    if not missing:
        return
    never = missing & ~through.meeting(help_at)
    undirected = without(network, factor) if factor in URGENT else 0
    for clients, aspect, about in (
        (never & ~undirected, "altijd", f"{factor}, altijd"),
        (never & undirected, "altijd", f"{factor}, zonder directe toeleiding"),
        (missing & ~never, "soms", factor),
    ):
        here = [step for step in helpers if network.admits[step.id] & clients]
        words = {"kan": "gaat altijd" if aspect == "altijd" else "kan", "factor": factor_named(factor)}
        words["hulp"] = quoted(here[:1])
        way = partial(through.way, meeting=help_at)
        yield Fault(clients, tuple(step.id for step in here), words, aspect, about=about, way=way)


def _help_at(network: Network, helpers: tuple[Step, ...]) -> dict[str, Clients]:
    """Return where the factor is addressed: at a step itself, or at who delivers a service that does so."""
    found = {step.id: network.admits[step.id] for step in helpers}
    services = set(found)
    for line in network.delivers:
        if line.target.id in services:
            found[line.source.id] = found.get(line.source.id, 0) | line.clients
    return found


RULE = Rule(
    id="SLU-05",
    sentence="{client} die via ‘{ingang}’ binnenkomt, {kan} de route door zonder dat iemand iets doet aan ‘{factor}’.",
    remedy="Laat de weg via ‘{laatste}’ langs {hulp} gaan.",
    sources=("S002", "ADK"),
    find=find,
)
