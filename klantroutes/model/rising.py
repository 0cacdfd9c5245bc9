"""The most that can stay where it stands when a list gets another order."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, TypeVar

N = TypeVar("N")


def longest_rising(pairs: Sequence[tuple[Any, N]]) -> list[N]:
    """Return the names of a longest subsequence of (place, name) that already sorts."""
    if all(one < other for one, other in pairwise(pairs)):
        return [name for _, name in pairs]
    ends: list[tuple[Any, N]] = []
    at: list[int] = []
    before: list[int] = []
    for index, pair in enumerate(pairs):
        spot = bisect_left(ends, pair)
        ends[spot : spot + 1] = [pair]
        at[spot : spot + 1] = [index]
        before.append(at[spot - 1] if spot else -1)
    found: list[N] = []
    index = at[-1]
    while index >= 0:
        found.append(pairs[index][1])
        index = before[index]
    return found[::-1]
