"""From one list of rows to another with the fewest notices: what goes, what comes, and what moves."""

from collections.abc import Collection, Iterator, Sequence
from typing import Literal, NamedTuple, TypeVar

T = TypeVar("T")


class Change(NamedTuple):
    """Rows `first` to `last` come in or go out; for a move, row `first` comes before row `last`."""

    kind: Literal["in", "out", "move"]
    first: int
    last: int


def going(present: Sequence[T], wanted: Collection[T]) -> Iterator[Change]:
    """Yield the runs that go, from the back, so that the numbers stay right while they are taken out."""
    end: int | None = None
    for at in range(len(present) - 1, -1, -1):
        if present[at] not in wanted:
            end = at if end is None else end
        elif end is not None:
            yield Change("out", at + 1, end)
            end = None
    if end is not None:
        yield Change("out", 0, end)


def coming(present: Sequence[T], wanted: Sequence[T]) -> Iterator[Change]:
    """Yield the moves and runs that come, in the order in which they must be done; `present` holds no others."""
    rows = list(present)
    held = set(rows)
    target = {row: at for at, row in enumerate(wanted)}
    at = 0
    while at < len(wanted):
        if at < len(rows) and rows[at] == wanted[at]:
            at += 1
        elif wanted[at] not in held:
            last = at
            while last + 1 < len(wanted) and wanted[last + 1] not in held:
                last += 1
            rows[at:at] = wanted[at : last + 1]
            yield Change("in", at, last)
            at = last + 1
        else:
            change = _move(rows, wanted, at, target)
            row = rows.pop(change.first)
            rows.insert(change.last - (change.last > change.first), row)
            yield change


def _move(rows: Sequence[T], wanted: Sequence[T], at: int, target: dict[T, int]) -> Change:
    """Return the move that brings the wanted row here: of this row further on when that alone does it."""
    here = rows[at]
    if at + 1 < len(rows) and rows[at + 1] == wanted[at]:
        following = wanted[target[here] + 1 :]
        before = next((rows.index(row) for row in following if row in rows), len(rows))
        if before > at + 1:
            return Change("move", at, before)
    return Change("move", rows.index(wanted[at]), at)
