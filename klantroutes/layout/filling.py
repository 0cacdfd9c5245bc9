"""Steps without lines fill their cells: rows that run to the right, or columns where a time orders them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from .boxes import Box, Problem
from .grid import Places


def fillings(problem: Problem, linked: Places) -> Iterator[Places]:
    """Yield places for all boxes, from one box per slot of a lane to all above each other.

    The `linked` boxes keep their order and who stands above whom; slots may come in between for the others.
    """
    cells: dict[tuple[int, int], int] = defaultdict(int)
    for box in problem.boxes.values():
        cells[box.column, box.row] += 1
    told: set[tuple[int, ...]] = set()
    for most in range(1, max(cells.values()) + 1):
        places = _filled(problem, linked, most)
        slots = tuple(places.slot.values())
        if slots not in told:
            told.add(slots)
            yield places


def _filled(problem: Problem, linked: Places, most: int) -> Places:
    """Return places with, where it can be done, no more than `most` boxes of a lane in a slot."""
    slot: dict[str, int] = {}
    order = list(linked.order)
    for column in range(problem.columns):
        phase = _Phase(problem, linked, column, most)
        order += phase.fill()
        slot.update({name: number for number, names in enumerate(phase.slots) for name in names})
    return Places({name: slot[name] for name in problem.boxes}, order)


class _Phase:
    """The slots of one phase while they are filled."""

    def __init__(self, problem: Problem, linked: Places, column: int, most: int) -> None:
        self._problem, self._linked, self._column, self._most = problem, linked, column, most
        count = max((at + 1 for name, at in linked.slot.items() if self._box(name).column == column), default=0)
        self.slots: list[list[str]] = [[] for _ in range(count)]
        for name in linked.order:
            if self._box(name).column == column:
                self.slots[linked.slot[name]].append(name)

    def fill(self) -> list[str]:
        """Give every box without lines a slot; return them in the order in which they stack."""
        mine = [name for name in self._problem.loose if self._box(name).column == self._column]
        ends = [name for name in mine if self._box(name).edge == "end"]
        timed = [name for name in mine if self._box(name).time is not None and not self._box(name).edge]
        others = [name for name in mine if name not in ends and name not in timed]
        timed.sort(key=self._time)
        others.sort(key=lambda name: self._box(name).edge != "start")
        for name in timed:
            self._put_in_time(name)
        self._put_in_rows(others)
        for name in ends:
            self._put_at_the_end(name)
        return [*timed, *others, *ends]

    def _box(self, name: str) -> Box:
        return self._problem.boxes[name]

    def _time(self, name: str) -> int:
        return self._box(name).time or 0

    def _count(self, number: int, row: int) -> int:
        return sum(1 for name in self.slots[number] if self._box(name).row == row)

    def _first_end(self) -> int:
        """Return the first slot with a step that leaves the route: nothing else may come after it."""
        found = (number for number, names in enumerate(self.slots) for name in names if self._box(name).edge == "end")
        return next(found, len(self.slots))

    def _put_in_time(self, name: str) -> None:
        """Put a box not before what is earlier and not after what is later, in a new slot when those are full."""
        time, row = self._time(name), self._box(name).row
        known = [(self._time(other), number) for number, names in enumerate(self.slots) for other in names
                 if self._box(other).time is not None and not self._box(other).edge]  # fmt: skip
        first = max((number for other, number in known if other < time), default=0)
        bound = min([self._first_end(), *(number for other, number in known if other > time)])
        allowed = range(first, min(bound + 1, len(self.slots)))
        free = [number for number in allowed if self._count(number, row) < self._most]
        if free:
            self.slots[free[0]].append(name)
        elif allowed and first == bound:
            self.slots[first].append(name)
        else:
            self.slots.insert(bound, [name])

    def _put_in_rows(self, names: Sequence[str]) -> None:
        """Fill the lanes row by row, with as many slots as that takes; what lines run through comes last."""
        wanted: dict[int, int] = defaultdict(int)
        for name in names:
            wanted[self._box(name).row] += 1
        for row, count in wanted.items():
            while self._room(row) < count:
                self.slots.insert(self._first_end(), [])
        passed = self._passed() if names else set()
        for name in names:
            row = self._box(name).row
            allowed = range(min(self._first_end() + 1, len(self.slots)))
            best = min(allowed, key=lambda number: self._dear(number, row, passed))
            self.slots[best].append(name)

    def _room(self, row: int) -> int:
        allowed = range(min(self._first_end() + 1, len(self.slots)))
        return sum(max(0, self._most - self._count(number, row)) for number in allowed)

    def _dear(self, number: int, row: int, passed: set[tuple[int, int]]) -> tuple[bool, bool, int, int]:
        count = self._count(number, row)
        return count >= self._most, (number, row) in passed, count, number

    def _put_at_the_end(self, name: str) -> None:
        first = max((number for number, names in enumerate(self.slots)
                     if any(self._box(other).edge != "end" for other in names)), default=0)  # fmt: skip
        row = self._box(name).row
        free = [number for number in range(first, len(self.slots)) if self._count(number, row) < self._most]
        if free:
            self.slots[free[0]].append(name)
        else:
            self.slots.append([name])

    def _passed(self) -> set[tuple[int, int]]:
        """Return the slots and lanes through which a line between other slots probably runs."""
        where = {name: (self._box(name).column, at) for name, at in self._linked.slot.items()}
        where.update({name: (self._column, number) for number, names in enumerate(self.slots) for name in names})
        found: set[tuple[int, int]] = set()
        for source, target, low, high, _ in self._problem.spans:
            first, last = sorted((where[source], where[target]))
            for number in range(len(self.slots)):
                if first < (self._column, number) < last:
                    found |= {(number, low), (number, high)}
        return found
