"""Rounds in which lines that cross look for another way, among lines that lie apart; the best round counts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from klantroutes.layout.geometry import Rect

from .candidates import candidates, detours
from .cost import CROSSING, Cheapest, base, together
from .ground import Ground
from .nets import Net, Way
from .tracks import spread
from .traffic import Traffic, tally

_ROUNDS = 4
_FEWER = 2
"""Rounds when other lines stay where they are: somebody is waiting for the change, and not much is left to choose."""
_AGAIN = 60
"""So many lines get another chance at most in one round."""
_FEW = 100
"""With more lines than this, detours are only looked at for those that still cross another one."""
_NEAR = 20.0
"""A line is looked at again when one that changed runs so near to it."""


def settle(nets: Sequence[Net], ways: dict[str, Way], ground: Ground, track: float) -> None:
    """Give these lines other ways where that makes them cross less, and put parallel ones apart.

    `ways` has the ways of all lines: those of these nets change in place, the others stay.
    """
    names = dict.fromkeys(net.id for net in nets)
    standing = [way for name, way in ways.items() if name not in names]
    best: dict[str, Way] = {}
    least, best_turn = float("inf"), 0
    near: list[Rect] | None = None
    counts: Mapping[str, int] = {}
    for turn in range(_FEWER if standing else _ROUNDS):
        near = _again(nets, ways, ground, counts, near) if turn else None
        if turn and not near:
            break
        spread([ways[net.id] for net in nets], ground, track, standing, turns=1 if turn else 2)
        counts = tally(ways, names)
        price = together([ways[name] for name in names], sum(counts.values()))
        if price < least:
            least, best_turn, best = price, turn, {name: _copy(ways[name]) for name in names}
    ways.update(best)
    if best_turn:
        spread([ways[net.id] for net in nets], ground, track, standing, turns=1)


def _copy(way: Way) -> Way:
    return replace(way, at=list(way.at))


def _again(
    nets: Sequence[Net], found: dict[str, Way], ground: Ground, counts: Mapping[str, int],
    near: Collection[Rect] | None,
) -> list[Rect]:  # fmt: skip
    """Look for another way for every line that crosses others, now that all of those are there; the worst first.

    With `near` only lines that come there are looked at. Return the rooms of the lines that changed, before and after.
    """
    changed: list[Rect] = []
    crossed = _crossed(nets, found, counts, near)[:_AGAIN]
    traffic = Traffic(found.values() if crossed else ())
    for net in crossed:
        old = found[net.id]
        traffic.remove(old)
        best = Cheapest(traffic)
        best.offer(old)
        candidates(net, ground, best)
        if len(nets) <= _FEW or best.way is None or best.price - base(best.way) >= CROSSING:
            detours(net, ground, best)
        if best.way is not None and best.way is not old:
            found[net.id] = best.way
            changed += [_room(old), _room(best.way)]
        traffic.add(found[net.id])
    return changed


def _crossed(
    nets: Sequence[Net], found: Mapping[str, Way], counts: Mapping[str, int], near: Collection[Rect] | None
) -> list[Net]:
    """Return the lines that cross others, the worst first."""
    mine = [net for net in nets if counts[net.id]]
    if near is not None:
        mine = [net for net in mine if any(_room(found[net.id]).overlaps(room) for room in near)]
    return sorted(mine, key=lambda net: (-counts[net.id], net.id))


def _room(way: Way) -> Rect:
    """Return where a way runs, with some room around it."""
    left, top, right, bottom = way.extent()
    return Rect(left, top, right - left, bottom - top).grown(_NEAR)
