"""What an arrangement will probably cost once its lines are drawn: a quick guess that search can ask for often."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from .boxes import Box, Problem
from .geometry import Rect
from .spacing import Arrangement

_BEND = 34.0
_CROSSING = 150.0
_BLOCKED = 170.0
"""A box in the way makes a detour of about this much."""
_BACK = 120.0
"""A line that must go back."""
_STACKED = 90.0
"""The way of the client that goes down instead of to the right within one lane."""
_LENGTH = 0.4
"""What a point of line costs."""
_DOWN = 14.0
"""A line that leaves or arrives at the top or bottom of a box."""
_UP = 60.0
"""The way of the client that goes up."""
_REACH = 17.0
"""Lines touch the left and right side of a box this far below its upper edge."""
_TURN = 19.0
"""Lines turn this far before or after a box."""
_LOOK = 1.85
"""A page is about this many times as wide as the drawing on it is tall."""
_NARROW = 1.35
_SLIM = 0.8
"""What each point costs by which a picture is narrower than so many times its height: half the page stays white."""

Flat = tuple[float, float, float]
"""Fixed coordinate, lower and upper end of a stretch."""
_Shape = tuple[float, tuple[Flat, ...], tuple[Flat, ...]]
"""What it costs, its level and its upright stretches."""


def price(problem: Problem, slot: Mapping[str, int], found: Arrangement, size: float) -> tuple[float, list[str]]:
    """Return what an arrangement costs and the boxes at the ends of lines that cross or run into something.

    `size` is what each point costs by which the picture is too large for a page.
    """
    standing = _standing(problem, slot, found)
    wide, tall = found.columns[-1][1], found.rows[-1][1]
    total = size * (max(wide, _LOOK * tall) + _SLIM * max(0.0, _NARROW * tall - wide))
    level: list[tuple[float, float, float, int]] = []
    upright: list[tuple[float, float, float, int]] = []
    guilty: dict[str, None] = {}
    for index, tie in enumerate(problem.ties):
        cost, blocked, flats, falls = _line(problem, tie.source, tie.target, tie.kind, slot, found.rects, standing)
        total += cost
        if blocked:
            guilty[tie.source] = guilty[tie.target] = None
        level += [(*flat, index) for flat in flats]
        upright += [(*fall, index) for fall in falls]
    for one, other in _crossed(level, upright):
        total += _CROSSING
        for tie in (problem.ties[one], problem.ties[other]):
            guilty[tie.source] = guilty[tie.target] = None
    return total, list(guilty)


Standing = Mapping[tuple[int, int], Mapping[int, Sequence[tuple[float, float]]]]
"""By phase and slot, by lane: the upper and lower edges of what stands there."""


def _standing(problem: Problem, slot: Mapping[str, int], found: Arrangement) -> Standing:
    standing: dict[tuple[int, int], dict[int, list[tuple[float, float]]]] = defaultdict(lambda: defaultdict(list))
    for name, box in problem.boxes.items():
        rect = found.rects[name]
        standing[box.column, slot[name]][box.row].append((rect.y, rect.y + rect.height))
    return dict(sorted(standing.items()))


def _line(
    problem: Problem, source: str, target: str, kind: str, slot: Mapping[str, int], rects: Mapping[str, Rect],
    standing: Standing,
) -> tuple[float, int, tuple[Flat, ...], tuple[Flat, ...]]:  # fmt: skip
    """Return cost, boxes in the way, level and upright stretches of the likely way of a line."""
    a, b = problem.boxes[source], problem.boxes[target]
    one, two = rects[source], rects[target]
    from_slot, to_slot = (a.column, slot[source]), (b.column, slot[target])
    if from_slot == to_slot:
        return _upright(a, b, one, two, kind, standing[from_slot])
    extra = 0.0
    if from_slot > to_slot:
        a, b, one, two, from_slot, to_slot = b, a, two, one, to_slot, from_slot
        extra = _BACK if kind == "flow" else 0.0
    start, end = one.x + one.width, two.x
    high, low = one.y + min(_REACH, one.height / 2), two.y + min(_REACH, two.height / 2)
    between = [there for place, there in standing.items() if from_slot < place < to_slot]
    length = _LENGTH * (end - start + abs(high - low)) + extra
    before = _hits(between, a.row, high)
    if abs(high - low) < 1:
        return length + _BLOCKED * before, before, ((high, start, end),), ()
    turn = end - _TURN
    best = (length + 2 * _BEND + _BLOCKED * before, before, ((high, start, turn), (low, turn, end)),
            (_fall(turn, high, low),))  # fmt: skip
    after = _hits(between, b.row, low) if before else 0
    if before > after:
        turn = start + _TURN
        best = (length + 2 * _BEND + _BLOCKED * after, after, ((high, start, turn), (low, turn, end)),
                (_fall(turn, high, low),))  # fmt: skip
    if a.row != b.row:
        middle = one.x + one.width / 2
        count = _hits([*between, standing[from_slot]], b.row, low) + _between(standing[from_slot], one, low)
        cost = length + _BEND + _DOWN + _BLOCKED * count
        if cost < best[0]:
            best = (cost, count, ((low, middle, end),), (_fall(middle, high, low),))
        middle = two.x + two.width / 2
        count = _hits([*between, standing[to_slot]], a.row, high) + _between(standing[to_slot], two, high)
        cost = length + _BEND + _DOWN + _BLOCKED * count
        if cost < best[0]:
            best = (cost, count, ((high, start, middle),), (_fall(middle, high, low),))
    return best


def _upright(
    a: Box, b: Box, one: Rect, two: Rect, kind: str, there: Mapping[int, Sequence[tuple[float, float]]]
) -> tuple[float, int, tuple[Flat, ...], tuple[Flat, ...]]:
    """Return the way of a line between boxes above each other."""
    x = (one.x + min(one.x + one.width, two.x + two.width)) / 2
    low, high = (one.y + one.height, two.y) if one.y < two.y else (two.y + two.height, one.y)
    count = sum(1 for spans in there.values() for top, bottom in spans if low < bottom and top < high)
    cost = _LENGTH * (high - low) + _BLOCKED * count
    if kind == "flow":
        down = one.y < two.y
        if a.edge if down else b.edge:
            # The words under a sign are in the way: its line leaves upwards.
            count += 1
            cost += _BLOCKED
        elif not (a.edge or b.edge or down):
            cost += _UP
        if a.row == b.row:
            cost += _STACKED
    return cost, count, (), ((x, low, high),)


def _fall(x: float, high: float, low: float) -> Flat:
    return (x, high, low) if high < low else (x, low, high)


def _hits(between: Sequence[Mapping[int, Sequence[tuple[float, float]]]], row: int, y: float) -> int:
    return sum(
        1 for there in between if row in there for top, bottom in there[row] if top - 6 < y < bottom + 6
    )


def _between(there: Mapping[int, Sequence[tuple[float, float]]], rect: Rect, y: float) -> int:
    """Count what stands in one slot between a box and a level at y."""
    low, high = (rect.y + rect.height, y) if y > rect.y else (y, rect.y)
    return sum(1 for spans in there.values() for top, bottom in spans if low < bottom and top < high)


def _crossed(
    level: list[tuple[float, float, float, int]], upright: list[tuple[float, float, float, int]]
) -> list[tuple[int, int]]:
    level.sort()
    heights = [y for y, _, _, _ in level]
    return [
        (mine, other)
        for x, low, high, mine in upright
        for _, left, right, other in level[bisect_right(heights, low + 1) : bisect_left(heights, high - 1)]
        if left + 1 < x < right - 1 and other != mine
    ]
