"""Coordinates that keep an order and a distance: the least shifts that put parallel stretches beside each other."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

_MOST_REPAIRS = 200


@dataclass(slots=True)
class Stake:
    """One coordinate that may lie between `low` and `high` and would like to be at `wish`."""

    wish: float
    low: float
    high: float


@dataclass
class Apart:
    """Which stakes must lie how far before which others; stakes are numbered in the order of their coordinates.

    Distances greater than `usual` are the first to give way.
    """

    stakes: Sequence[Stake]
    usual: float
    gaps: dict[tuple[int, int], float] = field(default_factory=dict)

    def solved(self) -> list[float]:
        """Return a coordinate for every stake; distances that do not fit are made smaller, evenly and no others."""
        least, most = self._least(), self._most()
        up, down = self._pushed(most), self._drawn(least)
        return [(one + two) / 2 for one, two in zip(up, down, strict=True)]

    def _least(self) -> list[float]:
        """Return the smallest coordinates that keep all distances, after those that do not fit were made smaller."""
        before = self._before()
        for _ in range(_MOST_REPAIRS):
            least: list[float] = []
            came: list[int] = []
            tight = -1
            for index, stake in enumerate(self.stakes):
                low, origin = stake.low, -1
                for other in before[index]:
                    if least[other] + self.gaps[other, index] > low + 1e-6:
                        low, origin = least[other] + self.gaps[other, index], other
                least.append(min(low, stake.high))
                came.append(origin)
                if low > stake.high + 1e-6:
                    tight = index
                    break
            if tight < 0:
                return least
            self._squeeze(tight, came)
        return [stake.low for stake in self.stakes]

    def _squeeze(self, last: int, came: list[int]) -> None:
        """Make the distances on the chain that ends here smaller, so that it just fits: first the unusual ones."""
        chain = [last]
        while came[chain[-1]] >= 0:
            chain.append(came[chain[-1]])
        pairs = [(one, two) for two, one in pairwise(chain)]
        room = max(0.0, self.stakes[last].high - self.stakes[chain[-1]].low) * 0.999
        usual = sum(min(self.gaps[pair], self.usual) for pair in pairs)
        extra = sum(self.gaps[pair] for pair in pairs) - usual
        keep = max(0.0, room - usual) / extra if extra else 0.0
        part = min(1.0, room / usual) if usual else 0.0
        for pair in pairs:
            common = min(self.gaps[pair], self.usual)
            self.gaps[pair] = part * common + keep * (self.gaps[pair] - common)

    def _before(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for one, two in self.gaps:
            found[two].append(one)
        return found

    def _after(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for one, two in self.gaps:
            found[one].append(two)
        return found

    def _most(self) -> list[float]:
        after = self._after()
        most = [stake.high for stake in self.stakes]
        for index in reversed(range(len(most))):
            most[index] = min([most[index], *(most[other] - self.gaps[index, other] for other in after[index])])
        return most

    def _pushed(self, most: list[float]) -> list[float]:
        """Return coordinates for which whoever stands in the way moves up."""
        before = self._before()
        found: list[float] = []
        for index, stake in enumerate(self.stakes):
            place = max([stake.wish, stake.low, *(found[other] + self.gaps[other, index] for other in before[index])])
            found.append(min(place, most[index]))
        return found

    def _drawn(self, least: list[float]) -> list[float]:
        """Return coordinates for which whoever stands in the way moves down."""
        after = self._after()
        found = [0.0] * len(self.stakes)
        for index in reversed(range(len(found))):
            stake = self.stakes[index]
            place = min([stake.wish, stake.high, *(found[other] - self.gaps[index, other] for other in after[index])])
            found[index] = max(place, least[index])
        return found
