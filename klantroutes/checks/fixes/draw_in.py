"""Remedies that bring clients to a step that nobody leads to."""

from collections.abc import Iterator

from klantroutes.model.catalogue import ServiceEntry, catalogue
from klantroutes.model.steps import Exit, Handover, Service, Step

from ..naming import called
from .addition import Addition
from .choosing import givers, receivers
from .fix import Fix, Offer
from .situation import Situation

ID = "voeg-overdracht-toe"
_MOST = 3


def _into(here: Situation) -> Iterator[Offer]:
    for step in here.steps:
        if isinstance(step, Service):
            yield from _delivered(here, step)
        if step.kind == "entry":
            yield from _from_entry(here, step)
        else:
            for one in _who_delivers(here, step) or [step]:
                yield from _handed(here, one)


def _handed(here: Situation, step: Step) -> Iterator[Offer]:
    for giver in givers(here, step)[:_MOST]:
        addition = Addition(here)
        addition.hand_over(giver, step)
        if step.kind == "professional":
            addition.lead_on(step, giver)
        thing = "lijn" if giver.kind == "entry" or isinstance(step, Exit) else "overdracht"
        yield Offer(
            ID, f"Trek een {thing} van ‘{called(giver)}’ naar ‘{called(step)}’", addition.edit(f"{thing} getrokken")
        )


def _delivered(here: Situation, service: Service) -> Iterator[Offer]:
    """Offer that a professional who sees these clients delivers the service: who is known to, then anybody else."""
    entry = catalogue().services.get(service.catalogue or "")
    known = entry.providers if isinstance(entry, ServiceEntry) else ()
    for giver in here.professionals(*known) if known else ():
        if here.reached(giver) and not _delivers(here, giver, service):
            addition = Addition(here)
            addition.line("delivers", giver, service)
            yield Offer(
                ID, f"Laat ‘{called(giver)}’ dit uitvoeren: ‘{called(service)}’", addition.edit("lijn getrokken")
            )


def _who_delivers(here: Situation, step: Step) -> list[Step]:
    """Return who delivers a service: once clients come there, they come to the service."""
    return [line.source for line in here.network.delivers if line.target is step and here.has(line.source)]


def _delivers(here: Situation, giver: Step, service: Step) -> bool:
    return any(line.source is giver and line.target is service for line in here.network.delivers)


def _from_entry(here: Situation, entry: Step) -> Iterator[Offer]:
    first = [step for step in here.network.work if here.has(step)]
    first.sort(key=lambda step: (step.kind != "professional", step.phase != entry.phase))
    for step in first[:_MOST]:
        addition = Addition(here)
        addition.line("flow", entry, step)
        yield Offer(ID, f"Trek een lijn van ‘{called(entry)}’ naar ‘{called(step)}’", addition.edit("lijn getrokken"))


def _both_hands(here: Situation) -> Iterator[Offer]:
    """Offer the missing hand of a handover: who gives or who receives."""
    for step in here.steps:
        if isinstance(step, Handover):
            ways = [link for link in here.route.links if link.kind == "flow"]
            giving = [here.route.by_id[link.source] for link in ways if link.target == step.id]
            taking = [here.route.by_id[link.target] for link in ways if link.source == step.id]
            if taking and not any(map(here.has, giving)):
                others = [one for one in givers(here, taking[0]) if one not in giving]
                yield from _half(here, [(one, step, one) for one in others])
            elif giving and not any(map(here.has, taking)):
                others = [one for one in receivers(here, giving[0]) if one not in taking]
                yield from _half(here, [(step, one, one) for one in others])


def _half(here: Situation, ways: list[tuple[Step, Step, Step]]) -> Iterator[Offer]:
    for source, target, named in ways[:_MOST]:
        addition = Addition(here)
        addition.line("flow", source, target)
        if named is target and named.kind == "professional":
            addition.lead_on(named, _giver_of(here, source))
        word = "overdraagt" if named is source else "ontvangt"
        yield Offer(ID, f"Laat ‘{called(named)}’ degene zijn die {word}", addition.edit("lijn getrokken"))


def _giver_of(here: Situation, handover: Step) -> Step:
    """Return who gives at this handover."""
    return next(here.route.by_id[link.source] for link in here.route.links if link.target == handover.id)


INTO_STEP = Fix(ID, _into)
BOTH_HANDS = Fix(ID, _both_hands)
