"""Which stretches are taken already, and what it costs to cross them or run along them."""

from bisect import bisect_left, bisect_right

from .nets import Stretch, Way


class Traffic:
    """The stretches of all ways so far, sorted by their fixed coordinate."""

    def __init__(self) -> None:
        self._at: dict[bool, list[float]] = {True: [], False: []}
        self._spans: dict[bool, list[tuple[float, float]]] = {True: [], False: []}

    def add(self, way: Way) -> None:
        """Take the stretches of a way."""
        for level, fixed, low, high in way.stretches():
            index = bisect_left(self._at[level], fixed)
            self._at[level].insert(index, fixed)
            self._spans[level].insert(index, (low, high))

    def remove(self, way: Way) -> None:
        """Forget the stretches of a way that was taken before."""
        for level, fixed, low, high in way.stretches():
            index = bisect_left(self._at[level], fixed)
            while self._spans[level][index] != (low, high):
                index += 1
            del self._at[level][index], self._spans[level][index]

    def crossings(self, stretch: Stretch) -> int:
        """Return how many stretches of the other direction this one crosses."""
        level, fixed, low, high = stretch
        at, spans = self._at[not level], self._spans[not level]
        first, last = bisect_right(at, low), bisect_left(at, high)
        return len([None for a, b in spans[first:last] if a < fixed < b])

    def along(self, stretch: Stretch) -> float:
        """Return for how long this one runs on top of or very close beside others."""
        level, fixed, low, high = stretch
        at, spans = self._at[level], self._spans[level]
        first, last = bisect_left(at, fixed - 4), bisect_right(at, fixed + 4)
        shared = 0.0
        for a, b in spans[first:last]:
            if a < high and low < b:
                shared += (b if b < high else high) - (a if a > low else low)
        return shared
