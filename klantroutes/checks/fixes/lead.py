"""Remedies about who has the lead: the program offers who could, and never picks one."""

from collections.abc import Iterator

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.graph.moments import end, start
from klantroutes.graph.parties import NO_CLIENT_CONTACT
from klantroutes.model.period import BIRTH
from klantroutes.model.steps import Professional

from ..naming import called
from .fix import Fix, Offer
from .situation import Situation

ID = "kies-regievoerder"
FIRST_MONTH = 30
"""Who has the lead after birth has it longer than this many days."""
_NEVER = NO_CLIENT_CONTACT | {"burgerzaken", "echoscopist", "kraamorg", "kraamverz", "rvdk"}


def _candidates(here: Situation) -> Iterator[Offer]:
    """Offer everyone who could lead; who comes to all these clients and stays longest stands first."""
    found = [step for step in here.professionals() if step.catalogue not in _NEVER and _in_time(here, step)]
    found.sort(key=lambda step: -_days_in_view(step))
    for step in [one for one in found if here.reached(one)] or found:
        edit = Edit("regievoerder gekozen", edits.set_field(step.id, "case_manager", True).plan)
        yield Offer(ID, f"Maak ‘{called(step)}’ regievoerder", edit)


def _one_of_two(here: Situation) -> Iterator[Offer]:
    """Offer each of the two as the only one, where that leaves nobody without."""
    managers = [step for step in here.steps if isinstance(step, Professional) and step.case_manager]
    for one in managers:
        for other in managers:
            left = here.network.admits[other.id] & ~here.network.admits[one.id]
            if other is not one and not left:
                edit = Edit("regievoerder gekozen", edits.set_field(other.id, "case_manager", False).plan)
                yield Offer(ID, f"Houd ‘{called(one)}’ als regievoerder, en ‘{called(other)}’ niet", edit)


def _in_time(here: Situation, step: Professional) -> bool:
    """Say whether this professional is there in the phase for which a case manager is missing, if one is named."""
    first, last = start(step), end(step)
    if here.finding.aspect == "tijdens":
        return first is not None and first < BIRTH
    return here.finding.aspect != "na" or (last is not None and last > FIRST_MONTH)


def _days_in_view(step: Professional) -> int:
    first, last = start(step), end(step)
    return last - first if first is not None and last is not None else 0


CANDIDATES = Fix(ID, _candidates)
ONE_OF_TWO = Fix(ID, _one_of_two)
