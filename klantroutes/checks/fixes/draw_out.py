"""Remedies that let the route go on after a step where it stops."""

from collections.abc import Iterator

from klantroutes.graph.moments import end
from klantroutes.model.identifiers import new_id
from klantroutes.model.steps import Service, Step

from ..naming import called
from .addition import Addition
from .choosing import deliverers, receivers
from .fix import Fix, Offer
from .situation import Situation

HANDOVER, FEEDBACK, EXIT = "voeg-overdracht-toe", "voeg-terugkoppeling-toe", "voeg-uitgang-toe"
_MOST = 3
EXIT_LABEL = "Verder na de eerste 1000 dagen"


def _onward(here: Situation) -> Iterator[Offer]:
    for step in here.steps[:1]:
        if isinstance(step, Service):
            yield from _by(here, step)
        for receiver in receivers(here, step)[:_MOST]:
            addition = Addition(here)
            addition.hand_over(step, receiver)
            addition.lead_on(receiver, step)
            thing = "lijn" if step.kind == "entry" else "overdracht"
            title = f"Trek een {thing} van ‘{called(step)}’ naar ‘{called(receiver)}’"
            yield Offer(HANDOVER, title, addition.edit(f"{thing} getrokken"))


def _by(here: Situation, service: Service) -> Iterator[Offer]:
    for giver in deliverers(here, service.catalogue or "")[:_MOST]:
        if here.reached(giver):
            addition = Addition(here)
            addition.line("delivers", giver, service)
            title = f"Laat ‘{called(giver)}’ dit uitvoeren: ‘{called(service)}’"
            yield Offer(HANDOVER, title, addition.edit("lijn getrokken"))


def _reporting(here: Situation) -> Iterator[Offer]:
    for step in here.steps[:1]:
        senders = [t.giver for t in here.network.transfers if t.receiver is step and t.inner]
        for giver in dict.fromkeys(senders):
            if step.kind in ("professional", "service") and here.has(giver):
                addition = Addition(here)
                addition.line("feedback", step, giver)
                title = f"Laat ‘{called(step)}’ terugkoppelen aan ‘{called(giver)}’"
                yield Offer(FEEDBACK, title, addition.edit("terugkoppeling getrokken"))


def _out(here: Situation) -> Iterator[Offer]:
    last = sorted((s for s in here.steps if s.kind in ("professional", "service")), key=lambda s: end(s) or 0)
    for step in last[-1:]:
        yield to_exit(here, step)


def _at_the_end(here: Situation) -> Iterator[Offer]:
    """Offer an exit after the steps that last longest."""
    work = [step for step in here.network.work if here.has(step) and step.catalogue != "netwerk"]
    work.sort(key=lambda step: (step.kind != "professional", not here.reached(step), -(end(step) or 0)))
    for step in work[:_MOST]:
        yield to_exit(here, step)


def to_exit(here: Situation, step: Step) -> Offer:
    """Return the offer of a line from this step to an exit: one that is there, else a new one."""
    addition = Addition(here)
    there = [one for one in here.network.steps if one.kind == "exit" and here.has(one)]
    if there:
        addition.line("flow", step, there[0])
        title = f"Trek een lijn van ‘{called(step)}’ naar ‘{called(there[0])}’"
        return Offer(EXIT, title, addition.edit("lijn getrokken"))
    fields: dict[str, object] = {"id": new_id("s"), "kind": "exit", "label": EXIT_LABEL, "phase": "na"}
    fields["lane"] = step.lane or here.route.rows[0].id
    addition.line("flow", step, addition.free_step(fields))
    return Offer(EXIT, f"Voeg een uitgang toe na ‘{called(step)}’", addition.edit("uitgang toegevoegd"))


def _out_of_circle(here: Situation) -> Iterator[Offer]:
    inside = {step.id for step in here.steps}
    last = sorted((s for s in here.steps if s.kind in ("professional", "service")), key=lambda s: -(end(s) or 0))
    for step in last:
        for receiver in receivers(here, step)[:1]:
            if receiver.id not in inside:
                addition = Addition(here)
                addition.hand_over(step, receiver)
                title = f"Trek een overdracht van ‘{called(step)}’ naar ‘{called(receiver)}’"
                yield Offer(HANDOVER, title, addition.edit("overdracht getrokken"))


def _around(here: Situation) -> Iterator[Offer]:
    """Offer a second way around a step through which everything goes: from who comes before to who comes after."""
    for step in here.steps[:1]:
        before = [t.giver for t in here.network.transfers if t.receiver is step]
        after = [t.receiver for t in here.network.transfers if t.giver is step]
        pairs = [(one, other) for one in before for other in after if _possible(here, one, other)]
        for one, other in pairs[:_MOST]:
            addition = Addition(here)
            addition.hand_over(one, other)
            thing = "overdracht" if one.kind != "entry" and other.kind != "exit" else "lijn"
            title = f"Trek ook een {thing} van ‘{called(one)}’ naar ‘{called(other)}’, buiten ‘{called(step)}’ om"
            yield Offer(HANDOVER, title, addition.edit(f"{thing} getrokken"))


def _possible(here: Situation, one: Step, other: Step) -> bool:
    return one is not other and (one.kind, other.kind) != ("entry", "exit") and not here.joined(one, other)


ONWARD = Fix(HANDOVER, _onward)
REPORTING = Fix(FEEDBACK, _reporting)
TO_EXIT = Fix(EXIT, _out)
AT_THE_END = Fix(EXIT, _at_the_end)
OUT_OF_CIRCLE = Fix(HANDOVER, _out_of_circle)
AROUND = Fix(HANDOVER, _around)
