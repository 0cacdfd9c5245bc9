"""Round points cleared: off the boxes, and with no other line under them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from klantroutes.layout.geometry import Point, Rect

from .aside import conflicts, make_room, step_aside
from .candidates import candidates, detours
from .cost import Cheapest
from .ground import Ground
from .nets import Way
from .points import Rider, Spot, place
from .tracks import spread
from .traffic import Traffic

_SOLID = 5.0
"""A round point counts as a box that is so much smaller on all sides: lines keep their distance to boxes anyway."""


@dataclass(frozen=True)
class Scene:
    """What stands around the lines; `track` is the distance of parallel lines."""

    boxes: Sequence[Rect]
    closed: Sequence[Rect]
    quiet: Sequence[Rect]
    ground: Ground
    track: float


def cleared(
    ways: dict[str, Way], spots: Mapping[str, Spot], riders: Mapping[str, Rider], kept: Collection[str], scene: Scene
) -> Mapping[str, Spot]:
    """Move lines from under round points and points off boxes; return the spots, some of them new.

    What is `kept` stays where it is. Ways that move are changed in place.
    """
    radius = max((rider.radius for rider in riders.values()), default=0)
    fresh = [name for name, rider in riders.items() if rider.radius and name not in kept]
    if not fresh:
        return spots
    points = _points(spots, riders)
    moved = make_room(ways, {name: points[name] for name in fresh}, radius, scene.boxes, scene.ground)
    step_aside(ways, points, [name for name in points if name not in moved], radius, scene.ground, kept)
    hidden = {point for line, point in conflicts(ways, points, radius) if line not in kept or point not in kept}
    spots = _placed(moved | (hidden & set(fresh)), ways, spots, riders, scene)
    points = _points(spots, riders)
    step_aside(ways, points, [name for name in points if name in moved | hidden], radius, scene.ground, kept)
    lines = {line for line, _ in conflicts(ways, points, radius)} - set(kept)
    for name in sorted(lines):
        _reroute(name, ways, points, radius, scene)
    return _placed(lines & riders.keys(), ways, spots, riders, scene)


def _points(spots: Mapping[str, Spot], riders: Mapping[str, Rider]) -> dict[str, Point]:
    return {name: spots[name].middle for name, rider in riders.items() if rider.radius}


def _placed(
    names: Collection[str], ways: Mapping[str, Way], spots: Mapping[str, Spot], riders: Mapping[str, Rider],
    scene: Scene,
) -> Mapping[str, Spot]:  # fmt: skip
    if not names:
        return spots
    kept = {name: spot for name, spot in spots.items() if name not in names}
    return place(riders, ways, scene.boxes, scene.quiet, kept)


def _reroute(name: str, ways: dict[str, Way], points: Mapping[str, Point], radius: float, scene: Scene) -> None:
    """Look for a way round the points of others; when there is none it stays where it is."""
    half = radius - _SOLID
    solid = [Rect(x - half, y - half, 2 * half, 2 * half) for other, (x, y) in points.items() if other != name]
    ground = Ground([*scene.boxes, *scene.closed, *solid])
    traffic = Traffic()
    others = [way for other, way in ways.items() if other != name]
    for way in others:
        traffic.add(way)
    best = Cheapest(traffic)
    candidates(ways[name].net, ground, best)
    detours(ways[name].net, ground, best)
    if best.way is not None:
        ways[name] = best.way
        spread([best.way], ground, scene.track, others)
