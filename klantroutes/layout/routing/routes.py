"""All lines of a picture routed: the short and the strong ones first."""

from collections.abc import Mapping, Sequence

from .candidates import candidates, detours
from .cost import Cheapest, base
from .ground import Ground
from .nets import Net, Way
from .search import search
from .traffic import Traffic

_BUSY = 130.0
"""A way that costs so much more by its traffic is worth looking for another one."""
_TURN = {"flow": 0, "delivers": 1, "feedback": 2}


def route(nets: Sequence[Net], ground: Ground, kept: Mapping[str, Way] | None = None) -> dict[str, Way]:
    """Return a way for every net, not yet apart on tracks; those that are `kept` have theirs already."""
    found: dict[str, Way] = dict(kept or {})
    missing = [net for net in nets if net.id not in found]
    traffic = Traffic(found.values() if missing else ())
    for net in sorted(missing, key=_first):
        way = _best(net, ground, traffic)
        traffic.add(way)
        found[net.id] = way
    return {net.id: found[net.id] for net in nets}


def _first(net: Net) -> tuple[int, float, str]:
    a, b = net.source.rect.centre, net.target.rect.centre
    return _TURN.get(net.kind, 3), abs(a.x - b.x) + abs(a.y - b.y), net.id


def _best(net: Net, ground: Ground, traffic: Traffic) -> Way:
    best = Cheapest(traffic)
    candidates(net, ground, best)
    if best.way is None or best.price >= base(best.way) + _BUSY:
        detours(net, ground, best)
    return best.way or search(net, ground) or _through(net)


def _through(net: Net) -> Way:
    """Return the plainest way when boxes lie so close that none is free; it says so itself."""
    a, b = net.source.rect, net.target.rect
    right = a.centre.x <= b.centre.x
    start, end = (a.right, b.x) if right else (a.x, b.right)
    turn = (start + end) / 2
    sides = ("right", "left") if right else ("left", "right")
    way = Way(net, True, [a.centre.y, turn, b.centre.y], start, end, sides, True)  # type: ignore[arg-type]
    if abs(a.centre.y - b.centre.y) < 1:
        way.at = [a.centre.y]
    return way
