"""The remedy for a route that nobody comes into."""

from collections.abc import Iterator

from klantroutes.graph.moments import start
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
        fields: dict[str, object] = {"id": new_id("s"), "kind": "entry", "label": LABEL, "phase": step.phase}
        fields["lane"] = step.lane or here.route.rows[0].id
        addition.line("flow", addition.free_step(fields), step)
        yield Offer(ID, f"Voeg een ingang toe bij ‘{called(step)}’", addition.edit("ingang toegevoegd"))


def _first_steps(here: Situation) -> list[Step]:
    """Return the steps with which a route could begin: those that lead furthest, then the earliest."""
    work = [step for step in here.network.work if here.has(step)]
    return sorted(work, key=lambda step: (-len(here.leads_to(step)), start(step) or 0, step.kind != "professional"))


ENTRY = Fix(ID, _offers)
