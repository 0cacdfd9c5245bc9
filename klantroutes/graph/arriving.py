"""When one client comes to each step at the earliest: along the lines, and never before a step begins."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from types import MappingProxyType

from klantroutes.model.period import BIRTH, CONCEPTION, START_OF_AXIS
from klantroutes.model.steps import Step

from .moments import end, start

_Coming = tuple[int, int, int, str, "Passage | None"]
"""Moment, rank on one day (a service comes right after whoever delivers it), number, step, and what leads to it."""
_FIRST_DAY = MappingProxyType({"voor": START_OF_AXIS, "tijdens": CONCEPTION, "na": BIRTH})


@dataclass(frozen=True)
class Passage:
    """A way that the client takes: to the next party, or to a service that the giver delivers."""

    giver: str
    receiver: str
    handover: str | None = None
    delivers: bool = False


@dataclass(frozen=True)
class Stop:
    """A step that the client comes to, with the passage that brings her there first; entries have none.

    `day` is when she comes, None when the step does not say when it begins. `moment` is the day that orders the walk:
    without a start of its own a step follows who leads to it.
    """

    step: str
    day: int | None
    moment: int
    by: Passage | None = None


def stops(entries: Iterable[Step], passages: Iterable[Passage], steps: Mapping[str, Step]) -> list[Stop]:
    """Return every step that can be reached from these entries, each once, in the order in which she comes there."""
    onward: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        onward[passage.giver].append(passage)
    heap: list[_Coming] = [
        (_entering(entry, onward, steps), number, number, entry.id, None) for number, entry in enumerate(entries)
    ]
    return list(_walked(heap, onward, steps))


def _walked(heap: list[_Coming], onward: Mapping[str, list[Passage]], steps: Mapping[str, Step]) -> Iterator[Stop]:
    heapify(heap)
    made = len(heap)
    seen: set[str] = set()
    while heap:
        moment, rank, _, name, by = heappop(heap)
        if name in seen:
            continue
        seen.add(name)
        here = steps[name]
        yield Stop(name, None if start(here) is None else moment, moment, by)
        for passage in onward.get(name, ()):
            if passage.receiver not in seen:
                made += 1
                there = _coming(here, moment, steps[passage.receiver])
                heappush(heap, (there, rank if passage.delivers else made, made, passage.receiver, passage))


def _entering(entry: Step, onward: Mapping[str, list[Passage]], steps: Mapping[str, Step]) -> int:
    """Return when an entry is taken: its own start, else that of the first who sees the client, inside its phase."""
    first = start(entry)
    if first is not None:
        return first
    known = [day for passage in onward.get(entry.id, ()) if (day := start(steps[passage.receiver])) is not None]
    return max(_FIRST_DAY[entry.phase], min(known, default=START_OF_AXIS))


def _coming(giver: Step, moment: int, receiver: Step) -> int:
    first = start(receiver)
    if first is not None:
        return max(first, moment)
    if receiver.kind == "exit":
        return max(moment, _last(giver), _FIRST_DAY[receiver.phase])
    return max(moment, _FIRST_DAY[receiver.phase])


def _last(giver: Step) -> int:
    """Return the last day of the giver: whoever takes an exit leaves when the help before it ends."""
    last = end(giver)
    return START_OF_AXIS if last is None else last
