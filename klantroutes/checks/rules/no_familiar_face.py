"""Er is geen vast gezicht.

## Wat is er mis
Bij niveau C of D begint geen enkele professional of dienst vóór de geboorte en blijft langer dan 30 dagen daarna. De
basiszorg die iedereen krijgt, zoals de verloskundige en de kraamzorg, telt niet mee. De POP-poli en groepszorg in de
zwangerschap ook niet.

## Waarom
Een vast maatje, een vast gezicht, en dat voor langere tijd: dat is de winst in Delft.

## Bron
S004, het verhaal van Delft (januari 2021).

## Zo herstelt u het
Laat één professional of dienst al in de zwangerschap beginnen, en blijven tot ruim een maand na de geboorte.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import Answer, both, ends_after, starts_before
from klantroutes.graph.network import Network
from klantroutes.graph.parties import BASIC_CARE
from klantroutes.model.period import BIRTH
from klantroutes.model.steps import Step

from ..check import Fault, Rule
from ..settled import lacking

FIRST_MONTH = 30
"""A familiar face stays longer than this many days after birth."""
EVERYONES = BASIC_CARE | {"vk_zorg", "poppoli", "pop", "centering_z"}
"""Care of which the pregnancy is the reason: it is no face of one's own."""


def find(network: Network) -> Iterator[Fault]:
    """Find the vulnerable clients whom nobody stays with from pregnancy until after birth."""
    own = [step for step in network.work if step.catalogue not in EVERYONES]
    yield from lacking(network, own, _stays, network.space.level("C", "D"))


def _stays(step: Step) -> Answer:
    return both(starts_before(step, BIRTH), ends_after(step, FIRST_MONTH))


RULE = Rule(
    id="KWE-08",
    sentence="Er is geen vast gezicht van de zwangerschap tot na de geboorte.",
    remedy="Laat één professional of dienst in de zwangerschap beginnen, en blijven tot ruim een maand na de geboorte.",
    sources=("S004",),
    find=find,
)
