"""The remedy for a route that nobody comes into."""

from collections.abc import Iterator

from klantroutes.graph.moments import start
from klantroutes.graph.network import spread
from klantroutes.model.identifiers import new_id
from klantroutes.model.steps import Step

from ..naming import called
from .addition import Addition
from .fix import Fix, Offer
from .situation import Situation

ID = "voeg-ingang-toe"
LABEL = "De cliënt komt in beeld"
_MOST = 3


def _offers(here: Situation) -> Iterator[Offer]:
    for step in _first_steps(here)[:_MOST]:
        addition = Addition(here)
        _enter(here, addition, step, step.phase)
        yield Offer(ID, f"Voeg een ingang toe bij ‘{called(step)}’", addition.edit("ingang toegevoegd"))


def _past_birth(here: Situation) -> Iterator[Offer]:
    """Offer an entry before birth where there is none, with the handover to a step after birth that may be missing."""
    if any(step.kind == "entry" and step.phase != "na" for step in here.network.steps):
        return
    after = [step for step in here.network.work if step.phase == "na" and here.has(step)]
    after.sort(key=lambda step: (step.kind != "professional", start(step) or 0))
    before = [one for one in _first_steps(here) if one.phase != "na"]
    for step in (before or after)[:_MOST]:
        addition = Addition(here)
        _enter(here, addition, step, "tijdens" if step.phase == "na" else step.phase)
        title = f"Voeg een ingang toe bij ‘{called(step)}’"
        follows = spread({step.id: here.clients}, here.network.onward)
        if step in after or any(not here.clients & ~follows[one.id] for one in after):
            yield Offer(ID, title, addition.edit("ingang toegevoegd"))
        elif after:
            addition.hand_over(step, after[0])
            title += f", en trek een overdracht naar ‘{called(after[0])}’"
            yield Offer(ID, title, addition.edit("ingang toegevoegd"))


def _enter(here: Situation, addition: Addition, step: Step, phase: str) -> None:
    fields: dict[str, object] = {"id": new_id("s"), "kind": "entry", "label": LABEL, "phase": phase}
    fields["lane"] = step.lane or here.route.rows[0].id
    addition.line("flow", addition.free_step(fields), step)


def _first_steps(here: Situation) -> list[Step]:
    """Return the steps with which a route could begin: those that lead furthest, then the earliest."""
    work = [step for step in here.network.work if here.has(step)]
    return sorted(
        work, key=lambda step: (-len(here.network.ahead(step)), start(step) or 0, step.kind != "professional")
    )


ENTRY = Fix(ID, _offers)
ENTRY_PAST_BIRTH = Fix(ID, _past_birth)
