"""Een stap is vanaf geen enkel begin te bereiken.

## Wat is er mis
Er gaan wel lijnen naar of van deze stap, maar geen enkele weg vanaf een ingang komt er uit.

## Waarom
Hulp die is ingekocht maar die geen cliënt bereikt, is een gat in het landschap. De route is dan niet sluitend.

## Bron
S004, hoofdstuk Klantroutes (januari 2021).

## Zo herstelt u het
Teken een overdracht naar deze stap vanaf een professional die de cliënt al ziet. Is de stap er alleen voor sommige
cliënten? Vul dan bij de stap in voor wie hij is.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network
from klantroutes.model.steps import Step

from ..check import Fault, Rule
from ..naming import called, condition_hint, quoted


def find(network: Network) -> Iterator[Fault]:
    """Find each step that has a line but that no entry leads to; a step without lines is another fault."""
    for step in network.steps:
        cut_off = network.linked[step.id] & ~network.reached[step.id]
        if cut_off:
            words = {
                "stap": called(step),
                "raad": _advice(network, step, cut_off),
                "voorwaarde": condition_hint(network, step, cut_off),
            }
            yield Fault(cut_off, (step.id,), words)


def _advice(network: Network, step: Step, clients: Clients) -> str:
    """Say what to do: a service comes within reach with whoever delivers it."""
    givers = [line.source for line in network.delivers if line.target is step and line.clients & clients]
    if givers:
        return f"Teken een overdracht naar {quoted(givers[:1])}: die voert deze dienst uit."
    if step.kind == "exit":
        return f"Teken een lijn naar ‘{called(step)}’ vanaf wie de cliënt als laatste ziet."
    return f"Teken een overdracht naar ‘{called(step)}’ vanaf iemand die de cliënt al ziet."


RULE = Rule(
    id="STR-03",
    sentence="‘{stap}’ is vanaf geen enkel beginpunt te bereiken.",
    remedy="{raad}{voorwaarde}",
    sources=("S004",),
    find=find,
)
