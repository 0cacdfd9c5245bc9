"""For each place in a row: who passes over it without stopping there."""

from collections.abc import Iterable

from .clients import Clients

Leap = tuple[int, int, Clients]
"""The first and the last place that these clients pass over; nothing when the last is before the first."""


def leapt(length: int, leaps: Iterable[Leap]) -> list[Clients]:
    """Return for each of `length` places the clients of all leaps over it.

    A leap is noted at the two blocks of a power of two that cover it together; afterwards each block hands what it has
    to its halves. That takes a constant time per leap however far it is, where walking over the places would not.
    """
    blocks: list[dict[int, Clients]] = [{} for _ in range(max(length, 1).bit_length())]
    for first, last, clients in leaps:
        if first <= last and clients:
            size = (last - first + 1).bit_length() - 1
            for begin in (first, last + 1 - (1 << size)):
                blocks[size][begin] = blocks[size].get(begin, 0) | clients
    for size in range(len(blocks) - 1, 0, -1):
        half, smaller = 1 << (size - 1), blocks[size - 1]
        for begin, clients in blocks[size].items():
            for part in (begin, begin + half):
                smaller[part] = smaller.get(part, 0) | clients
    return [blocks[0].get(place, 0) for place in range(length)]
