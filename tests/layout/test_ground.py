"""What lines ask of the ground and the traffic: the quick answers are those of looking at everything."""

from random import Random

import pytest

from klantroutes.layout.geometry import Rect
from klantroutes.layout.routing.ground import Ground, open_between
from klantroutes.layout.routing.nets import Dock, Net, Way
from klantroutes.layout.routing.traffic import Traffic

SEEDS = range(20)
NOWHERE = Dock(Rect(0, 0, 1, 1), {})
NET = Net("lijn", "flow", NOWHERE, NOWHERE)


def rects(random: Random, count: int) -> list[Rect]:
    return [Rect(random.randrange(900), random.randrange(900), random.randrange(20, 400), 40) for _ in range(count)]


def way(random: Random) -> Way:
    places = [float(random.randrange(1000)) for _ in range(5)]
    return Way(NET, random.random() < 0.5, places[:3], places[3], places[4], ("right", "left"))


@pytest.mark.parametrize("seed", SEEDS)
def test_boxes_on_top_of_another_ground_are_in_the_way_as_in_one_ground(seed: int):
    random = Random(seed)
    some, more = rects(random, 12), rects(random, 5)
    layered, whole = Ground(more, Ground(some)), Ground([*some, *more])
    assert (layered.xs, layered.ys) == (whole.xs, whole.ys)
    for fixed in range(0, 1300, 13):
        for level in (True, False):
            assert layered.spans(level, fixed) == whole.spans(level, fixed)
            assert layered.room(level, fixed, 100, 300) == whole.room(level, fixed, 100, 300)


def test_a_stretch_is_open_where_it_only_touches_a_box():
    spans = ([10.0, 50.0], [20.0, 60.0])
    assert open_between(spans, 20, 50)
    assert open_between(spans, 50, 20)
    assert not open_between(spans, 19, 30)
    assert not open_between(spans, 70, 0)


@pytest.mark.parametrize("seed", SEEDS)
def test_traffic_meets_the_ways_that_are_there_after_some_came_and_went(seed: int):
    random = Random(seed)
    ways = [way(random) for _ in range(20)]
    traffic = Traffic(ways[:10])
    for fixed in range(0, 1000, 50):
        traffic.met(True, fixed)
    for gone, new in zip(ways[:5], ways[10:15], strict=True):
        traffic.remove(gone)
        traffic.add(new)
    for fixed in range(0, 1000, 25):
        there = [stretch for one in ways[5:15] for stretch in one.stretches() if not stretch[0]]
        assert traffic.met(True, fixed) == sorted(at for _, at, low, high in there if low < fixed < high)
