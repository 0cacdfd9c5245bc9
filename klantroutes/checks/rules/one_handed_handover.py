"""Een overdracht heeft geen gever of geen ontvanger.

## Wat is er mis
Bij deze overdracht komt geen lijn binnen, of er gaat geen lijn uit.

## Waarom
Een overdracht heeft twee handen nodig. Anders staat er op papier een overdracht die niemand doet.

## Bron
S004, over de keten van warme overdrachten (januari 2021). De uitwerking is een keuze van deze controle: per cliënt
moet er minstens één gever en minstens één ontvanger zijn die er voor die cliënt ook is.

## Zo herstelt u het
Teken een lijn van wie overdraagt naar de overdracht, en een lijn van de overdracht naar wie ontvangt.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.model.steps import Handover, Step

from ..check import Fault, Rule
from ..naming import quoted


def find(network: Network) -> Iterator[Fault]:
    """Find each handover that has no giver or no receiver for some client."""
    giving: dict[str, list[Step]] = {}
    taking: dict[str, list[Step]] = {}
    for link in network.route.links:
        if link.kind == "flow":
            giving.setdefault(link.target, []).append(network.route.by_id[link.source])
            taking.setdefault(link.source, []).append(network.route.by_id[link.target])
    for step in network.route.steps:
        if isinstance(step, Handover):
            yield _half(network, step, giving.get(step.id, []), taking.get(step.id, []))


def _half(network: Network, handover: Handover, givers: list[Step], takers: list[Step]) -> Fault:
    given = 0
    for step in givers:
        given |= network.admits[step.id]
    taken = 0
    for step in takers:
        taken |= network.admits[step.id]
    words = {"overdracht": _called(handover, givers, takers)}
    walks_to = givers[0].id if givers else ""
    return Fault(network.admits[handover.id] & ~(given & taken), (handover.id,), words, walks_to=walks_to)


def _called(handover: Handover, givers: list[Step], takers: list[Step]) -> str:
    """Return the label of a handover, else between whom it stands; most handovers have no label."""
    label = " ".join(handover.label.split())
    if label:
        return f"‘{label}’"
    ends = [f"van {quoted(givers)}"] if givers else []
    ends += [f"naar {quoted(takers)}"] if takers else []
    return " ".join(ends) or "zonder lijnen"


RULE = Rule(
    id="STR-12",
    sentence="Bij de overdracht {overdracht} ontbreekt wie overdraagt of wie ontvangt.",
    remedy="Teken bij deze overdracht een lijn van wie overdraagt en een lijn naar wie ontvangt.",
    sources=("S004",),
    find=find,
)
