"""Twee professionals hebben tegelijk de regie.

## Wat is er mis
Twee regievoerders zijn langer dan één dag samen in beeld. Hun periode beslist dat, niet de fase waarin ze getekend
zijn.

## Waarom
Regie werkt als één persoon die heeft. Met twee denkt ieder dat de ander het doet.

## Bron
S004, het verhaal van Almelo (januari 2021).

## Zo herstelt u het
Kies één regievoerder. Of laat de regie op één dag overgaan: de een stopt als de ander begint.
"""

from collections.abc import Iterator
from itertools import combinations

from klantroutes.graph.moments import Answer, both, end, start
from klantroutes.graph.network import Network
from klantroutes.model.period import BIRTH, CONCEPTION
from klantroutes.model.steps import Step

from ..check import Fault, Rule
from ..naming import PHASE_IN_SENTENCE, enumerated, period_of, quoted


def find(network: Network) -> Iterator[Fault]:
    """Find each pair of case managers whose periods share more than a day."""
    for one, other in combinations(network.case_managers, 2):
        clients = network.admits[one.id] & network.admits[other.id]
        overlap = both(_starts_before_end(one, other), _starts_before_end(other, one))
        place = (one.id, other.id)
        if overlap:
            yield Fault(clients, place, {"fase": _phases(one, other), "namen": quoted([one, other])})
        elif overlap is None:
            unknown = [step for step in (one, other) if start(step) is None or end(step) is None]
            yield Fault(clients, place, missing=period_of(unknown))


def _starts_before_end(one: Step, other: Step) -> Answer:
    first, last = start(one), end(other)
    return None if first is None or last is None else first < last


def _phases(one: Step, other: Step) -> str:
    """Return the phases in which both are in view; all four days are known here."""
    first = max(day for day in (start(one), start(other)) if day is not None)
    last = max(min(day for day in (end(one), end(other)) if day is not None), first + 1)
    here = {"voor": first < CONCEPTION, "tijdens": first < BIRTH and last > CONCEPTION, "na": last > BIRTH}
    return enumerated([PHASE_IN_SENTENCE[phase] for phase, touched in here.items() if touched])


RULE = Rule(
    id="KWE-05",
    sentence="Er zijn {fase} meer regievoerders tegelijk: {namen}.",
    remedy="Kies wie van de twee de regie heeft, of laat de een stoppen als de ander begint.",
    sources=("S004",),
    find=find,
)
