"""The ground that lines run on: which level and upright stretches are free of boxes."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from klantroutes.layout.geometry import Rect

CLEAR = 7.0
"""Lines stay at least this far from boxes that they do not touch."""
STUB = 15.0
"""A line goes straight for this long where it reaches a box, so that an arrowhead fits."""
START = 9.0
"""A line goes straight for this long where it leaves a box, so that its corner can be round."""


class Ground:
    """The boxes as obstacles; answers are remembered per coordinate, since lines share channels."""

    def __init__(self, rects: Sequence[Rect]) -> None:
        self.rects = tuple(rects)
        self._upright: dict[float, tuple[list[float], list[float]]] = {}
        self._level: dict[float, tuple[list[float], list[float]]] = {}
        self.xs = _lines([side for rect in rects for side in (rect.x - STUB, rect.right + STUB)])
        self.ys = _lines([side for rect in rects for side in (rect.y - CLEAR - 4, rect.bottom + CLEAR + 4)])

    def upright_free(self, x: float, low: float, high: float) -> bool:
        """Say whether an upright stretch from y `low` to `high` meets no box."""
        spans = self._upright.get(x)
        if spans is None:
            spans = _spans(
                (rect.y - CLEAR, rect.bottom + CLEAR) for rect in self.rects if rect.x - CLEAR < x < rect.right + CLEAR
            )
            self._upright[x] = spans
        return _free(spans, low, high)

    def level_free(self, y: float, low: float, high: float) -> bool:
        """Say whether a level stretch from x `low` to `high` meets no box."""
        spans = self._level.get(y)
        if spans is None:
            spans = _spans(
                (rect.x - CLEAR, rect.right + CLEAR) for rect in self.rects if rect.y - CLEAR < y < rect.bottom + CLEAR
            )
            self._level[y] = spans
        return _free(spans, low, high)

    def free(self, level: bool, fixed: float, low: float, high: float) -> bool:
        """Say whether a stretch meets no box."""
        return self.level_free(fixed, low, high) if level else self.upright_free(fixed, low, high)

    def clear(self, level: bool, fixed: float, one: float, other: float) -> bool:
        """Say whether a stretch between two coordinates, in whatever order, meets no box."""
        low, high = (one, other) if one <= other else (other, one)
        spans = (self._level if level else self._upright).get(fixed)
        if spans is None:
            return self.free(level, fixed, low, high)
        return _free(spans, low, high)

    def room(self, level: bool, fixed: float, low: float, high: float) -> tuple[float, float]:
        """Return between which coordinates the whole stretch may shift sideways without meeting a box."""
        least, most = float("-inf"), float("inf")
        for rect in self.rects:
            if level:
                a, b, near, far = rect.x, rect.right, rect.y, rect.bottom
            else:
                a, b, near, far = rect.y, rect.bottom, rect.x, rect.right
            if a - CLEAR < high and low < b + CLEAR:
                if (near + far) / 2 < fixed:
                    least = max(least, far + CLEAR)
                else:
                    most = min(most, near - CLEAR)
        return least, most


def _lines(places: Sequence[float]) -> list[float]:
    """Return the places in order, those closer than five points to the one before left out."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] >= 5:
            found.append(place)
    return found


def _spans(spans: Iterable[tuple[float, float]]) -> tuple[list[float], list[float]]:
    starts: list[float] = []
    ends: list[float] = []
    for low, high in sorted(spans):
        if ends and low <= ends[-1]:
            ends[-1] = max(ends[-1], high)
        else:
            starts.append(low)
            ends.append(high)
    return starts, ends


def _free(spans: tuple[list[float], list[float]], low: float, high: float) -> bool:
    starts, ends = spans
    index = bisect_right(starts, low)
    if index and ends[index - 1] > low:
        return False
    return index == len(starts) or starts[index] >= high
