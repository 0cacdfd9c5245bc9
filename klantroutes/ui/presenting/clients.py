"""A presentation along the way of one client: where she comes, who is there, and where she falls out of view."""

from collections.abc import Iterator

from klantroutes.checks.naming import called, client_in_sentence
from klantroutes.checks.walk_words import (
    OUTSIDE,
    ending,
    loose_end_in_words,
    opening,
    phase_of,
    stop_in_words,
    verdict,
)
from klantroutes.checks.walked import Walked
from klantroutes.drawing.words import moment, window
from klantroutes.graph.arriving import Passage
from klantroutes.graph.arriving import Stop as Visit
from klantroutes.graph.walk import LooseEnd

from ..reading_order import ReadingOrder
from .faces import card_of, pass_of
from .stop import Card, Cover, Meeting, Pass, Says, Stop, Told, always
from .told import goes_along


def by_client(walked: Walked, name: str = "", part: str = "") -> list[Stop]:
    """Return the stops of this walk; `name` is what the client is called, as in a story."""
    walk = walked.walk
    order = ReadingOrder(walk.route)
    loose = {end.step: end for end in walk.loose_ends}
    who = client_in_sentence(walk.client)
    first = Stop(name or "De cliënt", Cover(name or who, (who,) if name else ()), _opened(walked), part)
    last = Stop(
        "Hoe het afloopt",
        Cover(ending(walked), lost=walk.outcome in ("valt-uit", "komt-niet-binnen")),
        always(verdict(walked)),
        part,
    )
    visits = (
        _visit(walked, order, visit, loose.get(visit.step), part) for visit in walk.stops if not _comes_along(visit)
    )
    return [first, *visits, last]


def _comes_along(visit: Visit) -> bool:
    """Say whether this is shown where she meets who gives it."""
    return visit.by is not None and visit.by.delivers


def _opened(walked: Walked) -> Says:
    # The stage says in large words who she is.
    said = opening(walked.walk).replace(client_in_sentence(walked.walk.client), "Zij", 1)
    return always(said, "" if walked.walk.belongs else OUTSIDE)


def _visit(walked: Walked, order: ReadingOrder, visit: Visit, loose: LooseEnd | None, part: str) -> Stop:
    walk = walked.walk
    why = loose_end_in_words(walk, loose) if loose is not None and loose.falls_out else ""
    body = Meeting(
        here=_card(order, visit.step, moment(visit.day) if visit.day is not None else ""),
        before=_before(order, visit),
        after=tuple(_after(walked, order, visit)),
        gets=tuple(_gets(walked, visit)),
        phase=phase_of(visit),
        lost=why,
    )
    return Stop(called(walk.route.by_id[visit.step]), body, always(*_told(walked, visit, loose)), part)


def _told(walked: Walked, visit: Visit, loose: LooseEnd | None) -> Told:
    """Return what happens here, what goes along, and what is wrong that the stage does not show in full."""
    walk = walked.walk
    handover = visit.by.handover if visit.by is not None else None
    said = [stop_in_words(walk, visit), goes_along(walk.route.by_id[handover]) if handover is not None else ""]
    if loose is not None and loose.falls_out:
        return tuple(said)
    if loose is not None:
        said.append(loose_end_in_words(walk, loose))
    faults = sum(f.severity == "fout" and f.waiver is None for f in walked.at.get(visit.step, ()))
    if faults:
        said.append("Hier is één fout." if faults == 1 else f"Hier zijn {faults} fouten.")
    return tuple(said)


def _card(order: ReadingOrder, name: str, fact: str = "") -> Card:
    card = card_of(order, name, rows=False)
    return Card(card.id, card.name, card.icon, card.tone, fact)


def _before(order: ReadingOrder, visit: Visit) -> tuple[Card, Pass] | None:
    return None if visit.by is None else (_card(order, visit.by.giver), _pass(order, visit.by))


def _after(walked: Walked, order: ReadingOrder, visit: Visit) -> Iterator[tuple[Card, Pass]]:
    """Yield to whom she goes from here, each step once."""
    seen: set[str] = set()
    for way in walked.walk.passages:
        if way.giver == visit.step and not way.delivers and way.receiver not in seen:
            seen.add(way.receiver)
            yield _card(order, way.receiver), _pass(order, way)


def _gets(walked: Walked, visit: Visit) -> Iterator[tuple[str, str]]:
    """Yield what she gets here, with its moment."""
    steps = walked.walk.route.by_id
    for way in walked.walk.passages:
        if way.giver == visit.step and way.delivers:
            yield called(steps[way.receiver]), window(steps[way.receiver].period)


def _pass(order: ReadingOrder, way: Passage) -> Pass:
    return pass_of(order.route.by_id[way.handover] if way.handover is not None else None, delivers=way.delivers)
