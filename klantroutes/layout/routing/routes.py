"""All lines of a picture routed: the short and the strong ones first."""

from collections.abc import Sequence

from . import cost
from .candidates import candidates, detours
from .ground import Ground
from .nets import Net, Way
from .search import search
from .traffic import Traffic

_TURN = {"flow": 0, "delivers": 1, "feedback": 2}


def route(nets: Sequence[Net], ground: Ground) -> dict[str, Way]:
    """Return a way for every net, not yet apart on tracks."""
    traffic = Traffic()
    found: dict[str, Way] = {}
    for net in sorted(nets, key=_first):
        way = _best(net, ground, traffic)
        traffic.add(way)
        found[net.id] = way
    return {net.id: found[net.id] for net in nets}


def _first(net: Net) -> tuple[int, float, str]:
    a, b = net.source.rect.centre, net.target.rect.centre
    return _TURN.get(net.kind, 3), abs(a.x - b.x) + abs(a.y - b.y), net.id


def _best(net: Net, ground: Ground, traffic: Traffic) -> Way:
    simple = _cheapest([*candidates(net, ground)], traffic)
    if simple is not None and simple[0] < cost.base(simple[1]) + 130:
        return simple[1]
    ways = [*detours(net, ground)]
    other = _cheapest(ways, traffic, simple[0] if simple else float("inf"))
    if other is not None:
        return other[1]
    if simple is not None:
        return simple[1]
    return search(net, ground) or _through(net)


def _cheapest(ways: list[Way], traffic: Traffic, limit: float = float("inf")) -> tuple[float, Way] | None:
    """Return the cheapest way below the limit; candidates are tried in order of what they cost at least."""
    priced = sorted(((cost.base(way), index) for index, way in enumerate(ways)))
    best: tuple[float, Way] | None = None
    for own, index in priced:
        if own >= limit:
            break
        price = cost.total(ways[index], own, traffic, limit)
        if price < limit:
            best, limit = (price, ways[index]), price
    return best


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
