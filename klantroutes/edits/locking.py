"""Steps that stay as they are until somebody takes the lock off."""

from collections.abc import Iterable, Mapping

from klantroutes.model.route import Route
from klantroutes.model.steps import Position, Step
from klantroutes.model.vocabulary import KIND_LABELS

from .edit import Edit
from .elements import replaced
from .refused import Refused
from .revise import revised, without


def lock(ids: Iterable[str], positions: Mapping[str, Position]) -> Edit:
    """Put a lock on these steps, and hold those that have no place of their own at the given place."""
    wanted = tuple(dict.fromkeys(ids))

    def plan(route: Route) -> Route:
        changes: dict[str, Step | None] = {}
        for name in wanted:
            step = route.by_id.get(name)
            if step is not None and not step.locked:
                place = {"position": positions[name]} if step.position is None and name in positions else {}
                changes[name] = revised(step, locked=True, **place)
        return revised(route, steps=replaced(route.steps, changes)) if changes else route

    return Edit("op slot gezet", plan)


def unlock(ids: Iterable[str]) -> Edit:
    """Take the lock off these steps; they stay where they are."""
    wanted = frozenset(ids)

    def plan(route: Route) -> Route:
        changes: dict[str, Step | None] = {
            step.id: without(step, "locked") for step in route.steps if step.id in wanted and step.locked
        }
        return revised(route, steps=replaced(route.steps, changes)) if changes else route

    return Edit("slot eraf gehaald", plan)


def ensure_unlocked(before: Route, after: Route) -> None:
    """Raise Refused when a gesture changes a step that is locked and stays locked, or takes one away."""
    locked = [step for step in before.steps if step.locked]
    for step in locked:
        left = after.by_id.get(step.id)
        if left is None or (left.locked and left != step):
            raise Refused(locked_words(step))


def locked_words(step: Step) -> str:
    """Return in one sentence why this step does not change, and what to do."""
    name = f"‘{step.label}’" if step.label else f"Deze {KIND_LABELS[step.kind]}"
    return f"{name} staat op slot. Haal eerst het slot eraf, in het menu Bewerken."
