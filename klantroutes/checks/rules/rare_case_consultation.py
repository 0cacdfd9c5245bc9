"""Het casusoverleg is te weinig.

## Wat is er mis
Het casusoverleg is minder vaak dan één keer in de 31 dagen.

## Waarom
In een maand kan er veel veranderen. Almelo overlegt elke maand, Delft elke drie weken.

## Bron
S004, de verhalen van Almelo en Delft (januari 2021).

## Zo herstelt u het
Spreek af dat het overleg minstens elke maand is en vul het aantal dagen in.
"""

from collections.abc import Iterable, Iterator

from klantroutes.graph.moments import Answer
from klantroutes.graph.network import Network
from klantroutes.model.steps import Service

from ..check import Fault, Rule
from ..first_service import Candidate, badly_timed
from ..naming import period_of, quoted

MONTH = 31


def find(network: Network) -> Iterator[Fault]:
    """Find the clients who are discussed less than once a month."""
    yield from badly_timed(network, "casus", _rare, _unknown)


def _rare(first: Candidate) -> Answer:
    days = first.step.interval_days
    return None if days is None else days > MONTH


def _unknown(steps: Iterable[Service]) -> str:
    """Return what is not filled in: how often the consultation is, else which of them starts first."""
    steps = list(steps)
    unknown = [step for step in steps if step.interval_days is None]
    return f"hoe vaak {quoted(unknown)} is" if unknown else period_of(steps)


RULE = Rule(
    id="TIJ-17",
    sentence="Het casusoverleg is minder vaak dan maandelijks.",
    remedy="Plan {dienst} minstens één keer per maand.",
    sources=("S004",),
    find=find,
)
