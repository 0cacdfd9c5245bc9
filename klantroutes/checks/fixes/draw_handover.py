"""Remedies that draw a handover between two parties that the rule asks for."""

from collections.abc import Iterator

from klantroutes.graph.moments import start
from klantroutes.graph.network import spread
from klantroutes.graph.parties import JGZ_GIVERS, JGZ_RECEIVERS
from klantroutes.model.steps import Step

from ..naming import called
from .addition import Addition
from .choosing import givers
from .fix import Fix, Offer
from .situation import Situation

ID = "voeg-overdracht-toe"
_MOST = 3


def between(here: Situation, giver: Step, receiver: Step, direct_days: int | None = None) -> Offer:
    """Return the offer of a handover, or of a plain line where no handover belongs."""
    addition = Addition(here)
    addition.hand_over(giver, receiver, direct_days)
    if receiver.kind == "professional":
        addition.lead_on(receiver, giver)
    thing = "overdracht" if addition.said else "lijn"
    how = f" ({addition.said})" if addition.said else ""
    title = f"Trek een {thing} van ‘{called(giver)}’ naar ‘{called(receiver)}’{how}"
    return Offer(ID, title, addition.edit(f"{thing} getrokken"))


def _to_youth_care(here: Situation) -> Iterator[Offer]:
    """Offer the handover at the place of the finding, then from others who care for mother and child."""
    named = [step for step in here.steps if step.catalogue in JGZ_GIVERS | JGZ_RECEIVERS]
    giving = list(here.professionals(*JGZ_GIVERS))
    taking = sorted(here.professionals(*JGZ_RECEIVERS), key=lambda step: step not in named)
    ways = [(one, other) for other in taking[:1] for one in giving]
    ways.sort(key=lambda way: (not here.reached(way[0]), way[0] not in named))
    for giver, receiver in ways[:_MOST]:
        yield between(here, giver, receiver)


def _past_birth(here: Situation) -> Iterator[Offer]:
    """Offer the line that is missing between where clients come and a step after birth."""
    entries = [step for step in here.network.steps if step.kind == "entry" and step.phase != "na"]
    came = spread({step.id: here.network.admits[step.id] for step in entries}, here.network.onward)
    last = [step for step in here.network.professionals if not here.clients & ~came[step.id]]
    last.sort(key=lambda step: -(start(step) or 0))
    after = [step for step in here.network.work if step.phase == "na" and here.has(step)]
    after.sort(key=lambda step: (step.kind != "professional", start(step) or 0))
    sources: list[Step] = [*last[:1]] or [step for step in entries if here.has(step)][:1]
    for giver in sources:
        for receiver in after[:_MOST]:
            yield between(here, giver, receiver)


def _to_help(here: Situation) -> Iterator[Offer]:
    """Offer a direct handover to who addresses the urgent factor, or to who delivers a service that does."""
    for helper in _helpers(here):
        for giver in givers(here, helper)[:2]:
            if giver.kind != "entry":
                yield between(here, giver, helper, here.network.number("direct_days"))


def _helpers(here: Situation) -> list[Step]:
    found: dict[str, Step] = {}
    for step in here.network.helpers.get(here.finding.about, ()):
        delivering = [line.source for line in here.network.delivers if line.target is step]
        for one in delivering or [step]:
            if here.has(one):
                found[one.id] = one
    return list(found.values())


TO_YOUTH_CARE = Fix(ID, _to_youth_care)
PAST_BIRTH = Fix(ID, _past_birth)
TO_HELP = Fix(ID, _to_help)
