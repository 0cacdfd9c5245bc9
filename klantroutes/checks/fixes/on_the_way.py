"""Remedies for a way through the route that passes by somebody: a handover from the way to who is passed by."""

from collections.abc import Iterator

from klantroutes.model.steps import Step

from ..naming import called
from .addition import Addition
from .draw_handover import ID, between
from .fix import Fix, Offer
from .situation import Situation

_MOST = 3


def _to_who_is_passed_by(here: Situation) -> Iterator[Offer]:
    """Offer the handover from the steps on the way, the last one first; whoever delivers a service stands for it."""
    for target in _targets(here):
        for step in _on_the_way(here):
            later = step is not target and not here.joined(step, target) and step.id not in here.network.ahead(target)
            if later and target.kind != "entry":
                yield between(here, step, target)


def _to_a_newcomer(here: Situation) -> Iterator[Offer]:
    """Offer a youth nurse where youth health care is not in the route."""
    if here.steps:
        return
    for step in _on_the_way(here)[:1]:
        addition = Addition(here)
        addition.hand_over(step, addition.step("professional", "jgz_vpk", "na", (0, 730)))
        title = f"Voeg de jeugdverpleegkundige toe, met een overdracht van ‘{called(step)}’"
        yield Offer("voeg-professional-toe", title, addition.edit("professional toegevoegd"))


def _targets(here: Situation) -> list[Step]:
    found: dict[str, Step] = {}
    for step in here.steps:
        delivering = [line.source for line in here.network.delivers if line.target is step and here.has(line.source)]
        found.update((one.id, one) for one in delivering or [step] if here.has(one))
    return list(found.values())[:_MOST]


def _on_the_way(here: Situation) -> list[Step]:
    """Return the steps of the way from the last to the first, without its exit."""
    known = here.route.by_id
    way = [known[name] for name in reversed(here.finding.path) if name in known]
    work: list[Step] = [step for step in way if step.kind in ("professional", "service")]
    entries: list[Step] = [step for step in way if step.kind == "entry"]
    return (work or entries)[:_MOST]


TO_WHO_IS_PASSED_BY = Fix(ID, _to_who_is_passed_by)
TO_A_NEWCOMER = Fix("voeg-professional-toe", _to_a_newcomer)
