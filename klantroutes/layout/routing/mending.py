"""The last resort for what is still wrong around points and words: one line at a time gives way, however far."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from .candidates import candidates, detours
from .cost import Cheapest, base, total
from .faults import Fault, Faults
from .ground import Ground
from .nearby import Room, room_of
from .nets import SIDES, Dock, Net, Side, Way
from .points import Rider, Spot, Surroundings
from .scene import Scene
from .search import search
from .solid import BESIDE, solid
from .tracks import bounds, spread
from .traffic import Traffic

_TURNS = 6
"""So many times everything that moved is looked at, since who moves for one may come in the way of another."""
_TRIALS = 1500
"""So many ways are tried at most in one picture: with more wrong than that it is beyond repair."""
_NEXT = 4.0
"""Between two lines of which one gave way to the other."""
_SHIFTS = 12
"""So many places beside its own are tried for a stretch."""
_WAYS = 6
"""So many other ways are tried for a line."""


@dataclass
class _Picture:
    """The picture as it is mended."""

    ways: dict[str, Way]
    spots: dict[str, Spot]
    riders: Mapping[str, Rider]
    scene: Scene
    boxes: list[Room]
    quiet: list[Room]
    radius: float
    trials: int = _TRIALS
    """How many ways may still be tried."""
    moved: set[str] = field(default_factory=set)
    """The lines that gave way in this turn, themselves or with their points and words."""
    known: Faults | None = None
    """The picture as it stands, until something moves."""

    def faults(self) -> Faults:
        self.known = self.known or Faults(self.ways, self.spots, self.riders, self.boxes)
        return self.known

    def give_way(self, name: str, way: Way, spot: Spot | None) -> None:
        self.known = None
        self.moved.add(name)
        self.ways[name] = way
        if spot is not None:
            self.spots[name] = spot


def mended(
    ways: dict[str, Way], spots: Mapping[str, Spot], riders: Mapping[str, Rider], kept: Collection[str], scene: Scene
) -> Mapping[str, Spot]:
    """Return spots with no point over a line, a box or another point, and with words over none of them but lines.

    What is `kept` is right as long as nothing else comes near it, and gives way only where nothing else can. Ways that
    move are replaced by others.
    """
    radius = max((rider.radius for rider in riders.values()), default=0)
    boxes, quiet = [*map(room_of, scene.boxes)], [*map(room_of, scene.quiet)]
    picture = _Picture(ways, dict(spots), riders, scene, boxes, quiet, radius)
    still = frozenset(kept)
    names = [name for name in ways if name not in still]
    for _ in range(_TURNS):
        found = _wrong(names, picture)
        picture.moved.clear()
        for fault in found:
            _mend(fault, picture, still)
        if not picture.moved:
            break
        names = sorted(picture.moved.union(name for fault in found for name in fault[1:] if name in ways))
    return picture.spots


def _wrong(names: Collection[str], picture: _Picture) -> Collection[Fault]:
    """Return what is wrong with these lines and what rides on them, and with the points of others over them."""
    found: dict[Fault, None] = {}
    for name in names:
        if name in picture.spots:
            found |= dict.fromkeys(picture.faults().around(name, picture.ways[name], picture.spots[name]))
        if len(names) < len(picture.ways):
            found |= dict.fromkeys(picture.faults().under(name, picture.ways[name], picture.radius))
    return found


def _mend(fault: Fault, picture: _Picture, kept: Collection[str]) -> None:
    """Let one of the lines that a fault is about give way, those that are not kept first, and as little as helps."""
    names = [name for name in fault[:0:-1] if name in picture.ways]
    for still in (False, True):
        for others in (_same, _aside, _elsewhere):
            for name in names:
                if (name in kept) is still and (picture.trials <= 0 or _give_way(name, others(name, picture), picture)):
                    return


def _give_way(name: str, ways: Iterator[Way], picture: _Picture) -> bool:
    """Take the first of these ways with nothing wrong, else the one with the least wrong, if that is less than now."""
    trial = _Trial(name, picture)
    least = trial.faults(picture.ways[name], picture.spots.get(name))
    best: tuple[Way, Spot | None] | None = None
    for way in ways if least else ():
        count = trial.faults(way, None)
        if count < least:
            spot = trial.spot(way)
            count = trial.faults(way, spot)
            if count < least:
                least, best = count, (way, spot)
        picture.trials -= 1
        if not least or picture.trials <= 0:
            break
    if best is not None:
        picture.give_way(name, *best)
    return best is not None or not least


class _Trial:
    """One line that may go elsewhere among all others, with its point and words at the best place."""

    def __init__(self, name: str, picture: _Picture) -> None:
        self._name, self._radius, self._rider = name, picture.radius, picture.riders.get(name)
        rooms = [
            room_of(room)
            for other, spot in picture.spots.items() if other != name
            for room in spot.rooms(picture.riders[other])
        ]  # fmt: skip
        self._faults = picture.faults()
        self._around = Surroundings(self._faults.lines, picture.boxes, picture.quiet, rooms)

    def faults(self, way: Way, spot: Spot | None) -> int:
        """Return how much is wrong with this way, and with this spot on it."""
        found = self._faults.along(self._name, way, self._radius)
        return len(found.union(self._faults.around(self._name, way, spot)) if spot else found)

    def spot(self, way: Way) -> Spot | None:
        """Return the best spot on this way; None for a line without point or words."""
        return self._around.clear_spot(self._name, way, self._rider) if self._rider else None


def _same(name: str, picture: _Picture) -> Iterator[Way]:
    """Yield the way as it is: its point and words may still come to another place on it."""
    if name in picture.riders:
        yield picture.ways[name]


def _aside(name: str, picture: _Picture) -> Iterator[Way]:
    """Yield the way with one of its stretches beside what it is near to now."""
    if not picture.ways[name].blocked:
        yield from _shifted(name, picture.ways[name], picture)


def _shifted(name: str, way: Way, picture: _Picture) -> Iterator[Way]:
    for index, (level, fixed, low, high) in enumerate(way.stretches()):
        least, most = bounds(way, index, picture.scene.ground)
        places = {round(at, 2) for at in _beside(name, (level, low, high), picture)}
        near = sorted((at for at in places if least <= at <= most), key=lambda at: (abs(at - fixed), at))
        for at in near[:_SHIFTS]:
            yield replace(way, at=[*way.at[:index], at, *way.at[index + 1 :]])


def _beside(name: str, along: tuple[bool, float, float], picture: _Picture) -> Iterator[float]:
    """Yield the coordinates just beside the points, the lines and the boxes along a stretch of a line."""
    level, low, high = along
    rider = picture.riders.get(name)
    own = rider.radius + BESIDE if rider and rider.radius else 0
    for other, spot in picture.spots.items():
        away = picture.riders[other].radius + BESIDE
        at, across = spot.middle if level else (spot.middle.y, spot.middle.x)
        if other != name and picture.riders[other].radius and low - away < at < high + away:
            yield from (across - away, across + away)
    for other, way in picture.ways.items():
        if other != name:
            for flat, at, start, end in way.stretches():
                if flat == level and start < high and low < end:
                    yield from (at - _NEXT, at + _NEXT, *((at - own, at + own) if own else ()))
    for left, top, right, bottom in picture.boxes if own else ():
        start, end, before, after = (left, right, top, bottom) if level else (top, bottom, left, right)
        if start < high and low < end:
            yield from (before - own, after + own)


def _elsewhere(name: str, picture: _Picture) -> Iterator[Way]:
    """Yield other ways round the points of others, the cheapest first; each also with stretches shifted aside."""
    net = picture.ways[name].net
    ground = Ground(solid(picture.spots, picture.riders, name), picture.scene.ground)
    others = [way for other, way in picture.ways.items() if other != name]
    found = _cheapest(net, ground, Traffic(others))
    far = None if found else search(net, ground)
    for way in [far] if far else found:
        spread([way], ground, picture.scene.track, others)
        yield way
        yield from _shifted(name, way, picture)


def _cheapest(net: Net, ground: Ground, traffic: Traffic) -> list[Way]:
    """Return the best way for each pair of sides, those that cost least."""
    found: list[tuple[float, int, Way]] = []
    for number, narrow in enumerate(_narrowed(net)):
        best = Cheapest(traffic)
        candidates(narrow, ground, best)
        detours(narrow, ground, best)
        if best.way is not None:
            price = total(best.way, base(best.way), traffic, float("inf"))
            found.append((price, number, replace(best.way, net=net)))
    return [way for _, _, way in sorted(found, key=lambda one: one[:2])[:_WAYS]]


def _narrowed(net: Net) -> Iterator[Net]:
    """Yield the line for each pair of sides apart."""
    for source in SIDES:
        for target in SIDES:
            if source in net.source.berths and target in net.target.berths:
                yield replace(net, source=_one_side(net.source, source), target=_one_side(net.target, target))


def _one_side(dock: Dock, side: Side) -> Dock:
    return Dock(dock.rect, {side: dock.berths[side]})
