"""Counting for every client at once: how many of some sets each client is in."""

from collections.abc import Iterable, Iterator

from .clients import Clients


def tally(sets: Iterable[Clients]) -> list[Clients]:
    """Return the binary digits of the counts, lowest first: client i's count has bit n when digit n holds i."""
    digits: list[Clients] = []
    for one in sets:
        carry, place = one, 0
        while carry:
            if place == len(digits):
                digits.append(0)
            digits[place], carry = digits[place] ^ carry, digits[place] & carry
            place += 1
    return digits


def counted(digits: list[Clients], within: Clients) -> Iterator[tuple[int, Clients]]:
    """Yield each count that occurs with the clients of `within` who have it, the highest count first."""
    groups = [(0, within)]
    for digit in reversed(digits):
        groups = [
            (number * 2 + bit, part)
            for number, clients in groups
            for bit, part in ((1, clients & digit), (0, clients & ~digit))
            if part
        ]
    yield from groups
