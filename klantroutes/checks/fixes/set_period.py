"""Remedies that move a step in time, or let it begin earlier or last longer."""

from collections.abc import Callable, Iterable, Iterator

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.edits.together import together
from klantroutes.graph.moments import end, start
from klantroutes.model.catalogue import ServiceEntry, catalogue
from klantroutes.model.period import SECOND_BIRTHDAY, day_in_words, pregnancy_week
from klantroutes.model.steps import Professional, Step

from ..naming import called, quoted
from .fix import Fix, Offer
from .situation import Situation

ID = "verzet-periode"
UNDO = "periode veranderd"
Days = tuple[int | None, int | None]
Bounds = Callable[[Situation, Step], tuple[int, int] | None]
_MOST = 3


def move_start(bounds: Bounds) -> Fix:
    """Return the fix that moves the named services so that they start within the bounds, as long as they were."""

    def offers(here: Situation) -> Iterator[Offer]:
        moved = {}
        for step in here.steps:
            allowed, first = bounds(here, step), start(step)
            if allowed is None or first is None:
                continue
            nearest = min(max(first, allowed[0]), allowed[1])
            if nearest != first:
                moved[step] = (nearest, _shifted(end(step), nearest - first))
        yield from _together(moved.items())

    return Fix(ID, offers)


def put_between(first: int, last: int) -> Fix:
    """Return the fix that puts the named services exactly between these days."""

    def offers(here: Situation) -> Iterator[Offer]:
        if here.steps:
            days = f"{day_in_words(first)} tot en met {day_in_words(last)}"
            title = f"Zet {quoted(here.steps)} op {days}"
            yield Offer(ID, title, together(UNDO, [_set(step, (first, last)) for step in here.steps]))

    return Fix(ID, offers)


def ready_by(last: int, begin: int, *catalogue_ids: str) -> Fix:
    """Return the fix that lets services be ready by a day; those of the finding, else those with these ids.

    A service that starts later than `begin` starts there.
    """

    def offers(here: Situation) -> Iterator[Offer]:
        there = here.steps or [s for s in here.network.services if s.catalogue in catalogue_ids and here.has(s)]
        for step in there:
            late = end(step)
            if late is not None and late > last:
                first = start(step)
                days = (begin if first is not None and first > begin else first, last)
                yield Offer(ID, f"Laat ‘{called(step)}’ klaar zijn in {day_in_words(last)}", _set(step, days))

    return Fix(ID, offers)


def until_second_birthday(candidates: Callable[[Situation], list[Step]]) -> Fix:
    """Return the fix that keeps one of these in view until the second birthday."""

    def offers(here: Situation) -> Iterator[Offer]:
        for step in candidates(here)[:_MOST]:
            title = f"Houd ‘{called(step)}’ in beeld tot de tweede verjaardag"
            yield Offer(ID, title, _set(step, (start(step), SECOND_BIRTHDAY)))

    return Fix(ID, offers)


def from_pregnancy_week(week: int, candidates: Callable[[Situation], list[Step]]) -> Fix:
    """Return the fix that lets one of these begin in this week of the pregnancy."""

    def offers(here: Situation) -> Iterator[Offer]:
        for step in candidates(here)[:_MOST]:
            title = f"Laat ‘{called(step)}’ beginnen in week {week}"
            yield Offer(ID, title, _set(step, (pregnancy_week(week), end(step))))

    return Fix(ID, offers)


def _close_gap(here: Situation) -> Iterator[Offer]:
    """Offer to let the giver stay until the receiver begins, or the receiver begin when the giver stops."""
    if len(here.steps) == 2:
        giver, receiver = here.steps
        last, first = end(giver), start(receiver)
        if last is not None and first is not None and first > last:
            stay = f"Houd ‘{called(giver)}’ in beeld tot {day_in_words(first)}"
            yield Offer(ID, stay, _set(giver, (start(giver), first)))
            earlier = f"Laat ‘{called(receiver)}’ beginnen op {day_in_words(last)}"
            yield Offer(ID, earlier, _set(receiver, (last, end(receiver))))


def window(_here: Situation, step: Step) -> tuple[int, int] | None:
    """Return the window of the catalogue for a service."""
    entry = catalogue().entry(step.catalogue)
    return entry.window if isinstance(entry, ServiceEntry) else None


def weeks_agreed(here: Situation, _step: Step) -> tuple[int, int]:
    """Return the days between which the prenatal home visit starts, as agreed here."""
    first, last = here.network.number("home_visit_from_week"), here.network.number("home_visit_to_week")
    return pregnancy_week(first), pregnancy_week(last)


def fixed(first: int, last: int) -> Bounds:
    """Return bounds that are the same everywhere, in days."""
    return lambda _here, _step: (first, last)


def of_kind(*catalogue_ids: str) -> Callable[[Situation], list[Step]]:
    """Return the professionals and services of these kinds that the clients have and of which the days are known."""

    def find(here: Situation) -> list[Step]:
        found = [s for s in here.network.work if s.catalogue in catalogue_ids and here.has(s)]
        return sorted(filter(_dated, found), key=lambda step: not here.reached(step))

    return find


def leaders(here: Situation) -> list[Step]:
    """Return the case managers of these clients, of whom the days are known."""
    return [step for step in here.network.case_managers if here.has(step) and _dated(step)]


def steady(here: Situation) -> list[Step]:
    """Return the case managers and permanent contacts of these clients."""
    found = [s for s in here.professionals() if s.case_manager or s.permanent_contact]
    return [step for step in found if _dated(step)]


def last_ones(here: Situation) -> list[Step]:
    """Return who is in view longest after birth."""
    found: list[Step] = [s for s in here.professionals() if s.catalogue != "netwerk" and _dated(s) and s.phase == "na"]
    return sorted(found, key=lambda step: (not here.reached(step), -(end(step) or 0)))


def familiar(outside: frozenset[str]) -> Callable[[Situation], list[Step]]:
    """Return who begins in pregnancy and could stay: no basic care."""

    def find(here: Situation) -> list[Step]:
        found = [s for s in here.professionals() if s.catalogue not in outside and _dated(s) and (start(s) or 0) < 0]
        return sorted(found, key=lambda step: (not here.reached(step), -(end(step) or 0)))

    return find


def _dated(step: Step) -> bool:
    return isinstance(step, Professional) and start(step) is not None and end(step) is not None


def _together(moved: Iterable[tuple[Step, Days]]) -> Iterator[Offer]:
    changes = list(moved)
    if changes:
        places = [f"‘{called(step)}’ op {day_in_words(days[0] or 0)}" for step, days in changes]
        edit = together(UNDO, [_set(step, days) for step, days in changes])
        yield Offer(ID, f"Zet {' en '.join(places)}", edit)


def _set(step: Step, days: Days) -> Edit:
    given = {"start": days[0], "end": days[1]}
    period = {name: day for name, day in given.items() if day is not None}
    return Edit(UNDO, edits.set_field(step.id, "period", period).plan)


def _shifted(day: int | None, by: int) -> int | None:
    return None if day is None else day + by


GAP = Fix(ID, _close_gap)
