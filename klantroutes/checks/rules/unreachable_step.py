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

from klantroutes.graph.network import Network

from ..check import Fault, Rule


def find(network: Network) -> Iterator[Fault]:
    """Find each step that has a line but that no entry leads to; a step without lines is another fault."""
    for step in network.steps:
        cut_off = network.linked[step.id] & network.admits[step.id] & ~network.reached[step.id]
        yield Fault(cut_off, (step.id,), {"stap": step.label})


RULE = Rule(
    id="STR-03",
    sentence="‘{stap}’ is vanaf geen enkel beginpunt te bereiken.",
    remedy="Teken een overdracht naar deze stap, of vul in voor welke cliënten hij is.",
    sources=("S004",),
    find=find,
)
