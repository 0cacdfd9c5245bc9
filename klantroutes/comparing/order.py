"""The order of the elements of a list in two and in three versions."""

from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from klantroutes.model.rising import longest_rising

K = TypeVar("K", str, tuple[str, ...])


def following(old: Iterable[K], new: Collection[K]) -> list[K]:
    """Return the names of `new` in the order that needs no telling: as in `old`, and then those that came."""
    before: dict[K, None] = dict.fromkeys(old)
    return [name for name in before if name in new] + [name for name in new if name not in before]


def moved(old: Collection[K], new: Iterable[K]) -> tuple[K, ...]:
    """Return the fewest names in both that must move to come from the old order to the new one."""
    places = {name: index for index, name in enumerate(old)}
    both = [name for name in new if name in places]
    standing = set(longest_rising([(places[name], name) for name in both]))
    return tuple(name for name in both if name not in standing)


def merged_order(base: Sequence[K], mine: Sequence[K], theirs: Sequence[K], kept: Collection[K]) -> list[K]:
    """Return the names that are kept in one order; the same when mine and theirs change places.

    What one version moved or added goes along. Where both moved the same name, or added at the same place, the order
    of their names decides.
    """
    first, second = _ranked(base, mine, theirs)
    shifted = set(moved(base, second)) - set(moved(base, first))
    found = [name for name in first if name in kept and name not in shifted]
    for other in (second, base):
        _fill(found, other, kept, set(base))
    return found


def _ranked(base: Sequence[K], mine: Sequence[K], theirs: Sequence[K]) -> tuple[Sequence[K], Sequence[K]]:
    """Return both versions, first the one whose order leads."""
    if list(theirs) == list(base):
        return mine, theirs
    if list(mine) == list(base):
        return theirs, mine
    one, other = sorted((mine, theirs), key=list)
    return one, other


def _fill(found: list[K], other: Sequence[K], kept: Collection[K], known: Collection[K]) -> None:
    """Put the names of `other` that are kept and missing behind the one that stands before them there."""
    present = set(found)
    before: K | None = None
    for name in other:
        if name in kept and name not in present:
            at = 0 if before is None else found.index(before) + 1
            while at < len(found) and found[at] not in known:
                at += 1
            found.insert(at, name)
            present.add(name)
        if name in present:
            before = name
