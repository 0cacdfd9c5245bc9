"""What a way costs: shorter, straighter and with fewer crossings is better."""

from collections.abc import Collection

from .nets import Net, Side, Way
from .traffic import Traffic, between

_BEND = 34.0
CROSSING = 550.0
_ALONG = 0.25
_NO_ROOM = 160.0
_OUT: dict[Side, float] = {"right": 0, "bottom": 14, "top": 22, "left": 70}
_INTO: dict[Side, float] = {"left": 0, "top": 12, "bottom": 16, "right": 80}


def least(net: Net, sides: tuple[Side, Side], length: float, bends: int) -> float:
    """Return what a way between these sides costs by its own shape, its room for a point left out."""
    cost = length + _BEND * bends
    return cost + _OUT[sides[0]] + _INTO[sides[1]] if net.kind == "flow" else cost


def base(way: Way) -> float:
    """Return what a way costs by its own shape."""
    lengths = [high - low for _, _, low, high in way.stretches()]
    cost = least(way.net, way.sides, sum(lengths), len(way.at) - 1)
    return cost + _NO_ROOM if way.net.room and max(lengths) < way.net.room else cost


def total(way: Way, own: float, traffic: Traffic, limit: float) -> float:
    """Return what a way costs among the others; stops counting beyond `limit`."""
    cost = own
    for stretch in way.stretches():
        cost += CROSSING * traffic.crossings(stretch)
        if cost >= limit:
            return cost
    for stretch in way.stretches():
        cost += _ALONG * traffic.along(stretch)
    return cost


def together(ways: Collection[Way], crossings: int) -> float:
    """Return what many ways cost with so many crossings."""
    return sum(base(way) for way in ways) + CROSSING * crossings


def crossed(met: list[float], one: float, other: float) -> float:
    """Return what a stretch between two coordinates, in whatever order, costs for the lines it crosses."""
    return CROSSING * between(met, one, other)


class Cheapest:
    """The best way so far of a line, among the traffic that is there."""

    def __init__(self, traffic: Traffic, limit: float = float("inf")) -> None:
        self.way: Way | None = None
        self.price = limit
        self._traffic = traffic
        self.met = traffic.met
        """Where a line at a coordinate meets others, for `crossed`; the method itself, since it is asked so often."""

    def offer(self, way: Way) -> None:
        """Take this way when it is cheaper than the best so far."""
        own = base(way)
        if own < self.price:
            price = total(way, own, self._traffic, self.price)
            if price < self.price:
                self.way, self.price = way, price
