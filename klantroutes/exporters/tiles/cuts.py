"""Where a long drawing is cut in stretches: at a border where there is one, else between things, else anywhere."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import ceil, inf

Span = tuple[float, float]
"""From where to where something lies along the axis that is cut."""
_THROUGH = 1000.0
"""What it costs to cut through one thing; more than anything else."""
_NO_BORDER = 0.05
"""What it costs to cut where there is no border; as much as a stretch that is a fifth longer than it should be."""
_APART = 4.0
"""Things end this far from a cut beside them."""


def stretches(whole: Span, most: float, things: Sequence[Span], borders: Sequence[float]) -> list[Span]:
    """Return the stretches that `whole` falls into, each at most `most` long, in order.

    As few as can be, but one more when that saves cutting through a thing.
    """
    length = whole[1] - whole[0]
    if length <= most:
        return [whole]
    places = _places(whole, most, things, borders)
    fewest = ceil(length / most)
    best: tuple[float, list[float]] | None = None
    for number in range(fewest, fewest + max(2, fewest // 4) + 1):
        found = _cheapest(whole, most, number, places)
        if found is not None and (best is None or found[0] < best[0] - _THROUGH / 2):
            best = found
        if best is not None and best[0] < _THROUGH:
            break
    cuts = best[1] if best else [whole[0] + most * index for index in range(1, fewest)]
    edges = [whole[0], *cuts, whole[1]]
    return list(pairwise(edges))


def _places(whole: Span, most: float, things: Sequence[Span], borders: Sequence[float]) -> list[tuple[float, float]]:
    """Return where a cut may come, in order, each with what it costs there."""
    begins = sorted(begin - _APART for begin, _ in things)
    ends = sorted(end + _APART for _, end in things)
    free: set[float] = set()
    reach = whole[0]
    for begin, end in sorted(things):
        if begin - reach > 2 * _APART and reach > whole[0]:
            free.add(round((reach + begin) / 2, 2))
        reach = max(reach, end)
    step = most / 8
    anywhere = {round(whole[0] + step * index, 2) for index in range(1, ceil((whole[1] - whole[0]) / step))}
    beside = {round(end + 2 * _APART, 2) for _, end in things}
    costs = {}
    for place in {*borders, *free, *anywhere, *beside}:
        if whole[0] < place < whole[1]:
            through = bisect_left(begins, place) - bisect_right(ends, place)
            costs[place] = through * _THROUGH + (0 if place in borders else _NO_BORDER)
    return sorted(costs.items())


def _cheapest(
    whole: Span, most: float, number: int, places: Sequence[tuple[float, float]]
) -> tuple[float, list[float]] | None:
    """Return the cheapest way to make so many stretches, and what it costs; None when there is none."""
    ideal = (whole[1] - whole[0]) / number
    # For each place the cheapest way to have cut there, after so many cuts.
    ways: dict[float, tuple[float, list[float]]] = {whole[0]: (0, [])}
    for index in range(1, number):
        onward: dict[float, tuple[float, list[float]]] = {}
        # What is left after this cut must fit in the stretches that are left.
        for place, cost in _within(places, whole[1] - (number - index) * most, whole[0] + index * most):
            reaching = [
                (spent + cost + _uneven(place - before, ideal), cuts)
                for before, (spent, cuts) in ways.items()
                if 0 < place - before <= most
            ]
            if reaching:
                spent, cuts = min(reaching)
                onward[place] = spent, [*cuts, place]
        ways = onward
    last = [
        (spent + _uneven(whole[1] - before, ideal), cuts)
        for before, (spent, cuts) in ways.items()
        if whole[1] - before <= most
    ]
    return min(last) if last else None


def _within(places: Sequence[tuple[float, float]], low: float, high: float) -> Sequence[tuple[float, float]]:
    return places[bisect_left(places, (low, 0.0)) : bisect_right(places, (high, inf))]


def _uneven(length: float, ideal: float) -> float:
    return (length / ideal - 1) ** 2
