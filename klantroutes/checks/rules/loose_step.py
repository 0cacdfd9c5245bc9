"""Een stap staat los.

## Wat is er mis
Er gaat geen enkele lijn naar deze stap toe en er komt geen lijn vandaan.

## Waarom
Niemand komt bij deze stap terecht. Het is hetzelfde gat als bij een stap die niet te bereiken is, maar u herstelt het
anders: met een lijn, of door de stap weg te halen.

## Bron
Algemene vakkennis (ADK), nog door een deskundige te bevestigen.

## Zo herstelt u het
Teken een lijn naar deze stap. Of haal de stap weg als hij niet meer nodig is. Is de stap er alleen voor sommige
cliënten? Vul dan bij de stap in voor wie hij is.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.model.steps import Step

from ..check import Fault, Rule
from ..naming import called, condition_hint


def find(network: Network) -> Iterator[Fault]:
    """Find each step that is at no end of any line."""
    for step in network.steps:
        loose = network.admits[step.id] & ~network.linked[step.id]
        if loose:
            hint = condition_hint(network, step, loose)
            yield Fault(loose, (step.id,), {"stap": called(step), "raad": _advice(step), "voorwaarde": hint})


def _advice(step: Step) -> str:
    name = f"‘{called(step)}’"
    if step.kind == "entry":
        return f"Teken een lijn van {name} naar de eerste stap, of haal deze ingang weg."
    if step.kind == "exit":
        return f"Teken een lijn naar {name} vanaf de laatste stap, of haal deze uitgang weg."
    if step.kind == "service":
        return f"Teken een lijn naar {name} vanaf wie deze dienst uitvoert, of haal de dienst weg."
    return f"Teken een overdracht naar {name}, of haal deze stap weg."


RULE = Rule(
    id="STR-05",
    sentence="‘{stap}’ staat los: er gaat geen enkele lijn naartoe of vandaan.",
    remedy="{raad}{voorwaarde}",
    sources=("ADK",),
    find=find,
)
