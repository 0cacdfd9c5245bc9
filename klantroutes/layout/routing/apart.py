"""Coordinates that keep an order and a distance: the least shifts that put parallel stretches beside each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_MOST_REPAIRS = 200


@dataclass(slots=True)
class Stake:
    """One coordinate that may lie between `low` and `high` and would like to be at `wish`."""

    wish: float
    low: float
    high: float


class Apart:
    """Which stakes must lie how far before which others; stakes are numbered in the order of their coordinates.

    Distances greater than `usual` are the first to give way.
    """

    def __init__(self, stakes: Sequence[Stake], usual: float) -> None:
        self._stakes = stakes
        self._usual = usual
        self._before: list[dict[int, float]] = [{} for _ in stakes]

    def keep(self, one: int, other: int, gap: float) -> None:
        """Put the first of two stakes, the one with the lower number, this far before the other."""
        self._before[other][one] = gap

    def solved(self) -> list[float]:
        """Return a coordinate for every stake; distances that do not fit are made smaller, evenly and no others."""
        least = self._least()
        after: list[dict[int, float]] = [{} for _ in self._stakes]
        for other, before in enumerate(self._before):
            for one, gap in before.items():
                after[one][other] = gap
        up, down = self._pushed(self._most(after)), self._drawn(least, after)
        # Where the distances cannot be made to fit, the bounds still count.
        return [
            min(max((one + two) / 2, stake.low), stake.high)
            for stake, one, two in zip(self._stakes, up, down, strict=True)
        ]

    def _least(self) -> list[float]:
        """Return the smallest coordinates that keep all distances, after those that do not fit were made smaller."""
        least: list[float] = []
        came: list[int] = []
        repairs = 0
        while len(least) < len(self._stakes):
            index = len(least)
            stake = self._stakes[index]
            low, origin = stake.low, -1
            for other, gap in self._before[index].items():
                if least[other] + gap > low + 1e-6:
                    low, origin = least[other] + gap, other
            least.append(min(low, stake.high))
            came.append(origin)
            if low > stake.high + 1e-6:
                # What comes before the first distance that became smaller stays as it is.
                again = self._squeeze(index, came)
                del least[again:], came[again:]
                repairs += 1
                if repairs == _MOST_REPAIRS:
                    return [stake.low for stake in self._stakes]
        return least

    def _squeeze(self, last: int, came: Sequence[int]) -> int:
        """Make the distances on the chain that ends here smaller, so that it just fits: first the unusual ones.

        Return the first stake for which a distance changed.
        """
        chain = [last]
        while came[chain[-1]] >= 0:
            chain.append(came[chain[-1]])
        pairs = [(one, two) for two, one in pairwise(chain)]
        gaps = [self._before[two][one] for one, two in pairs]
        room = max(0.0, self._stakes[last].high - self._stakes[chain[-1]].low) * 0.999
        usual = sum(min(gap, self._usual) for gap in gaps)
        extra = sum(gaps) - usual
        keep = max(0.0, room - usual) / extra if extra else 0.0
        part = min(1.0, room / usual) if usual else 0.0
        for (one, two), gap in zip(pairs, gaps, strict=True):
            common = min(gap, self._usual)
            self._before[two][one] = part * common + keep * (gap - common)
        return chain[-2] if pairs else last

    def _most(self, after: Sequence[Mapping[int, float]]) -> list[float]:
        most = [stake.high for stake in self._stakes]
        for index in reversed(range(len(most))):
            high = most[index]
            for other, gap in after[index].items():
                high = min(high, most[other] - gap)
            most[index] = high
        return most

    def _pushed(self, most: Sequence[float]) -> list[float]:
        """Return coordinates for which whoever stands in the way moves up."""
        found: list[float] = []
        for stake, before, high in zip(self._stakes, self._before, most, strict=True):
            place = max(stake.wish, stake.low)
            for other, gap in before.items():
                place = max(place, found[other] + gap)
            found.append(min(place, high))
        return found

    def _drawn(self, least: Sequence[float], after: Sequence[Mapping[int, float]]) -> list[float]:
        """Return coordinates for which whoever stands in the way moves down."""
        found = [0.0] * len(self._stakes)
        for index in reversed(range(len(found))):
            stake = self._stakes[index]
            place = min(stake.wish, stake.high)
            for other, gap in after[index].items():
                place = min(place, found[other] - gap)
            found[index] = max(place, least[index])
        return found
