"""Remedies that take something away."""

from collections.abc import Iterator

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.model.steps import Handover, Step

from ..naming import called, quoted
from .fix import Fix, Offer
from .situation import Situation

ID = "haal-weg"


def _step(here: Situation) -> Iterator[Offer]:
    for step in here.steps[:1]:
        if here.network.admits[step.id] & ~here.clients or step.kind == "entry":
            continue
        name = f"‘{called(step)}’" if step.label.strip() or step.kind != "handover" else "deze overdracht"
        yield Offer(ID, f"Haal {name} weg", Edit("stap verwijderd", edits.remove([step.id]).plan))


def _services(here: Situation) -> Iterator[Offer]:
    """Offer to take the services away, with the professionals who were there only for them."""
    gone = {step.id for step in here.steps}
    if not gone:
        return
    alone = [step for step in here.network.professionals if _only_for(here, step, gone)]
    handovers = [t.handover.id for t in here.network.transfers if t.handover is not None and t.receiver in alone]
    names = quoted([*here.steps, *alone])
    ids = [*gone, *(step.id for step in alone), *handovers]
    yield Offer(ID, f"Haal {names} weg", Edit("stap verwijderd", edits.remove(ids).plan))


def _only_for(here: Situation, step: Step, gone: set[str]) -> bool:
    """Say whether this professional delivers one of these services, and nothing leads on from it but to these."""
    delivered = {line.target.id for line in here.network.delivers if line.source is step}
    return bool(delivered & gone) and not delivered - gone and not here.network.passing[step.id]


def _double(here: Situation) -> Iterator[Offer]:
    """Offer to take the emptier of two handovers between the same steps away."""
    if len(here.steps) != 2:
        return
    giver, receiver = here.steps
    link = next((one for one in here.route.links if (one.source, one.target) == (giver.id, receiver.id)), None)
    if link is not None and link.kind == "flow":
        title = f"Haal de losse lijn van ‘{called(giver)}’ naar ‘{called(receiver)}’ weg"
        yield Offer(ID, title, Edit("lijn verwijderd", edits.disconnect([link.id]).plan))
        return
    own = [handover for handover in here.handovers(giver, receiver) if _of_these_two(here, handover)]
    if own:
        emptiest = min(reversed(own), key=lambda handover: len(handover.model_fields_set))
        title = f"Haal een van de twee overdrachten van ‘{called(giver)}’ naar ‘{called(receiver)}’ weg"
        yield Offer(ID, title, Edit("overdracht verwijderd", edits.remove([emptiest.id]).plan))


def _of_these_two(here: Situation, handover: Handover) -> bool:
    return sum(handover.id in (link.source, link.target) for link in here.route.links) == 2


STEP = Fix(ID, _step)
SERVICES = Fix(ID, _services)
DOUBLE = Fix(ID, _double)
