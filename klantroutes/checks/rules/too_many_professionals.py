"""De cliënt krijgt met veel professionals te maken.

## Wat is er mis
Bij niveau C zijn het er meer dan 8, bij niveau D meer dan 9. Dezelfde soort professional telt één keer. Het eigen
netwerk, de screener, de tolk en partijen die de cliënt niet ziet tellen niet mee.

## Waarom
Een vast maatje en een vast gezicht zijn de winst in Delft. Steeds nieuwe mensen kosten een kwetsbaar gezin kracht.

## Bron
S004, het verhaal van Delft (januari 2021). De aantallen 8 en 9 zijn een voorstel (ADK).

## Zo herstelt u het
Kijk welke taken bij één professional passen, of kies één vast gezicht dat contact houdt.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network
from klantroutes.graph.parties import NO_CLIENT_CONTACT
from klantroutes.graph.tally import counted, tally
from klantroutes.model.settings import NumberName

from ..check import Fault, Rule
from ..naming import enumerated

_LEVELS: tuple[tuple[str, NumberName], ...] = (("C", "professionals_c"), ("D", "professionals_d"))


def find(network: Network) -> Iterator[Fault]:
    """Find the clients who have to deal with too many different professionals."""
    kinds: dict[str, Clients] = {}
    for step in network.professionals:
        if step.catalogue is not None and step.catalogue not in NO_CLIENT_CONTACT:
            kinds[step.catalogue] = kinds.get(step.catalogue, 0) | network.admits[step.id]
    digits = tally(kinds.values())
    many = 0
    numbers: set[int] = set()
    for level, name in _LEVELS:
        for number, clients in counted(digits, network.space.level(level)):
            if number > network.number(name):
                many |= clients
                numbers.add(number)
    if not many:
        return
    words = {"n": _span(numbers), "niveau": enumerated(network.space.levels_of(many))}
    yield Fault(many, words=words)


def _span(numbers: set[int]) -> str:
    if len(numbers) < 2:
        return "".join(map(str, numbers))
    return f"{min(numbers)} tot {max(numbers)}"


RULE = Rule(
    id="STR-11",
    sentence="De cliënt krijgt te maken met {n} verschillende professionals; dat is veel voor niveau {niveau}.",
    remedy="Kijk welke taken bij één professional passen, of kies één vast gezicht dat contact houdt.",
    sources=("S004", "ADK"),
    find=find,
)
