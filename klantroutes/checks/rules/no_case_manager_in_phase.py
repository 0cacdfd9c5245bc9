"""In een fase heeft niemand de regie.

## Wat is er mis
Er is wel een regievoerder, maar niet tijdens de zwangerschap, of niet meer een maand na de geboorte. De periode
beslist dat: vóór de geboorte in beeld, en langer dan 30 dagen daarna.

## Waarom
Wie de regie heeft, moet er zijn als er plannen gemaakt worden en als het kind er is.

## Bron
S004, het verhaal van Almelo (januari 2021).

## Zo herstelt u het
Laat de regievoerder eerder beginnen of langer blijven. Of spreek af wie de regie overneemt, en zet die bij die
professional aan.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import ends_after, starts_before
from klantroutes.graph.network import Network
from klantroutes.model.period import BIRTH
from klantroutes.model.wording import sentence_case

from ..check import Fault, Rule
from ..naming import PHASE_IN_SENTENCE
from ..settled import lacking

FIRST_MONTH = 30
"""Whoever is in view longer than this many days after birth has the case in the last phase."""


def find(network: Network) -> Iterator[Fault]:
    """Find the vulnerable clients who have a case manager, but not in pregnancy, or not after birth."""
    within = network.space.level("C", "D") & network.managed
    tests = {"tijdens": lambda step: starts_before(step, BIRTH), "na": lambda step: ends_after(step, FIRST_MONTH)}
    for phase, fits in tests.items():
        words = {"fase": PHASE_IN_SENTENCE[phase], "Fase": sentence_case(PHASE_IN_SENTENCE[phase])}
        yield from lacking(network, network.case_managers, fits, within, aspect=phase, words=words)


RULE = Rule(
    id="KWE-06",
    sentence="{Fase} is er niemand die de regie heeft.",
    remedy="Laat de regievoerder ook {fase} in beeld zijn, of zet bij een ander ‘Voert de regie’ aan.",
    sources=("S004",),
    find=find,
)
