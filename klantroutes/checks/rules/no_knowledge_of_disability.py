"""Niemand met kennis van LVB is betrokken.

## Wat is er mis
Een deel van de cliënten heeft een licht verstandelijke beperking (LVB). In de route staat geen cliëntondersteuner
(MEE), geen VG-zorg, en geen cliëntondersteuning, kinderwensbegeleiding LVB of Veilige Start.

## Waarom
LVB wordt vaak niet gezien. De cliënt begrijpt afspraken dan minder goed dan het lijkt. De gemeente zorgt voor een
sluitend aanbod.

## Bron
W57 (Trimbos, voor gemeenten) en W58 (MEE in Den Haag).

## Zo herstelt u het
Voeg een cliëntondersteuner (MEE) of gehandicaptenzorg toe, en teken er een overdracht naartoe.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule

EXPERTS = ("mee", "vgzorg")
SERVICES = ("clientond", "mee_kw", "veiligestart")
"""Services in which people know how to work with a mild intellectual disability."""


def find(network: Network) -> Iterator[Fault]:
    """Find the clients with a mild intellectual disability whom nobody with knowledge of it helps."""
    known = network.professional(*EXPERTS) | network.service(*SERVICES)
    yield Fault(network.space.factor("lvb") & ~known)


RULE = Rule(
    id="KWE-20",
    sentence="De cliënt heeft een licht verstandelijke beperking, maar niemand met kennis daarvan is betrokken.",
    remedy="Voeg een cliëntondersteuner (MEE) of gehandicaptenzorg toe, en teken er een overdracht naartoe.",
    sources=("W57", "W58"),
    find=find,
)
