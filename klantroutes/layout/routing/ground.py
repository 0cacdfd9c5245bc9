"""The ground that lines run on: which level and upright stretches are free of boxes."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from klantroutes.layout.geometry import Rect

CLEAR = 7.0
"""Lines stay at least this far from boxes that they do not touch."""
STUB = 15.0
"""A line goes straight for this long where it reaches a box, so that an arrowhead fits."""
START = 9.0
"""A line goes straight for this long where it leaves a box, so that its corner can be round."""


Spans = tuple[list[float], list[float]]
"""Where boxes lie on one line: where each begins and where each ends, in order."""


def open_between(spans: Spans, one: float, other: float) -> bool:
    """Say whether there is no box on a line between two coordinates, in whatever order."""
    if other < one:
        one, other = other, one
    starts, ends = spans
    index = bisect_right(starts, one)
    if index and ends[index - 1] > one:
        return False
    return index == len(starts) or starts[index] >= other


class Ground:
    """The boxes as obstacles; answers are remembered per coordinate, since lines share channels."""

    def __init__(self, rects: Sequence[Rect]) -> None:
        # Asked ten thousands of times for one picture, hence plain numbers: left, right, top and bottom of each box
        # with the room that lines keep around it.
        self._boxes = [
            (rect.x - CLEAR, rect.x + rect.width + CLEAR, rect.y - CLEAR, rect.y + rect.height + CLEAR)
            for rect in rects
        ]
        self._boxes.sort()
        self._widest = max((right - left for left, right, _, _ in self._boxes), default=0.0)
        self._upright: dict[float, Spans] = {}
        self._level: dict[float, Spans] = {}
        self._rooms: dict[tuple[bool, float, float, float], tuple[float, float]] = {}
        self.xs = _lines([side for rect in rects for side in (rect.x - STUB, rect.right + STUB)])
        self.ys = _lines([side for rect in rects for side in (rect.y - CLEAR - 4, rect.bottom + CLEAR + 4)])

    def spans(self, level: bool, fixed: float) -> Spans:
        """Return where boxes lie on a line at this coordinate, for `open_between`."""
        return self.level_spans(fixed) if level else self.upright_spans(fixed)

    def upright_spans(self, x: float) -> Spans:
        """Return from which y to which y boxes lie on an upright line."""
        spans = self._upright.get(x)
        if spans is None:
            first, last = bisect_left(self._boxes, (x - self._widest,)), bisect_left(self._boxes, (x,))
            spans = _spans([(top, bottom) for _, right, top, bottom in self._boxes[first:last] if x < right])
            self._upright[x] = spans
        return spans

    def level_spans(self, y: float) -> Spans:
        """Return from which x to which x boxes lie on a level line."""
        spans = self._level.get(y)
        if spans is None:
            spans = _spans([(left, right) for left, right, top, bottom in self._boxes if top < y < bottom])
            self._level[y] = spans
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
            first, last = bisect_left(self._boxes, (low - self._widest,)), bisect_left(self._boxes, (high,))
            sides = [(near, far) for _, b, near, far in self._boxes[first:last] if low < b]
        else:
            sides = [(near, far) for near, far, a, b in self._boxes if a < high and low < b]
        double = 2 * fixed
        least = max((far for near, far in sides if near + far < double), default=float("-inf"))
        return least, min((near for near, far in sides if near + far >= double), default=float("inf"))


def _lines(places: Sequence[float]) -> list[float]:
    """Return the places in order, those closer than five points to the one before left out."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] >= 5:
            found.append(place)
    return found


def _spans(spans: list[tuple[float, float]]) -> Spans:
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
