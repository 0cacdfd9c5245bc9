"""What an arrangement will probably cost once its lines are drawn: a quick guess that search can ask for often."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .boxes import Box, Problem, Tie
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
_TILE = 250.0
"""Level lines are found by tiles of this width."""

Flat = tuple[float, float, float]
"""Fixed coordinate, lower and upper end of a stretch."""
Shape = tuple[float, int, tuple[Flat, ...], tuple[Flat, ...]]
"""What a line costs, how many boxes are in its way, its level and its upright stretches."""


@dataclass(frozen=True)
class Guess:
    """What an arrangement costs: for its size, for each line that was looked at, and for each pair that crosses.

    Lines are the numbers of their ties in the problem.
    """

    size: float
    costs: Mapping[int, float]
    blocked: frozenset[int]
    """The lines that run into a box."""
    pairs: Sequence[tuple[int, int]]

    def total(self, lines: Container[int] | None = None) -> float:
        """Return the sum of everything, or of these lines only and the crossings among them."""
        if lines is None:
            return self.size + sum(self.costs.values()) + _CROSSING * len(self.pairs)
        costs = sum(cost for line, cost in self.costs.items() if line in lines)
        return self.size + costs + _CROSSING * sum(1 for one, two in self.pairs if one in lines and two in lines)

    def with_new(self, other: "Guess") -> "Guess":
        """Return this guess with what the other one says about its own lines."""
        new = other.costs
        pairs = [pair for pair in self.pairs if pair[0] not in new or pair[1] not in new]
        blocked = (self.blocked - new.keys()) | other.blocked
        return Guess(other.size, {**self.costs, **new}, blocked, [*pairs, *other.pairs])

    def guilty(self, problem: Problem) -> list[str]:
        """Return the boxes at the ends of lines that cross or run into something."""
        lines = sorted(self.blocked | {line for pair in self.pairs for line in pair})
        ends = (end for line in lines for end in (problem.ties[line].source, problem.ties[line].target))
        return list(dict.fromkeys(ends))


class _Standing:
    """What stands where: slots are numbered from left to right over all phases."""

    def __init__(self, problem: Problem, slot: Mapping[str, int], rects: Mapping[str, Rect]) -> None:
        where = {name: (box.column, slot[name]) for name, box in problem.boxes.items()}
        number = {place: index for index, place in enumerate(sorted(set(where.values())))}
        self.at = {name: number[place] for name, place in where.items()}
        self._slots: list[list[tuple[float, float]]] = [[] for _ in number]
        rows: dict[int, list[tuple[int, float, float]]] = defaultdict(list)
        for name, box in problem.boxes.items():
            rect, at = rects[name], self.at[name]
            top, bottom = rect.y, rect.y + rect.height
            self._slots[at].append((top, bottom))
            rows[box.row].append((at, top - 6, bottom + 6))
        for spans in rows.values():
            spans.sort()
        self._rows = rows

    def hits(self, first: int, last: int, row: int, y: float) -> int:
        """Count the boxes of a lane at height y in the slots from the first up to, not including, the last."""
        if first >= last:
            return 0
        spans = self._rows[row]
        near = spans[bisect_left(spans, (first,)) : bisect_left(spans, (last,))]
        return len([None for _, top, bottom in near if top < y < bottom])

    def within(self, at: int, low: float, high: float) -> int:
        """Count what stands in one slot between two heights, of whatever lane."""
        return len([None for top, bottom in self._slots[at] if low < bottom and top < high])


class _Ends(NamedTuple):
    """The left and the right box of a line, their lanes and slots, and the heights at which it touches their sides."""

    one: Rect
    two: Rect
    from_row: int
    to_row: int
    first: int
    last: int
    high: float
    low: float


def guess(
    problem: Problem, slot: Mapping[str, int], found: Arrangement, size: float, lines: Iterable[int] | None = None
) -> Guess:
    """Return what an arrangement costs; `lines` are those to look at when it is not all of them.

    `size` is what each point costs by which the picture is too large for a page.
    """
    standing = _Standing(problem, slot, found.rects)
    wide, tall = found.columns[-1][1], found.rows[-1][1]
    large = size * beyond_page(wide, tall)
    level: list[tuple[float, float, float, int]] = []
    upright: list[tuple[float, float, float, int]] = []
    turns: dict[int, list[tuple[float, float, int]]] = defaultdict(list)
    costs: dict[int, float] = {}
    blocked: list[int] = []
    for index in range(len(problem.ties)) if lines is None else lines:
        costs[index], hits, flats, falls = _line(problem, problem.ties[index], found.rects, standing)
        if hits:
            blocked.append(index)
        level += [(*flat, index) for flat in flats]
        upright += [(*fall, index) for fall in falls]
        if len(flats) == 2:
            turns[round(falls[0][0])].append((flats[0][0], flats[1][0], index))
    pairs = [*_crossed(level, upright), *_entangled(turns.values())]
    return Guess(large, costs, frozenset(blocked), pairs)


def beyond_page(wide: float, tall: float) -> float:
    """Return how large a picture is for a page, in points of width: what is narrow or wide wastes a part of it."""
    return max(wide, _LOOK * tall) + _SLIM * max(0.0, _NARROW * tall - wide)


def is_narrow(wide: float, tall: float) -> bool:
    """Say whether a picture leaves much of the page beside it white."""
    return wide < _NARROW * tall


def lines_near(problem: Problem, slot: Mapping[str, int], first: tuple[int, int], last: tuple[int, int]) -> set[int]:
    """Return the lines that begin in, end in or pass the slots between two, given by phase and number."""
    where = {name: (box.column, slot[name]) for name, box in problem.boxes.items()}
    found = set()
    for index, (source, target, *_) in enumerate(problem.spans):
        one, two = where[source], where[target]
        if (one <= last and two >= first) if one <= two else (two <= last and one >= first):
            found.add(index)
    return found


def _line(problem: Problem, tie: Tie, rects: Mapping[str, Rect], standing: _Standing) -> Shape:
    """Return the likely way of a line."""
    a, b = problem.boxes[tie.source], problem.boxes[tie.target]
    one, two = rects[tie.source], rects[tie.target]
    first, last = standing.at[tie.source], standing.at[tie.target]
    if first == last:
        return _upright(a, b, one, two, tie.kind, standing)
    extra = 0.0
    if first > last:
        a, b, one, two, first, last = b, a, two, one, last, first
        extra = _BACK if tie.kind == "flow" else 0.0
    high, low = one.y + min(_REACH, one.height / 2), two.y + min(_REACH, two.height / 2)
    cost = _LENGTH * (two.x - one.x - one.width + abs(high - low)) + extra
    ends = _Ends(one, two, a.row, b.row, first, last, high, low)
    best = _with_two_bends(ends, standing, cost)
    if a.row != b.row:
        best = min(best, *_with_one_bend(ends, standing, cost), key=_cost)
    return best


def _with_two_bends(ends: _Ends, standing: _Standing, cost: float) -> Shape:
    """Return the way through the channel before the second box, or after the first when that meets fewer boxes."""
    one, two, from_row, to_row, first, last, high, low = ends
    start, end = one.x + one.width, two.x
    count = standing.hits(first + 1, last, from_row, high)
    if abs(high - low) < 1:
        return cost + _BLOCKED * count, count, ((high, start, end),), ()
    turn = end - _TURN
    after = standing.hits(first + 1, last, to_row, low) if count else 0
    if count > after:
        count, turn = after, start + _TURN
    price = cost + 2 * _BEND + _BLOCKED * count
    return price, count, ((high, start, turn), (low, turn, end)), (_fall(turn, high, low),)


def _with_one_bend(ends: _Ends, standing: _Standing, cost: float) -> list[Shape]:
    """Return the ways that leave the first box, or arrive at the second, upwards or downwards."""
    one, two, from_row, to_row, first, last, high, low = ends
    x_one, x_two = one.x + one.width / 2, two.x + two.width / 2
    leaving = standing.hits(first, last, to_row, low) + _between(standing, first, one, low)
    arriving = standing.hits(first + 1, last + 1, from_row, high) + _between(standing, last, two, high)
    cost += _BEND + _DOWN
    return [
        (cost + _BLOCKED * leaving, leaving, ((low, x_one, two.x),), (_fall(x_one, high, low),)),
        (cost + _BLOCKED * arriving, arriving, ((high, one.x + one.width, x_two),), (_fall(x_two, high, low),)),
    ]


def _cost(shape: Shape) -> float:
    return shape[0]


def _upright(a: Box, b: Box, one: Rect, two: Rect, kind: str, standing: _Standing) -> Shape:
    """Return the way of a line between boxes above each other."""
    x = (one.x + min(one.x + one.width, two.x + two.width)) / 2
    low, high = (one.y + one.height, two.y) if one.y < two.y else (two.y + two.height, one.y)
    count = standing.within(standing.at[a.id], low, high)
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


def _between(standing: _Standing, at: int, rect: Rect, y: float) -> int:
    """Count what stands in one slot between a box and a level at y."""
    low, high = (rect.y + rect.height, y) if y > rect.y else (y, rect.y)
    return standing.within(at, low, high)


def _crossed(
    level: list[tuple[float, float, float, int]], upright: list[tuple[float, float, float, int]]
) -> list[tuple[int, int]]:
    tiles: dict[int, list[tuple[float, float, float, int]]] = defaultdict(list)
    for flat in level:
        for tile in range(int(flat[1] // _TILE), int(flat[2] // _TILE) + 1):
            tiles[tile].append(flat)
    return [
        (mine, other)
        for x, low, high, mine in upright
        for y, left, right, other in tiles.get(int(x // _TILE), ())
        if left + 1 < x < right - 1 and low + 1 < y < high - 1 and other != mine
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
