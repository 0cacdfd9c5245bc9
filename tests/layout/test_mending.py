"""What is wrong around round points is mended by the least change that helps; what is kept moves last."""

import pytest

from klantroutes.layout.geometry import Point, Rect
from klantroutes.layout.routing.faults import Faults
from klantroutes.layout.routing.ground import Ground
from klantroutes.layout.routing.mending import mended
from klantroutes.layout.routing.nearby import room_of
from klantroutes.layout.routing.nets import Berth, Dock, Net, Way
from klantroutes.layout.routing.points import Rider, Spot
from klantroutes.layout.routing.scene import Scene

_LEFT, _RIGHT = Rect(0, 0, 40, 200), Rect(400, 0, 40, 200)
_ROUND = Rider(13, (0, 0))


def test_point_moves_along_its_line_first() -> None:
    ways = {"een": _level("een", 100), "op": _upright("op", 220)}
    before = dict(ways)
    spots = _mended(ways, {"een": Spot(Point(220, 100), None)}, {"een": _ROUND})
    assert ways == before
    assert abs(spots["een"].middle.x - 220) >= 13


def test_line_goes_aside_when_the_point_cannot_be_elsewhere() -> None:
    ways = {"een": _level("een", 100), "twee": _level("twee", 106)}
    spots = _mended(ways, {"een": Spot(Point(220, 100), None)}, {"een": _ROUND})
    assert not _faults(ways, spots, {"een": _ROUND})


@pytest.mark.parametrize("kept", ["een", "twee"])
def test_what_is_kept_stays_when_the_other_can_give_way(kept: str) -> None:
    ways = {"een": _level("een", 100), "twee": _level("twee", 106)}
    before = ways[kept]
    spot = Spot(Point(220, 100), None)
    spots = _mended(ways, {"een": spot}, {"een": _ROUND}, [kept])
    assert ways[kept] is before
    assert not _faults(ways, spots, {"een": _ROUND})


def test_what_is_kept_gives_way_when_nothing_else_can() -> None:
    wall = [Rect(60, 20, 320, 66), Rect(60, 114, 320, 66)]
    ways = {"een": _level("een", 100), "twee": _level("twee", 106)}
    spots = _mended(ways, {"een": Spot(Point(220, 100), None)}, {"een": _ROUND}, ["twee"], wall)
    assert not _faults(ways, spots, {"een": _ROUND}, wall)


def test_a_way_that_moves_is_replaced_so_that_an_older_picture_keeps_its_own() -> None:
    ways = {"een": _level("een", 100), "twee": _level("twee", 106)}
    old = dict(ways)
    _mended(ways, {"een": Spot(Point(220, 100), None)}, {"een": _ROUND})
    assert [way.at for way in old.values()] == [[100], [106]]


def test_point_that_is_no_longer_on_its_line_comes_back_to_it() -> None:
    ways = {"een": _level("een", 100)}
    spots = _mended(ways, {"een": Spot(Point(220, 140), None)}, {"een": _ROUND})
    assert spots["een"].middle.y == 100


def test_words_of_a_line_leave_the_room_of_a_point() -> None:
    ways, riders = {"een": _level("een", 100), "twee": _level("twee", 130)}, {"een": _ROUND, "twee": Rider(0, (60, 14))}
    spots = {"een": Spot(Point(220, 100), None), "twee": Spot(Point(220, 130), Rect(190, 105, 60, 14))}
    assert not _faults(ways, _mended(ways, spots, riders), riders)


def test_what_is_right_stays_as_it_is() -> None:
    ways = {"een": _level("een", 100), "twee": _level("twee", 130)}
    before, spots = dict(ways), {"een": Spot(Point(220, 100), None)}
    assert _mended(ways, spots, {"een": _ROUND}) == spots
    assert ways == before


def _mended(ways, spots, riders, kept=(), boxes=()):
    rects = [_LEFT, _RIGHT, *boxes]
    return mended(ways, spots, riders, kept, Scene(rects, [], Ground(rects), 8))


def _faults(ways, spots, riders, boxes=()):
    faults = Faults(ways, spots, riders, [room_of(rect) for rect in (_LEFT, _RIGHT, *boxes)])
    return [
        *(fault for name, way in ways.items() for fault in faults.along(name, way, 13)),
        *(fault for name, spot in spots.items() for fault in faults.around(name, ways[name], spot)),
    ]


def _level(name: str, y: float) -> Way:
    return Way(_net(name), True, [y], 40, 400, ("right", "left"))


def _upright(name: str, x: float) -> Way:
    return Way(_net(name), False, [x], -300, 300, ("bottom", "top"))


def _net(name: str) -> Net:
    return Net(name, "flow", _dock(_LEFT), _dock(_RIGHT), 50)


def _dock(rect: Rect) -> Dock:
    side, end = Berth(rect.y + 5, rect.bottom - 5, rect.y + 100), Berth(rect.x + 9, rect.right - 9, rect.centre.x)
    return Dock(rect, {"left": side, "right": side, "top": end, "bottom": end})
