"""Bij het moeder-kindhuis is er niets voor de partner.

## Wat is er mis
Er is een partner, en het verblijf in een moeder-kindhuis staat in de route. Bij geen enkele professional of dienst
staat dat de partner meedoet.

## Waarom
De partner mag meestal niet in een moeder-kindhuis wonen. Zonder afspraken raakt die het gezin kwijt.

## Bron
W53 (moeder-kindhuis).

## Zo herstelt u het
Zet bij een professional of dienst ‘Betrekt de partner’ aan. Spreek af hoe de partner moeder en kind ziet.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..naming import called
from .partner_left_out import without_partner


def find(network: Network) -> Iterator[Fault]:
    """Find the clients in a mother and child home whose partner no step involves."""
    if network.route.target.partner != "ja":
        return
    clients = network.service("mkh_verbl") & without_partner(network)
    here = [s for s in network.services if s.catalogue == "mkh_verbl" and network.admits[s.id] & clients]
    if here:
        yield Fault(clients, tuple(step.id for step in here), {"stap": called(here[0])})


RULE = Rule(
    id="KWE-22",
    sentence="Het moeder-kindhuis staat in de route, maar de partner woont daar niet; er is niets voor hem of haar.",
    remedy="Spreek af hoe de partner bij ‘{stap}’ het gezin ziet, en zet bij een stap ‘Betrekt de partner’ aan.",
    sources=("W53",),
    find=find,
)
