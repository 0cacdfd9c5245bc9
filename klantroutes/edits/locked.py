"""The lock on a whole route: the meeting goes on, the route itself stays as it is."""

from klantroutes.model.route import Route

from .edit import SAID
from .locking import locked_words
from .refused import Refused

SENTENCE = (
    "De route staat op slot: briefjes, stemmen, besluiten en afspraken kunnen wel. "
    "Haal het slot eraf in het menu Werksessie."
)


def is_locked(route: Route) -> bool:
    """Say whether the route stays as it is for now."""
    return route.workshop is not None and bool(route.workshop.structure_locked)


def changed_structure(before: Route, after: Route) -> tuple[str, ...]:
    """Return the names of the fields that differ and that a lock on the route holds, in the order of the file."""
    return tuple(
        name
        for name in type(before).model_fields
        if name not in SAID and _differs(getattr(before, name), getattr(after, name))
    )


def ensure_structure_open(before: Route, after: Route) -> None:
    """Raise Refused when a gesture changes the route itself while it is locked; taking off the lock is allowed."""
    if is_locked(before) and changed_structure(before, after):
        raise Refused(SENTENCE)


def held_words(route: Route, step: str) -> str:
    """Return why this step does not move: the route is locked, or the step is."""
    return SENTENCE if is_locked(route) else locked_words(route.by_id[step])


def _differs(one: object, other: object) -> bool:
    return one is not other and one != other
