"""A better arrangement than the engine's: slots that join, boxes that move a slot, stacks in another order.

Every change keeps time running to the right. The number of tries is counted, never timed: the same route always gives
the same picture.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from .boxes import Problem
from .grid import Places, arranged, stack_gaps
from .guess import Guess, guess, lines_near
from .ranking import Limits
from .spacing import Arrangement, Spacing

_TRIES = 16000
"""Boxes times tries for one picture."""
_LEAST, _MOST = 14, 300
_SIZE = 4.2
_SIZE_PER_TIE = 0.05

_Place = tuple[int, int]
"""Phase and number of a slot."""


class Refinement:
    """The best places so far and what they cost."""

    def __init__(self, problem: Problem, limits: Limits, spacing: Spacing) -> None:
        self._problem = problem
        self._limits = limits
        self._spacing = spacing
        self._gaps = stack_gaps(problem, spacing)
        self._size = _SIZE + _SIZE_PER_TIE * min(40, len(problem.ties))
        self._left = max(_LEAST, min(_MOST, _TRIES // max(1, len(problem.boxes))))
        self.places: Places | None = None
        self.found: Arrangement | None = None
        self._guess: Guess | None = None
        self._late = 0.0
        self._guilty: list[str] = []
        self._refused: set[tuple[tuple[int, ...], tuple[str, ...]]] = set()

    def offer(self, slot: Mapping[str, int], order: Sequence[str], window: tuple[_Place, _Place] | None = None) -> bool:
        """Take these places when they cost less than those so far.

        Outside the `window`, from one slot up to another, nothing has changed but the room: only its lines are weighed.
        What was refused once is refused again, since the best only gets better.
        """
        self._left -= 1
        asked = (tuple(slot.values()), tuple(order))
        if asked in self._refused:
            return False
        places = Places(_without_gaps(self._problem, slot), order)
        found = arranged(self._problem, places, self._spacing, self._gaps)
        lines = lines_near(self._problem, self.places.slot, *window) if self.places and window else None
        new, late = guess(self._problem, places.slot, found, self._size, lines), self._limits.price(places.slot)
        if self._guess and new.total(lines) + late >= self._guess.total(lines) + self._late - 1:
            self._refused.add(asked)
            return False
        self._guess = self._guess.with_new(new) if self._guess else new
        self.places, self.found, self._late = places, found, late
        self._guilty = self._guess.guilty(self._problem)
        return True

    def improve(self) -> None:
        """Try changes until nothing helps any more or the tries are used up."""
        while self._left > 0 and (self._join() | self._shift() | self._swap()):
            pass

    def _join(self) -> bool:
        """Join neighbouring slots while that makes the picture better."""
        better = False
        index = 0
        while self.places and self._left > 0:
            pairs = _neighbours(self._problem, self.places.slot)
            if index >= len(pairs):
                break
            column, number = pairs[index]
            slot = {
                name: at - (self._problem.boxes[name].column == column and at > number)
                for name, at in self.places.slot.items()
            }
            around = ((column, number), (column, number + 1))
            if self._limits.hold(slot) and self.offer(slot, self.places.order, around):
                better = True
            else:
                index += 1
        return better

    def _shift(self) -> bool:
        """Move boxes at the ends of troubled lines to the slot before or after."""
        better = False
        for name in self._guilty:
            for step in (-1, 1):
                if self.places and self._left > 0 and self._limits.may(name, step, self.places.slot):
                    column, at = self._problem.boxes[name].column, self.places.slot[name]
                    around = ((column, min(at, at + step)), (column, max(at, at + step)))
                    better |= self.offer({**self.places.slot, name: at + step}, self.places.order, around)
        return better

    def _swap(self) -> bool:
        """Let boxes at the ends of troubled lines change places with those above and below them."""
        better = False
        for name in self._guilty:
            for other in self._beside(name):
                if self.places and self._left > 0:
                    order = list(self.places.order)
                    one, two = order.index(name), order.index(other)
                    order[one], order[two] = other, name
                    place = (self._problem.boxes[name].column, self.places.slot[name])
                    better |= self.offer(self.places.slot, order, (place, place))
        return better

    def _beside(self, name: str) -> list[str]:
        """Return the box right under this one in its stack."""
        assert self.places is not None
        box, slot = self._problem.boxes[name], self.places.slot
        at, order = slot[name], self.places.order
        for other in order[order.index(name) + 1 :]:
            if slot[other] == at:
                around = self._problem.boxes[other]
                if around.column == box.column and around.row == box.row:
                    return [other]
        return []


def _neighbours(problem: Problem, slot: Mapping[str, int]) -> list[tuple[int, int]]:
    """Return the phase and number of every slot that has one after it in its phase."""
    last: dict[int, int] = defaultdict(int)
    for name, at in slot.items():
        column = problem.boxes[name].column
        last[column] = max(last[column], at)
    return [(column, number) for column in sorted(last) for number in range(last[column])]


def _without_gaps(problem: Problem, slot: Mapping[str, int]) -> dict[str, int]:
    used: dict[int, set[int]] = defaultdict(set)
    for name, at in slot.items():
        used[problem.boxes[name].column].add(at)
    number = {(column, at): index for column, ats in used.items() for index, at in enumerate(sorted(ats))}
    return {name: number[problem.boxes[name].column, at] for name, at in slot.items()}
