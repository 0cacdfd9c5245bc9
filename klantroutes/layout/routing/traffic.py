"""Which stretches are taken already, and what it costs to cross them or run along them."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping

from .nets import Stretch, Way

_FAR = float("inf")
_TILE = 300.0
"""Stretches are found by tiles of this length along their direction."""

_Piece = tuple[float, float, float]
"""The fixed coordinate of a stretch, its lower and its upper end."""


def between(met: list[float], one: float, other: float) -> int:
    """Count who is met between two coordinates, in whatever order."""
    if not met:
        return 0
    if other < one:
        one, other = other, one
    count = bisect_left(met, other) - bisect_right(met, one)
    return count if count > 0 else 0


def _tiles(low: float, high: float) -> range:
    return range(int(low // _TILE), int(high // _TILE) + 1)


class Traffic:
    """The stretches of all ways so far, sorted by their fixed coordinate.

    Who is met at a coordinate is remembered for each coordinate that was asked about, since many ways are weighed that
    turn at the same places; adding and removing keeps that up to date.
    """

    def __init__(self, ways: Iterable[Way] = ()) -> None:
        self._pieces: dict[bool, list[_Piece]] = {True: [], False: []}
        self._tiles: dict[bool, dict[int, list[_Piece]]] = {True: defaultdict(list), False: defaultdict(list)}
        for way in ways:
            for level, fixed, low, high in way.stretches():
                piece = (fixed, low, high)
                self._pieces[level].append(piece)
                for tile in _tiles(low, high):
                    self._tiles[level][tile].append(piece)
        for pieces in self._pieces.values():
            pieces.sort()
        self._asked: dict[bool, list[float]] = {True: [], False: []}
        self._met: dict[bool, dict[float, list[float]]] = {True: {}, False: {}}

    def add(self, way: Way) -> None:
        """Take the stretches of a way."""
        for level, fixed, low, high in way.stretches():
            piece = (fixed, low, high)
            insort(self._pieces[level], piece)
            for tile in _tiles(low, high):
                self._tiles[level][tile].append(piece)
            for met in self._touched(level, low, high):
                insort(met, fixed)

    def remove(self, way: Way) -> None:
        """Forget the stretches of a way that was taken before."""
        for level, fixed, low, high in way.stretches():
            pieces, piece = self._pieces[level], (fixed, low, high)
            del pieces[bisect_left(pieces, piece)]
            for tile in _tiles(low, high):
                self._tiles[level][tile].remove(piece)
            for met in self._touched(level, low, high):
                del met[bisect_left(met, fixed)]

    def crossings(self, stretch: Stretch) -> int:
        """Return how many stretches of the other direction this one crosses."""
        level, fixed, low, high = stretch
        return between(self.met(level, fixed), low, high)

    def met(self, level: bool, fixed: float) -> list[float]:
        """Return where a line at this coordinate meets stretches of the other direction, in order."""
        met = self._met[level].get(fixed)
        if met is None:
            across = self._tiles[not level].get(int(fixed // _TILE), ())
            met = self._met[level][fixed] = sorted([at for at, low, high in across if low < fixed < high])
            insort(self._asked[level], fixed)
        return met

    def along(self, stretch: Stretch, near: float = 4) -> float:
        """Return for how long this one runs on top of or so near beside others."""
        level, fixed, low, high = stretch
        pieces = self._pieces[level]
        shared = 0.0
        for _, a, b in pieces[bisect_left(pieces, (fixed - near,)) : bisect_right(pieces, (fixed + near, _FAR))]:
            if a < high and low < b:
                shared += (b if b < high else high) - (a if a > low else low)
        return shared

    def _touched(self, level: bool, low: float, high: float) -> list[list[float]]:
        """Return what is remembered for the coordinates that a stretch passes."""
        asked, met = self._asked[not level], self._met[not level]
        return [met[place] for place in asked[bisect_right(asked, low) : bisect_left(asked, high)]]


def tally(ways: Mapping[str, Way], names: Iterable[str]) -> dict[str, int]:
    """Return for each of these ways how many stretches of all others it crosses."""
    pieces: dict[bool, list[tuple[float, float, float]]] = {True: [], False: []}
    for way in ways.values():
        for level, fixed, low, high in way.stretches():
            pieces[level].append((fixed, low, high))
    for some in pieces.values():
        some.sort()
    counts = dict.fromkeys(names, 0)
    for name in counts:
        for level, fixed, low, high in ways[name].stretches():
            across = pieces[not level]
            first, last = bisect_right(across, (low, _FAR)), bisect_left(across, (high,))
            counts[name] += len([None for _, a, b in across[first:last] if a < fixed < b])
    return counts
