"""Remedies that draw a handover between two parties that the rule asks for."""

from collections.abc import Iterator

from klantroutes.graph.moments import ends_after, start
from klantroutes.graph.network import spread
from klantroutes.graph.parties import JGZ_GIVERS, JGZ_IN_VIEW, JGZ_RECEIVERS
from klantroutes.model.steps import Professional, Step

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
    thing, how = ("overdracht", f" ({addition.said})") if addition.said else ("lijn", "")
    if receiver.kind == "professional":
        addition.lead_on(receiver, giver)
    title = f"Trek een {thing} van ‘{called(giver)}’ naar ‘{called(receiver)}’{how}"
    return Offer(ID, title, addition.edit(f"{thing} getrokken"))


def youth_care(here: Situation) -> list[Professional]:
    """Return who of youth health care could take these clients over: who stays after the first two weeks."""
    found = [step for step in here.professionals(*JGZ_RECEIVERS) if ends_after(step, JGZ_IN_VIEW)]
    return sorted(found, key=lambda step: step not in here.steps)


def givers_to_youth_care(here: Situation) -> list[Professional]:
    """Return who of birth and maternity care could hand these clients over; maternity care first."""
    named = [step.id for step in here.steps]
    found = here.professionals(*JGZ_GIVERS)
    return sorted(found, key=lambda s: (not here.reached(s), s.id not in named, s.catalogue != "kraamverz"))


def _to_youth_care(here: Situation) -> Iterator[Offer]:
    """Offer the handover at the place of the finding, then from others who care for mother and child.

    Where one of the two is missing, that one comes along.
    """
    giving, taking = givers_to_youth_care(here), youth_care(here)
    for giver in giving[:_MOST] if taking else ():
        yield between(here, giver, taking[0])
    if giving and not taking:
        addition = Addition(here)
        addition.hand_over(giving[0], addition.step("professional", "jgz_vpk", "na", (0, 730)))
        title = f"Voeg de jeugdverpleegkundige toe, met een overdracht van ‘{called(giving[0])}’"
        yield Offer(ID, title, addition.edit("overdracht getrokken"))
    if taking and not giving:
        addition = Addition(here)
        carer = addition.step("professional", "kraamverz", "na", (0, 10))
        addition.hand_over(carer, taking[0])
        for before in givers(here, carer)[:1]:
            addition.hand_over(before, carer)
        title = f"Voeg de kraamverzorgende toe, met een overdracht naar ‘{called(taking[0])}’"
        yield Offer(ID, title, addition.edit("overdracht getrokken"))


def _past_birth(here: Situation) -> Iterator[Offer]:
    """Offer the line that is missing between where clients come and a step after birth."""
    entries = [step for step in here.network.steps if step.kind == "entry" and step.phase != "na"]
    came = spread({step.id: here.network.admits[step.id] for step in entries}, here.network.onward)
    last: list[Step] = [step for step in here.network.professionals if not here.clients & ~came[step.id]]
    last.sort(key=lambda step: -(start(step) or 0))
    last += [step for step in entries if here.has(step)]
    after = [step for step in here.network.work if step.phase == "na" and here.has(step)]
    after.sort(key=lambda step: (step.kind != "professional", start(step) or 0))
    for giver in last[:1]:
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
