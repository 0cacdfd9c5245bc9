"""A presentation by phase: what happens before, during and after the pregnancy, in reading order."""

from collections.abc import Iterator

from klantroutes.checks.naming import called, enumerated
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Step
from klantroutes.model.vocabulary import PHASE_LABELS, WARMTH_LABELS
from klantroutes.model.wording import numbered

from ..reading_order import ReadingOrder
from .faces import card_of, pass_of, tone_of
from .stop import Band, Cover, Handed, Handing, Lanes, Stop, Told, always
from .told import either, goes_along, handed_on

_LONGEST = 150
"""So many characters about handovers are told with the steps; more come by themselves after the phase."""
_MOST = 2
"""So many sentences about what goes along are told at a time."""


def by_phase(route: Route) -> list[Stop]:
    """Return the stops through the whole route, phase by phase."""
    order = ReadingOrder(route)
    opening = Stop(route.title, Cover(route.title, _measure(route)), always("Wij lopen de route door, fase voor fase."))
    return [opening, *(stop for phase in route.phases for stop in phase_stops(order, phase))]


def phase_stops(order: ReadingOrder, phase: str, part: str = "") -> Iterator[Stop]:
    """Yield a heading, the steps and the handovers of one phase; `part` is the part of the agenda it belongs to."""
    title = PHASE_LABELS[phase]
    bands = tuple(_bands(order, phase))
    handovers = [step for step in order.route.steps if step.phase == phase and order.is_between(step.id)]
    count = sum(1 for step in order.route.steps if step.phase == phase and not order.is_between(step.id))
    lines = (numbered(count, "stap", "stappen"), _handovers(len(handovers)))
    told = f"Wie doet mee: {enumerated([band.label.lower() for band in bands])}." if bands else ""
    empty = ("Hier staat nog niets.",)
    yield Stop(title, Cover(title, lines if count else empty), always(told), part)
    if bands:
        yield Stop(title, Lanes(bands), lambda ids: _told(order, ids), part)
    if handovers:
        yield handing_stop(order, [step.id for step in handovers], f"{title}: overdrachten", part)


def handing_stop(order: ReadingOrder, names: list[str], title: str, part: str = "") -> Stop:
    """Return these handovers as one stop."""
    rows = []
    for name in names:
        giver = either(order.route.by_id[one] for one in order.givers(name))
        taker = either(order.route.by_id[one] for one in order.receivers(name))
        rows.append(Handed(name, giver, pass_of(order.route.by_id[name]), taker))
    return Stop(title, Handing(tuple(rows)), lambda ids: _along(order, ids) or (_summed(order.route, names),), part)


def _bands(order: ReadingOrder, phase: str) -> Iterator[Band]:
    labels = {lane.id: lane.label for lane in order.route.rows}
    for lane in order.lanes(phase):
        names = order.cells.get((phase, lane), ())
        if names:
            cards = tuple(card_of(order, name) for name in names)
            yield Band(labels.get(lane, "Nog zonder baan"), tone_of(order.route, lane), cards)


def _told(order: ReadingOrder, ids: tuple[str, ...]) -> Told:
    """Return the handovers from these steps, or how many there are when those are too many to listen to."""
    said = handed_on(order, dict.fromkeys(ids))
    if len(" ".join(said)) > _LONGEST:
        number = _handovers(len(said))
        return (f"Van hieruit {'gaat' if len(said) == 1 else 'gaan'} er {number}. Die ziet u na de stappen.",)
    return said or tuple(filter(None, (_names(order, ids),)))


def _names(order: ReadingOrder, ids: tuple[str, ...]) -> str:
    """Return who comes in, who goes on, or else who does what."""
    steps = [order.route.by_id[name] for name in dict.fromkeys(ids)]
    for kind, words in (("exit", "Hier gaat het gezin verder"), ("entry", "Zo komt de cliënt in beeld")):
        found = [step for step in steps if step.kind == kind]
        if found:
            return f"{words}: {either(found)}."
    said = " ".join(_offers(order, step) for step in steps if order.inner(step.id))
    return said if len(said) <= _LONGEST else ""


def _offers(order: ReadingOrder, step: Step) -> str:
    return f"{called(step)} biedt: {enumerated([called(order.route.by_id[one]) for one in order.inner(step.id)])}."


def _along(order: ReadingOrder, ids: tuple[str, ...]) -> Told:
    """Return what goes along with these handovers, when that is short enough to listen to."""
    steps = [order.route.by_id[name] for name in ids]
    said = [goes_along(step) for step in steps]
    if not all(said):
        return ()
    if len(set(said)) == 1:
        return (said[0],) if len(said[0]) <= _LONGEST else ()
    takers = [either(order.route.by_id[one] for one in order.receivers(name)) for name in ids]
    pairs = zip(takers, said, strict=True)
    told = tuple(f"Naar {taker}: {words.removeprefix('Mee gaat: ')}" for taker, words in pairs)
    return told if len(told) <= _MOST and all(len(words) <= _LONGEST / _MOST for words in told) else ()


def _summed(route: Route, names: list[str]) -> str:
    """Return how many handovers of each kind there are, and of how many the term is not filled in."""
    steps = [step for name in names if isinstance(step := route.by_id[name], Handover)]
    kinds = [(sum(step.warmth == kind for step in steps), kind) for kind in WARMTH_LABELS]
    said = enumerated([f"{number} {kind}" for number, kind in kinds if number])
    unknown = sum(step.within_days is None for step in steps)
    missing = f" Bij {unknown} is nog niet ingevuld binnen hoeveel dagen." if unknown else ""
    first = _handovers(len(steps))
    return f"{first}, waarvan {said}.{missing}" if said else f"{first}.{missing}"


def _measure(route: Route) -> tuple[str, ...]:
    name = route.coalition.name if route.coalition is not None else None
    return (name,) if name else ()


def _handovers(number: int) -> str:
    return numbered(number, "overdracht", "overdrachten", none="geen overdrachten")
