"""The ground that lines run on: which level and upright stretches are free of boxes."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from klantroutes.layout.geometry import Rect

CLEAR = 7.0
"""Lines stay at least this far from boxes that they do not touch."""
STUB = 15.0
"""A line goes straight for this long where it reaches a box, so that an arrowhead fits."""
START = 9.0
"""A line goes straight for this long where it leaves a box, so that its corner can be round."""


_TILE = 200.0
"""Boxes are found by tiles of this size."""

_Box = tuple[float, float, float, float]
Spans = tuple[list[float], list[float]]
"""Where boxes lie on one line: where each begins and where each ends, in order."""


def open_between(spans: Spans, one: float, other: float) -> bool:
    """Say whether there is no box on a line between two coordinates, in whatever order."""
    starts, ends = spans
    if not starts:
        return True
    if other < one:
        one, other = other, one
    index = bisect_right(starts, one)
    if index and ends[index - 1] > one:
        return False
    return index == len(starts) or starts[index] >= other


class Ground:
    """The boxes as obstacles; answers are remembered per coordinate, since lines share channels."""

    def __init__(self, rects: Sequence[Rect], base: "Ground | None" = None) -> None:
        """Take these boxes, on top of those of another ground that goes on serving."""
        # Asked ten thousands of times for one picture, hence plain numbers: left, right, top and bottom of each box
        # with the room that lines keep around it.
        self._base = base
        self._boxes = [
            (rect.x - CLEAR, rect.x + rect.width + CLEAR, rect.y - CLEAR, rect.y + rect.height + CLEAR)
            for rect in rects
        ]
        self._tiles: dict[bool, dict[int, list[_Box]]] = {True: defaultdict(list), False: defaultdict(list)}
        for left, right, top, bottom in self._boxes:
            for tile in range(int(left // _TILE), int(right // _TILE) + 1):
                self._tiles[False][tile].append((left, right, top, bottom))
            for tile in range(int(top // _TILE), int(bottom // _TILE) + 1):
                self._tiles[True][tile].append((top, bottom, left, right))
        self._spans: dict[bool, dict[float, Spans]] = {True: {}, False: {}}
        self._rooms: dict[tuple[bool, float, float, float], tuple[float, float]] = {}
        sides = [side for rect in rects for side in (rect.x - STUB, rect.right + STUB)]
        edges = [side for rect in rects for side in (rect.y - CLEAR - 4, rect.bottom + CLEAR + 4)]
        self._sides: list[float] = sorted([*base._sides, *sides] if base else sides)
        self._edges: list[float] = sorted([*base._edges, *edges] if base else edges)
        self.xs, self.ys = _lines(self._sides), _lines(self._edges)

    def spans(self, level: bool, fixed: float) -> Spans:
        """Return where boxes lie on a line at this coordinate, for `open_between`."""
        spans = self._spans[level].get(fixed)
        if spans is None:
            near = self._tiles[level].get(int(fixed // _TILE), ())
            mine = [(low, high) for before, after, low, high in near if before < fixed < after]
            if self._base is None:
                spans = _joined(mine)
            else:
                under = self._base.spans(level, fixed)
                spans = _joined([*zip(*under, strict=True), *mine]) if mine else under
            self._spans[level][fixed] = spans
        return spans

    def free(self, level: bool, fixed: float, one: float, other: float) -> bool:
        """Say whether a stretch between two coordinates, in whatever order, meets no box."""
        return open_between(self.spans(level, fixed), one, other)

    def room(self, level: bool, fixed: float, low: float, high: float) -> tuple[float, float]:
        """Return between which coordinates the whole stretch may shift sideways without meeting a box."""
        asked = (level, fixed, low, high)
        found = self._rooms.get(asked)
        if found is None:
            found = self._rooms[asked] = self._room(*asked)
        return found

    def _room(self, level: bool, fixed: float, low: float, high: float) -> tuple[float, float]:
        if level:
            sides = [(near, far) for a, b, near, far in self._boxes if a < high and low < b]
        else:
            sides = [(near, far) for near, far, a, b in self._boxes if a < high and low < b]
        double = 2 * fixed
        least, most = self._base.room(level, fixed, low, high) if self._base else (float("-inf"), float("inf"))
        for near, far in sides:
            if near + far < double:
                least = max(least, far)
            else:
                most = min(most, near)
        return least, most


def _lines(places: Sequence[float]) -> list[float]:
    """Return the places, which are in order, without those closer than five points to the one before."""
    found: list[float] = []
    for place in places:
        if not found or place - found[-1] >= 5:
            found.append(place)
    return found


def _joined(spans: list[tuple[float, float]]) -> Spans:
    starts: list[float] = []
    ends: list[float] = []
    spans.sort()
    for low, high in spans:
        if ends and low <= ends[-1]:
            ends[-1] = max(ends[-1], high)
        else:
            starts.append(low)
            ends.append(high)
    return starts, ends
