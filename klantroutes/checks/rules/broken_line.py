"""Er is geen doorgaande lijn tot na de geboorte.

## Wat is er mis
Geen enkele keten van overdrachten loopt van een ingang vóór of tijdens de zwangerschap naar een stap na de geboorte.
‘Voert uit’ telt niet mee: dan neemt niemand de cliënt over.

## Waarom
De drie fases vormen één keten. Zonder doorgaande lijn is de keten doorgeknipt en begint het gezin na de geboorte
opnieuw.

## Bron
S002 en S003: de aanpak gaat over alle drie de fases.

## Zo herstelt u het
Zoek waar de lijn stopt. Teken daar een overdracht naar wie het gezin na de geboorte ziet, bijvoorbeeld de
kraamverzorgende.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.moments import start
from klantroutes.graph.network import Network, spread
from klantroutes.model.period import START_OF_AXIS
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import PHASES

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find the clients whom no chain of transfers brings from an entry to a step after birth."""
    entries = {s.id: network.admits[s.id] for s in network.steps if s.kind == "entry" and s.phase != "na"}
    reached = spread(entries, network.onward)
    cut = network.space.all
    for step in network.steps:
        if step.phase == "na" and step.kind not in ("entry", "exit"):
            cut &= ~reached[step.id]
    if cut:
        yield Fault(cut, walks_to=_furthest(network, reached, cut))


def _furthest(network: Network, reached: dict[str, Clients], clients: Clients) -> str:
    """Return the last step that all these clients come to; empty when there is none."""
    come = [step for step in network.steps if not clients & ~reached[step.id]]
    if not come:
        return ""
    return max(come, key=lambda step: (PHASES.index(step.phase), _first_day(step))).id


def _first_day(step: Step) -> int:
    first = start(step)
    return START_OF_AXIS if first is None else first


RULE = Rule(
    id="STR-10",
    sentence="Er is geen doorgaande lijn van de eerste stap tot na de geboorte.",
    remedy="Teken overdrachten die aansluiten, van een ingang tot en met een stap na de geboorte.",
    sources=("S002", "S003"),
    find=find,
)
