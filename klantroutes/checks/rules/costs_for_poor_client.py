"""Een dienst kost geld, terwijl de cliënt geldproblemen heeft.

## Wat is er mis
De cliënt heeft financiële problemen. De dienst vraagt een eigen bijdrage of valt onder het eigen risico, en in de route
is geen hulp met inkomen of bijzondere bijstand. Staat er nog niets over kosten, dan vraagt de controle om dit in te
vullen.

## Waarom
Kosten zijn een drempel: kwetsbare gezinnen zien dan van hulp af. Voor kraamzorg geldt een wettelijke eigen bijdrage.

## Bron
S004 (januari 2021), W36 (kraamzorg) en W55 (eigen risico bij een preconceptieconsult).

## Zo herstelt u het
Voeg hulp met inkomen of bijzondere bijstand toe, of regel dat de gemeente of verzekeraar de kosten betaalt.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..naming import called


def find(network: Network) -> Iterator[Fault]:
    """Find each service that costs money for clients with money problems whom nobody helps with their income."""
    poor = network.space.factor("financieel") & ~network.service("inkomen")
    for step in network.services:
        clients = poor & network.admits[step.id]
        if step.client_costs or step.own_risk:
            yield Fault(clients, (step.id,), {"dienst": called(step)})
        elif step.client_costs is None:
            yield Fault(clients, (step.id,), missing=f"of ‘{called(step)}’ de cliënt geld kost")


RULE = Rule(
    id="FIN-08",
    sentence="‘{dienst}’ kost de cliënt geld (eigen bijdrage of eigen risico), terwijl er geldproblemen zijn.",
    remedy="Voeg hulp met inkomen toe, of regel dat een ander de kosten van ‘{dienst}’ betaalt.",
    sources=("S004", "W36", "W55"),
    find=find,
)
