"""Tegen de tweede verjaardag is niemand meer in beeld.

## Wat is er mis
Er is geen professional of dienst die tot dag 700 of langer doorloopt. Het eigen netwerk telt niet mee.

## Waarom
Wie dan nog in beeld is, kan het gezin doorgeven aan de JGZ vanaf 2 jaar, de kinderopvang of de voorschool.

## Bron
S004 (januari 2021).

## Zo herstelt u het
Laat een professional, zoals de jeugdverpleegkundige, doorlopen tot de tweede verjaardag. Of vul de periode in.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import ends_after
from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..settled import lacking

LAST_DAY = 699
"""Who is in view after this day is there until the second birthday, near enough."""


def find(network: Network) -> Iterator[Fault]:
    """Find the clients whom no professional or service sees until the end."""
    work = [step for step in network.work if step.catalogue != "netwerk"]
    yield from lacking(network, work, lambda step: ends_after(step, LAST_DAY), network.space.all)


RULE = Rule(
    id="FAS-15",
    sentence="Tegen de tweede verjaardag is er niemand meer in beeld om het gezin door te geven "
    "(JGZ 2-4, kinderopvang, voorschool).",
    remedy="Laat een professional of dienst doorlopen tot de tweede verjaardag.",
    sources=("S004",),
    find=find,
)
