"""Steps without lines fill their cells: rows that run to the right, or columns where a time orders them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .boxes import Box, Problem
from .grid import Places


def fillings(problem: Problem, linked: Places) -> Iterator[Places]:
    """Yield places for all boxes, from one box per slot of a lane to all above each other.

    The `linked` boxes keep their order and who stands above whom; slots may come in between for the others.
    """
    cells: dict[tuple[int, int], int] = defaultdict(int)
    for box in problem.boxes.values():
        cells[box.column, box.row] += 1
    # So many in a slot make another number of slots than one less does: the others would give the same picture again.
    for most in sorted({-(-count // slots) for count in cells.values() for slots in range(1, count + 1)}):
        yield _filled(problem, linked, most)


def _filled(problem: Problem, linked: Places, most: int) -> Places:
    """Return places with, where it can be done, no more than `most` boxes of a lane in a slot."""
    slot: dict[str, int] = {}
    order = list(linked.order)
    for column in range(problem.columns):
        phase = _Phase(problem, linked, column, most)
        order += phase.fill()
        slot.update({box.id: number for number, one in enumerate(phase.slots) for box in one.boxes})
    return Places({name: slot[name] for name in problem.boxes}, order)


@dataclass
class _Slot:
    """What stands in one slot: counted, since it is asked for each box that comes."""

    boxes: list[Box] = field(default_factory=list)
    count: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    """How many of each lane."""
    earliest: float = float("inf")
    latest: float = float("-inf")
    ends: int = 0

    def add(self, box: Box) -> None:
        """Put a box in the slot."""
        self.boxes.append(box)
        self.count[box.row] += 1
        self.ends += box.edge == "end"
        if box.time is not None and not box.edge:
            self.earliest, self.latest = min(self.earliest, box.time), max(self.latest, box.time)


class _Phase:
    """The slots of one phase while they are filled."""

    def __init__(self, problem: Problem, linked: Places, column: int, most: int) -> None:
        self._problem, self._linked, self._column, self._most = problem, linked, column, most
        mine = [problem.boxes[name] for name in linked.order if problem.boxes[name].column == column]
        self.slots = [_Slot() for _ in range(max((linked.slot[box.id] + 1 for box in mine), default=0))]
        for box in mine:
            self.slots[linked.slot[box.id]].add(box)

    def fill(self) -> list[str]:
        """Give every box without lines a slot; return them in the order in which they stack."""
        mine = [box for box in self._problem.loose.values() if box.column == self._column]
        ends = [box for box in mine if box.edge == "end"]
        timed = sorted((box.time, number) for number, box in enumerate(mine) if box.time is not None and not box.edge)
        others = [box for box in mine if box.edge == "start" or (box.time is None and not box.edge)]
        others.sort(key=lambda box: box.edge != "start")
        for time, number in timed:
            self._put_in_time(mine[number], time)
        self._put_in_rows(others)
        for box in ends:
            self._put_at_the_end(box)
        return [box.id for box in (*(mine[number] for _, number in timed), *others, *ends)]

    def _bound(self) -> int:
        """Return the first slot with a step that leaves the route: nothing else may come after it."""
        return next((number for number, slot in enumerate(self.slots) if slot.ends), len(self.slots))

    def _allowed(self) -> range:
        return range(min(self._bound() + 1, len(self.slots)))

    def _insert(self, number: int) -> _Slot:
        slot = _Slot()
        self.slots.insert(number, slot)
        return slot

    def _put_in_time(self, box: Box, time: int) -> None:
        """Put a box not before what is earlier and not after what is later, in a new slot when those are full."""
        first = max((number for number, slot in enumerate(self.slots) if slot.earliest < time), default=0)
        later = (number for number, slot in enumerate(self.slots) if slot.latest > time)
        bound = min(self._bound(), next(later, len(self.slots)))
        allowed = self.slots[first : bound + 1]
        slot = next((slot for slot in allowed if slot.count[box.row] < self._most), None)
        if slot is None:
            slot = self.slots[first] if allowed and first == bound else self._insert(bound)
        slot.add(box)

    def _put_in_rows(self, boxes: Sequence[Box]) -> None:
        """Fill the lanes row by row, with as many slots as that takes; what lines run through comes last."""
        wanted: dict[int, int] = defaultdict(int)
        for box in boxes:
            wanted[box.row] += 1
        for row, count in wanted.items():
            room = sum(max(0, self._most - self.slots[number].count[row]) for number in self._allowed())
            for _ in range(-(-max(0, count - room) // self._most)):
                self._insert(self._bound())
        passed = self._passed() if boxes else set()
        allowed = self._allowed()
        for box in boxes:
            self.slots[min(allowed, key=lambda number: self._dear(number, box.row, passed))].add(box)

    def _dear(self, number: int, row: int, passed: set[tuple[int, int]]) -> tuple[bool, bool, int, int]:
        count = self.slots[number].count[row]
        return count >= self._most, (number, row) in passed, count, number

    def _put_at_the_end(self, box: Box) -> None:
        first = max((number for number, slot in enumerate(self.slots) if len(slot.boxes) > slot.ends), default=0)
        free = (slot for slot in self.slots[first:] if slot.count[box.row] < self._most)
        slot = next(free, None)
        (self._insert(len(self.slots)) if slot is None else slot).add(box)

    def _passed(self) -> set[tuple[int, int]]:
        """Return the slots and lanes through which a line between other slots probably runs."""
        where = {name: (self._problem.boxes[name].column, at) for name, at in self._linked.slot.items()}
        where.update({box.id: (self._column, number) for number, slot in enumerate(self.slots) for box in slot.boxes})
        found: set[tuple[int, int]] = set()
        for source, target, low, high, _ in self._problem.spans:
            first, last = sorted((where[source], where[target]))
            for number in range(len(self.slots)):
                if first < (self._column, number) < last:
                    found |= {(number, low), (number, high)}
        return found
