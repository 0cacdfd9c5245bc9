"""Round points cleared in one pass: off the boxes, and lines from under them; what is left is for `mending`."""

from collections.abc import Collection, Mapping

from klantroutes.layout.geometry import Point

from .aside import conflicts, make_room, step_aside
from .candidates import candidates, detours
from .cost import Cheapest
from .ground import Ground
from .nets import Way
from .points import Rider, Spot, place
from .scene import Scene
from .solid import solid
from .tracks import spread
from .traffic import Traffic

_SAME = 1.0
"""Lines so near to each other are one for the eye."""


def cleared(
    ways: dict[str, Way], spots: Mapping[str, Spot], riders: Mapping[str, Rider], kept: Collection[str], scene: Scene
) -> Mapping[str, Spot]:
    """Move lines from under round points and points off boxes; return the spots, some of them new.

    What is `kept` stays where it is. Ways that move are changed in place; lines for which that does not help get
    another way.
    """
    fresh = {name for name, rider in riders.items() if rider.radius and name not in kept}
    if not fresh:
        return spots
    radius = max(rider.radius for rider in riders.values())
    points = _points(spots, riders)
    mine = {name: point for name, point in points.items() if name in fresh}
    moved = make_room(ways, mine, radius, scene.boxes, scene.ground)
    step_aside(ways, points, [name for name in points if name not in moved], radius, scene.ground, kept)
    hidden = {point for line, point in conflicts(ways, points, radius) if line not in kept or point not in kept}
    spots = _placed(moved | (hidden & fresh), ways, spots, riders, scene)
    points = _points(spots, riders)
    step_aside(ways, points, [name for name in points if name in moved | hidden], radius, scene.ground, kept)
    lines = {line for line, _ in conflicts(ways, points, radius)} - set(kept)
    _reroute(sorted(lines), ways, spots, riders, scene)
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


def _reroute(
    names: Collection[str], ways: dict[str, Way], spots: Mapping[str, Spot], riders: Mapping[str, Rider], scene: Scene
) -> None:
    """Look for ways round the points of others; lines for which there is none stay where they are."""
    traffic = Traffic(ways.values() if names else ())
    for name in names:
        net = ways[name].net
        ground = Ground(solid(spots, riders, name), scene.ground)
        traffic.remove(ways[name])
        best = Cheapest(traffic)
        candidates(net, ground, best)
        detours(net, ground, best)
        if best.way is not None:
            spread([best.way], ground, scene.track, [way for other, way in ways.items() if other != name])
            if _alongside(best.way, traffic) <= _alongside(ways[name], traffic):
                ways[name] = best.way
        traffic.add(ways[name])


def _alongside(way: Way, traffic: Traffic) -> float:
    """Return for how long a way runs on top of others."""
    return sum(traffic.along(stretch, _SAME) for stretch in way.stretches())
