"""Who could give and who could receive: the professionals of the route, the most sensible first."""

from klantroutes.graph.moments import end, start
from klantroutes.graph.parties import NO_CLIENT_CONTACT
from klantroutes.model.catalogue import ServiceEntry, catalogue
from klantroutes.model.steps import Professional, Step
from klantroutes.model.vocabulary import PHASES

from .situation import Situation
from .standard import standard

OVERDUE = 14
"""More days than this between two steps is a gap of its own."""
_SELDOM = NO_CLIENT_CONTACT | {"burgerzaken", "kraamorg", "echoscopist", "rvdk"}
"""Who does not pass clients on by nature."""


def givers(here: Situation, receiver: Step) -> list[Step]:
    """Return who could pass these clients to the receiver: who sees them, else entries, else who is in the route."""
    behind = here.network.ahead(receiver) if receiver.id in here.network.admits else frozenset[str]()
    wanted = here.clients & here.network.admits.get(receiver.id, here.clients)
    possible: list[Step] = [
        step
        for step in here.network.professionals
        if step.id not in behind and step.catalogue not in _SELDOM and not here.joined(step, receiver)
    ]
    possible.sort(key=lambda step: _as_giver(step, receiver))
    seeing = [step for step in possible if not wanted & ~here.network.reached[step.id]]
    present = [step for step in possible if not wanted & ~here.network.admits[step.id]]
    return seeing or entries(here, receiver) or present


def entries(here: Situation, receiver: Step) -> list[Step]:
    """Return the entries that could lead these clients to the receiver, those nearest in time first."""
    if receiver.kind == "exit":
        return []
    found = [step for step in here.network.steps if step.kind == "entry" and not here.joined(step, receiver)]
    admitting = [step for step in found if here.has(step)]
    return sorted(admitting or found, key=lambda step: abs(PHASES.index(step.phase) - PHASES.index(receiver.phase)))


def receivers(here: Situation, giver: Step) -> list[Professional]:
    """Return who could take these clients over from the giver, without leading back to it."""
    wanted = here.clients & here.network.admits[giver.id]
    found = []
    for step in here.network.professionals:
        apart = step is not giver and step.catalogue not in _SELDOM and not here.joined(giver, step)
        if apart and not wanted & ~here.network.admits[step.id] and giver.id not in here.network.ahead(step):
            found.append(step)
    if giver.kind == "entry":
        return sorted(found, key=lambda step: (step.phase != giver.phase, start(step) or 0))
    later = [step for step in found if (end(step) or 0) >= (end(giver) or 0) and _in_order(giver, step)]
    return sorted(later, key=lambda step: _as_receiver(giver, step))


def deliverers(here: Situation, service: str) -> list[Professional]:
    """Return the professionals of the route who can deliver this service to these clients; who sees them first."""
    entry = catalogue().services.get(service)
    names = entry.providers if isinstance(entry, ServiceEntry) else ()
    found = [step for step in here.professionals() if step.catalogue in names]
    return sorted(found, key=lambda step: (not here.reached(step), names.index(step.catalogue or "")))


def gap(giver: Step, receiver: Step) -> int:
    """Return how many days lie between the two; 0 when they meet or when a day is not filled in."""
    last, first = end(giver), start(receiver)
    return max(0, first - last) if last is not None and first is not None else 0


def _in_order(giver: Step, receiver: Step) -> bool:
    """Say whether the receiver is not over before the giver starts."""
    first, last = start(giver), end(receiver)
    return first is None or last is None or first <= last


def _as_giver(giver: Step, receiver: Step) -> tuple[bool, bool, int, bool, int]:
    begin = start(giver)
    late = begin is not None and (first := start(receiver)) is not None and begin > first
    return (
        not _in_order(giver, receiver) or gap(giver, receiver) > OVERDUE,
        standard(giver, receiver) is None,
        gap(giver, receiver),
        late,
        -(begin or 0) if not late else 0,
    )


def _as_receiver(giver: Step, receiver: Step) -> tuple[bool, bool, int, int]:
    return (
        gap(giver, receiver) > OVERDUE,
        standard(giver, receiver) is None,
        gap(giver, receiver),
        start(receiver) or 0,
    )
