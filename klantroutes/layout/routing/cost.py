"""What a way costs: shorter, straighter and with fewer crossings is better."""

from .nets import Side, Way
from .traffic import Traffic

_BEND = 34.0
_CROSSING = 60.0
_ALONG = 0.25
_NO_ROOM = 160.0
_OUT: dict[Side, float] = {"right": 0, "bottom": 14, "top": 22, "left": 70}
_INTO: dict[Side, float] = {"left": 0, "top": 12, "bottom": 16, "right": 80}


def base(way: Way) -> float:
    """Return what a way costs by its own shape."""
    length = sum(high - low for _, _, low, high in way.stretches())
    cost = length + _BEND * (len(way.at) - 1)
    if way.net.kind == "flow":
        cost += _OUT[way.sides[0]] + _INTO[way.sides[1]]
        longest = max(high - low for _, _, low, high in way.stretches())
        if longest < way.net.room:
            cost += _NO_ROOM
    return cost


def total(way: Way, own: float, traffic: Traffic, limit: float) -> float:
    """Return what a way costs among the others; stops counting beyond `limit`."""
    cost = own
    for stretch in way.stretches():
        cost += _CROSSING * traffic.crossings(stretch) + _ALONG * traffic.along(stretch)
        if cost >= limit:
            break
    return cost
