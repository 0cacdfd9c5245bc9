"""Round points cleared: off the boxes, and with no other line under them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from klantroutes.layout.geometry import Point, Rect

from .aside import conflicts, make_room, step_aside
from .candidates import candidates, detours
from .cost import Cheapest
from .ground import Ground
from .nets import Way
from .points import PLACES, Rider, Spot, place
from .tracks import spread
from .traffic import Traffic

_SOLID = 5.0
"""A round point counts as a box that is so much smaller on all sides: lines keep their distance to boxes anyway."""

_TURNS = 3
"""So many times everything is looked at, since who moves out of the way of one may come in the way of another."""

_PLACES = 120
"""Places tried for a point that still is in the way."""

_SAME = 1.0
"""Lines so near to each other are one for the eye."""


@dataclass(frozen=True)
class Scene:
    """What stands around the lines; `track` is the distance of parallel lines, `places` how many a point may try."""

    boxes: Sequence[Rect]
    closed: Sequence[Rect]
    quiet: Sequence[Rect]
    ground: Ground
    track: float
    places: int = PLACES


def cleared(
    ways: dict[str, Way], spots: Mapping[str, Spot], riders: Mapping[str, Rider], kept: Collection[str], scene: Scene
) -> Mapping[str, Spot]:
    """Move lines from under round points and points off boxes; return the spots, some of them new.

    What is `kept` stays where it is. Ways that move are changed in place.
    """
    radius = max((rider.radius for rider in riders.values()), default=0)
    fresh = [name for name, rider in riders.items() if rider.radius and name not in kept]
    before: tuple[set[str], set[str]] = set(), set()
    for turn in range(_TURNS if fresh else 0):
        points = _points(spots, riders)
        covered = _covering(ways, {name: points[name] for name in fresh}, radius, scene)
        lines = [line for line, _ in conflicts(ways, points, radius) if line not in kept]
        faults = (set(covered), set(lines))
        if turn and (not any(faults) or (turn > 1 and faults == before)):
            break
        before = faults
        if turn:
            _reroute(covered, ways, points, radius, scene)
            spots = _placed(covered, ways, spots, riders, scene)
        spots = _turned(ways, spots, riders, fresh, kept, replace(scene, places=_PLACES if turn else scene.places))
    return spots


def _turned(
    ways: dict[str, Way], spots: Mapping[str, Spot], riders: Mapping[str, Rider], fresh: Sequence[str],
    kept: Collection[str], scene: Scene,
) -> Mapping[str, Spot]:  # fmt: skip
    """Shift lines and points that are in each other's way; lines for which that does not help get another way."""
    radius = max(rider.radius for rider in riders.values())
    points = _points(spots, riders)
    moved = make_room(ways, {name: points[name] for name in fresh}, radius, scene.boxes, scene.ground)
    step_aside(ways, points, [name for name in points if name not in moved], radius, scene.ground, kept)
    hidden = {point for line, point in conflicts(ways, points, radius) if line not in kept or point not in kept}
    spots = _placed(moved | (hidden & set(fresh)), ways, spots, riders, scene)
    points = _points(spots, riders)
    step_aside(ways, points, [name for name in points if name in moved | hidden], radius, scene.ground, kept)
    lines = {line for line, _ in conflicts(ways, points, radius)} - set(kept)
    _reroute(dict.fromkeys(sorted(lines), ()), ways, points, radius, scene)
    return _placed(lines & riders.keys(), ways, spots, riders, scene)


def _covering(
    ways: Mapping[str, Way], points: Mapping[str, Point], radius: float, scene: Scene
) -> dict[str, list[Rect]]:
    """Return the round points that lie over boxes, with the boxes; those at the ends of its own line left out."""
    found: dict[str, list[Rect]] = {}
    for name, (x, y) in points.items():
        room = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
        net = ways[name].net
        boxes = [box for box in scene.boxes if box.overlaps(room) and box not in (net.source.rect, net.target.rect)]
        if boxes:
            found[name] = boxes
    return found


def _points(spots: Mapping[str, Spot], riders: Mapping[str, Rider]) -> dict[str, Point]:
    return {name: spots[name].middle for name, rider in riders.items() if rider.radius}


def _placed(
    names: Collection[str], ways: Mapping[str, Way], spots: Mapping[str, Spot], riders: Mapping[str, Rider],
    scene: Scene,
) -> Mapping[str, Spot]:  # fmt: skip
    if not names:
        return spots
    kept = {name: spot for name, spot in spots.items() if name not in names}
    return place(riders, ways, scene.boxes, scene.quiet, kept, scene.places)


def _reroute(
    wide: Mapping[str, Sequence[Rect]], ways: dict[str, Way], points: Mapping[str, Point], radius: float, scene: Scene
) -> None:
    """Look for ways round the points of others; lines for which there is none stay where they are.

    The boxes with each name are gone round with room for a point.
    """
    half = radius - _SOLID
    traffic = Traffic(ways.values() if wide else ())
    for name, boxes in wide.items():
        solid = [Rect(x - half, y - half, 2 * half, 2 * half) for other, (x, y) in points.items() if other != name]
        ground = Ground([*solid, *(box.grown(half) for box in boxes)], scene.ground)
        traffic.remove(ways[name])
        best = Cheapest(traffic)
        candidates(ways[name].net, ground, best)
        detours(ways[name].net, ground, best)
        if best.way is not None:
            spread([best.way], ground, scene.track, [way for other, way in ways.items() if other != name])
            if _alongside(best.way, traffic) <= _alongside(ways[name], traffic):
                ways[name] = best.way
        traffic.add(ways[name])


def _alongside(way: Way, traffic: Traffic) -> float:
    """Return for how long a way runs on top of others."""
    return sum(traffic.along(stretch, _SAME) for stretch in way.stretches())
