"""What can be counted in a picture of boxes and lines, whoever made it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from klantroutes.layout.geometry import Point, Rect

_TOUCH = 0.5
"""Points by which things may touch: half a hair line."""

Line = tuple[str, str, Sequence[Point]]
"""From which box to which box, and the corners of the way."""


@dataclass(frozen=True)
class Picture:
    """What is compared: boxes, lines, and texts that stand outside the boxes with the name of what they belong to.

    A box is a list of rectangles: a flag and the words under it are two.
    """

    boxes: Mapping[str, Sequence[Rect]]
    lines: Sequence[Line]
    labels: Sequence[tuple[str, Rect]] = ()


def whole(rects: Sequence[Rect]) -> Rect:
    """Return the rectangle around all parts of a box."""
    found = rects[0]
    for rect in rects:
        found = found.united(rect)
    return found


def extent(picture: Picture) -> Rect:
    """Return the rectangle around all boxes and lines."""
    found = whole([rect for rects in picture.boxes.values() for rect in rects])
    for _, _, points in picture.lines:
        for x, y in points:
            found = found.united(Rect(x, y, 0, 0))
    return found


def overlaps(picture: Picture) -> int:
    """Count the pairs of boxes that lie over each other."""
    return sum(any(_hit(a, b) for a in one for b in other) for one, other in combinations(picture.boxes.values(), 2))


def through(picture: Picture) -> int:
    """Count how often a line runs through a box that is not at one of its ends."""
    return sum(
        any(_cuts(a, b, rect) for a, b in pairwise(points) for rect in rects)
        for source, target, points in picture.lines
        for name, rects in picture.boxes.items()
        if name not in (source, target)
    )


def crossings(picture: Picture) -> int:
    """Count how often lines cross; lines that run together or end at the same spot do not."""
    pieces = [[(a, b) for a, b in pairwise(points) if a != b] for _, _, points in picture.lines]
    return sum(_cross(*one, *other) for mine, others in combinations(pieces, 2) for one in mine for other in others)


def stacked(picture: Picture) -> int:
    """Count the pairs of lines that run on top of each other for a stretch, though they have no end in common."""
    return sum(
        any(_same_way(*one, *other) for one in pairwise(mine) for other in pairwise(others))
        for (source, target, mine), (start, end, others) in combinations(picture.lines, 2)
        if not {source, target} & {start, end}
    )


def bends(picture: Picture) -> float:
    """Return how many corners a line has on average."""
    turns = [
        sum(abs(_side(a, b, c)) > 1 for a, b, c in zip(points, points[1:], points[2:], strict=False))
        for _, _, points in picture.lines
    ]
    return sum(turns) / len(turns) if turns else 0


def touched(picture: Picture) -> int:
    """Count the texts beside lines and points that lie over a box, another text, or a line."""
    wrong = 0
    for number, (owner, text) in enumerate(picture.labels):
        others = [rect for name, rects in picture.boxes.items() if name != owner for rect in rects]
        others += [rect for at, (_, rect) in enumerate(picture.labels) if at != number]
        lined = any(_cuts(a, b, text) for _, _, points in picture.lines for a, b in pairwise(points))
        wrong += lined or any(_hit(text, rect) for rect in others)
    return wrong


def covering(picture: Picture) -> int:
    """Count the texts beside lines and points that lie over a box or another text; those on a line have a ground."""
    wrong = 0
    for number, (owner, text) in enumerate(picture.labels):
        others = [rect for name, rects in picture.boxes.items() if name != owner for rect in rects]
        others += [rect for at, (_, rect) in enumerate(picture.labels) if at != number]
        wrong += any(_hit(text, rect) for rect in others)
    return wrong


def _hit(one: Rect, other: Rect) -> bool:
    return one.grown(-_TOUCH).overlaps(other)


def _cuts(a: Point, b: Point, rect: Rect) -> bool:
    """Say whether the piece of line from a to b has a point well inside the rectangle."""
    first, last = 0.0, 1.0
    inner = rect.grown(-_TOUCH)
    sides = ((a.x, b.x - a.x, inner.x, inner.right), (a.y, b.y - a.y, inner.y, inner.bottom))
    for start, way, low, high in sides:
        if way == 0:
            if not low < start < high:
                return False
        else:
            enter, leave = sorted(((low - start) / way, (high - start) / way))
            first, last = max(first, enter), min(last, leave)
    return first < last


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _same_way(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Say whether two level or two upright pieces of line share more than a touch."""
    for level in (0, 1):
        if max(abs(p[level] - a[level]) for p in (b, c, d)) < _TOUCH:
            (low, high), (start, end) = sorted((a[1 - level], b[1 - level])), sorted((c[1 - level], d[1 - level]))
            return min(high, end) - max(low, start) > _TOUCH
    return False


def _side(a: Point, b: Point, c: Point) -> float:
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
