"""Whether a planned route can be saved, looking only as far as the gesture reaches."""

from collections.abc import Sequence

from klantroutes.edits.refused import Refused
from klantroutes.model.integrity import faults
from klantroutes.model.route import LISTS, Route
from klantroutes.model.steps import Step
from klantroutes.model.wording import sentence_case

_KEPT = tuple(name for name in LISTS if name not in ("steps", "waivers"))


def ensure_sound(sound: Route, planned: Route) -> None:
    """Raise Refused with what is wrong when the planned route cannot be saved; `sound` is a route that can."""
    if _same_bones(sound, planned):
        return
    for fault in faults(planned):
        raise Refused(f"{sentence_case(fault.wrong)}. {fault.advice}")


def _same_bones(one: Route, other: Route) -> bool:
    """Say whether both have the same elements, lines and lanes, so that only the inside of steps can differ."""
    return _same_lists(one, other) and _same_frame(one.steps, other.steps)


def _same_lists(one: Route, other: Route) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in _KEPT)


def _same_frame(one: Sequence[Step], other: Sequence[Step]) -> bool:
    return len(one) == len(other) and all(
        a is b or (a.id == b.id and a.kind == b.kind and a.lane == b.lane) for a, b in zip(one, other, strict=True)
    )
