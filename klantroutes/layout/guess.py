"""What an arrangement will probably cost once its lines are drawn: a quick guess that search can ask for often."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

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
Shape = tuple[float, int, tuple[Flat, ...], tuple[Flat, ...]]
"""What a line costs, how many boxes are in its way, its level and its upright stretches."""
Slot = Mapping[int, Sequence[tuple[float, float]]]
"""By lane: the upper and lower edges of what stands in one slot."""
Standing = Mapping[tuple[int, int], Slot]
"""The slots by phase and number."""


class _Ends(NamedTuple):
    """The left and the right box of a line, their lanes, and the heights at which it touches their sides."""

    one: Rect
    two: Rect
    from_row: int
    to_row: int
    high: float
    low: float


def price(problem: Problem, slot: Mapping[str, int], found: Arrangement, size: float) -> tuple[float, list[str]]:
    """Return what an arrangement costs and the boxes at the ends of lines that cross or run into something.

    `size` is what each point costs by which the picture is too large for a page.
    """
    standing = _standing(problem, slot, found)
    wide, tall = found.columns[-1][1], found.rows[-1][1]
    total = size * (max(wide, _LOOK * tall) + _SLIM * max(0.0, _NARROW * tall - wide))
    level: list[tuple[float, float, float, int]] = []
    upright: list[tuple[float, float, float, int]] = []
    turns: dict[int, list[tuple[float, float, int]]] = defaultdict(list)
    guilty: dict[str, None] = {}
    for index, tie in enumerate(problem.ties):
        cost, blocked, flats, falls = _line(problem, tie.source, tie.target, tie.kind, slot, found.rects, standing)
        total += cost
        if blocked:
            guilty[tie.source] = guilty[tie.target] = None
        level += [(*flat, index) for flat in flats]
        upright += [(*fall, index) for fall in falls]
        if len(flats) == 2:
            turns[round(falls[0][0])].append((flats[0][0], flats[1][0], index))
    for one, other in [*_crossed(level, upright), *_entangled(turns.values())]:
        total += _CROSSING
        for tie in (problem.ties[one], problem.ties[other]):
            guilty[tie.source] = guilty[tie.target] = None
    return total, list(guilty)


def _standing(problem: Problem, slot: Mapping[str, int], found: Arrangement) -> Standing:
    standing: dict[tuple[int, int], dict[int, list[tuple[float, float]]]] = defaultdict(lambda: defaultdict(list))
    for name, box in problem.boxes.items():
        rect = found.rects[name]
        standing[box.column, slot[name]][box.row].append((rect.y, rect.y + rect.height))
    return dict(sorted(standing.items()))


def _line(
    problem: Problem, source: str, target: str, kind: str, slot: Mapping[str, int], rects: Mapping[str, Rect],
    standing: Standing,
) -> Shape:  # fmt: skip
    """Return the likely way of a line."""
    a, b = problem.boxes[source], problem.boxes[target]
    one, two = rects[source], rects[target]
    from_slot, to_slot = (a.column, slot[source]), (b.column, slot[target])
    if from_slot == to_slot:
        return _upright(a, b, one, two, kind, standing[from_slot])
    extra = 0.0
    if from_slot > to_slot:
        a, b, one, two, from_slot, to_slot = b, a, two, one, to_slot, from_slot
        extra = _BACK if kind == "flow" else 0.0
    high, low = one.y + min(_REACH, one.height / 2), two.y + min(_REACH, two.height / 2)
    between = [there for place, there in standing.items() if from_slot < place < to_slot]
    cost = _LENGTH * (two.x - one.x - one.width + abs(high - low)) + extra
    ends = _Ends(one, two, a.row, b.row, high, low)
    best = _with_two_bends(ends, between, cost)
    if a.row != b.row:
        best = min(best, *_with_one_bend(ends, between, standing[from_slot], standing[to_slot], cost), key=_cost)
    return best


def _with_two_bends(ends: _Ends, between: Sequence[Slot], cost: float) -> Shape:
    """Return the way through the channel before the second box, or after the first when that meets fewer boxes."""
    one, two, from_row, to_row, high, low = ends
    start, end = one.x + one.width, two.x
    count = _hits(between, from_row, high)
    if abs(high - low) < 1:
        return cost + _BLOCKED * count, count, ((high, start, end),), ()
    turn = end - _TURN
    after = _hits(between, to_row, low) if count else 0
    if count > after:
        count, turn = after, start + _TURN
    price = cost + 2 * _BEND + _BLOCKED * count
    return price, count, ((high, start, turn), (low, turn, end)), (_fall(turn, high, low),)


def _with_one_bend(ends: _Ends, between: Sequence[Slot], here: Slot, there: Slot, cost: float) -> list[Shape]:
    """Return the ways that leave the first box, or arrive at the second, upwards or downwards."""
    one, two, from_row, to_row, high, low = ends
    first, last = one.x + one.width / 2, two.x + two.width / 2
    leaving = _hits([*between, here], to_row, low) + _between(here, one, low)
    arriving = _hits([*between, there], from_row, high) + _between(there, two, high)
    cost += _BEND + _DOWN
    return [
        (cost + _BLOCKED * leaving, leaving, ((low, first, two.x),), (_fall(first, high, low),)),
        (cost + _BLOCKED * arriving, arriving, ((high, one.x + one.width, last),), (_fall(last, high, low),)),
    ]


def _cost(shape: Shape) -> float:
    return shape[0]


def _upright(a: Box, b: Box, one: Rect, two: Rect, kind: str, there: Slot) -> Shape:
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


def _hits(between: Sequence[Slot], row: int, y: float) -> int:
    return sum(1 for there in between if row in there for top, bottom in there[row] if top - 6 < y < bottom + 6)


def _between(there: Slot, rect: Rect, y: float) -> int:
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


def _entangled(turns: Iterable[Sequence[tuple[float, float, int]]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of lines in one channel once for each crossing that they have in whatever order they lie there.

    Each comes in at one height on the left and goes out at another on the right.
    """
    for lines in turns:
        for number, (come, go, one) in enumerate(lines):
            for enter, leave, other in lines[:number]:
                before = _meets(enter, come, go) + _meets(go, leave, enter)
                after = _meets(come, enter, leave) + _meets(leave, go, come)
                for _ in range(min(before, after)):
                    yield one, other


def _meets(height: float, beside: float, end: float) -> bool:
    """Say whether a level line meets an upright one: one at its end does, one that lies beside its other end not."""
    low, high = (beside, end) if beside < end else (end, beside)
    return low - 1 < height < high + 1 and abs(height - beside) > 1
