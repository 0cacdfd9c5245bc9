"""Whom the client can call."""

from collections.abc import Iterator
from dataclasses import dataclass

from klantroutes.drawing.text import wrap
from klantroutes.exporters.told.named import name
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.steps import Professional, Step

TYPE = 14.0
"""Size of the words on the page in points; nothing is smaller."""
_ROOM = 290.0
"""Width in points beside the number."""
MOST = 4
"""More numbers than this nobody looks through."""


@dataclass(frozen=True)
class Call:
    """Someone to call: who it is, and the number; empty where it must still be written on the page by hand."""

    who: str
    phone: str


def lines_of(found: tuple[Call, ...]) -> int:
    """Return how many lines of the page these take."""
    return sum(max(1, len(wrap(one.who, TYPE, 600, _ROOM))) for one in found) or 1


def calls(route: Route) -> tuple[Call, ...]:
    """Return whom to call, the familiar face first."""
    found = list(dict.fromkeys(_calls(route)))
    return tuple(found[:MOST])


def _calls(route: Route) -> Iterator[Call]:
    people = [step for step in route.steps if isinstance(step, Professional)]
    yield from (_call(step) for step in people if step.permanent_contact)
    yield from (_call(step) for step in people if step.case_manager)
    yield from (_call(step) for step in route.steps if step.contact and one_line(step.contact.phone))


def _call(step: Step) -> Call:
    person = one_line(step.contact.name) if step.contact else ""
    phone = one_line(step.contact.phone) if step.contact else ""
    who = f"{person} ({name(step)})" if person else name(step)
    return Call(who[:60], phone[:30])
