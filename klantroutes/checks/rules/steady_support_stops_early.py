"""De vaste begeleiding stopt vóór de tweede verjaardag.

## Wat is er mis
Bij niveau C of D is er een regievoerder of een vast gezicht, maar geen van hen blijft tot dag 700 in beeld. Is er
niemand met regie en geen vast gezicht, dan zegt een andere controle dat.

## Waarom
De eerste 1000 dagen lopen tot de tweede verjaardag. Vaste begeleiding helpt het meest als die zo lang blijft.

## Bron
S004, het verhaal van Delft (januari 2021), en W23 (VoorZorg tot 2 jaar).

## Zo herstelt u het
Laat de begeleiding doorlopen tot de tweede verjaardag. Of geef het vaste gezicht door aan iemand die blijft.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import ends_after
from klantroutes.graph.network import Network
from klantroutes.model.steps import Professional

from ..check import Fault, Rule
from ..naming import period_of, quoted

LAST_DAY = 699
"""Who is in view after this day is there until the second birthday, near enough."""


def find(network: Network) -> Iterator[Fault]:
    """Find the vulnerable clients whose case managers and permanent contacts are all gone before the end."""
    steady = [step for step in network.professionals if step.case_manager or step.permanent_contact]
    some = sure = perhaps = 0
    for step in steady:
        lasts = ends_after(step, LAST_DAY)
        some |= network.admits[step.id]
        sure |= network.admits[step.id] if lasts else 0
        perhaps |= network.admits[step.id] if lasts is None else 0
    left = network.space.level("C", "D") & some & ~sure
    early = [step for step in steady if network.admits[step.id] & left & ~perhaps]
    words = {"wie": quoted(early)}
    yield Fault(left & ~perhaps, _ids(early), words, walks_to=early[0].id if early else "")
    unknown = [step for step in steady if ends_after(step, LAST_DAY) is None and network.admits[step.id] & left]
    yield Fault(left & perhaps, _ids(unknown), missing=period_of(unknown))


def _ids(steps: list[Professional]) -> tuple[str, ...]:
    return tuple(step.id for step in steps)


RULE = Rule(
    id="TIJ-16",
    sentence="De vaste begeleiding stopt vóór de tweede verjaardag.",
    remedy="Laat {wie} in beeld tot de tweede verjaardag, of kies een nieuw vast gezicht dat tot dan blijft.",
    sources=("S004", "W23"),
    find=find,
)
