"""Lines that cross look for another way in rounds; the best round counts and what stands stays."""

from klantroutes.layout.geometry import Rect
from klantroutes.layout.routing.ground import Ground
from klantroutes.layout.routing.nets import Berth, Dock, Net, Way
from klantroutes.layout.routing.rounds import settle
from klantroutes.layout.routing.tracks import spread
from klantroutes.layout.routing.traffic import Traffic, tally

_LEFT, _RIGHT = Rect(0, 0, 60, 60), Rect(400, 0, 60, 60)
_ABOVE, _BELOW = Rect(200, -200, 60, 60), Rect(200, 40, 60, 60)


def test_each_way_is_told_how_many_others_it_crosses() -> None:
    ways = {"vlak": _way("vlak", True, [30], 60, 400), "op": _way("op", False, [150], -50, 200)}
    ways["weg"] = _way("weg", False, [500], -50, 200)
    assert tally(ways, ways) == {"vlak": 1, "op": 1, "weg": 0}


def test_crossings_are_counted_anew_when_a_line_comes_or_goes() -> None:
    across, upright = _way("vlak", True, [30], 60, 400), _way("op", False, [150], -50, 200)
    traffic = Traffic([across])
    stretch = upright.stretches()[0]
    assert traffic.crossings(stretch) == 1
    traffic.add(_way("nog", True, [80], 60, 400))
    assert traffic.crossings(stretch) == 2
    traffic.remove(across)
    assert traffic.crossings(stretch) == 1


def test_line_that_crosses_another_takes_the_way_round_it() -> None:
    ground = Ground([_LEFT, _RIGHT, _ABOVE, _BELOW])
    standing = _way("staat", False, [230], -140, 40)
    net = Net("lijn", "flow", _dock(_LEFT), _dock(_RIGHT))
    ways = {"staat": standing, "lijn": Way(net, True, [30, 100, -70, 380, 30], 60, 400, ("right", "left"))}
    settle([net], ways, ground, 8)
    assert tally(ways, ["lijn"]) == {"lijn": 0}
    assert ways["staat"] is standing


def test_nobody_comes_between_two_lines_that_stay_and_have_no_room_between_them() -> None:
    ground = Ground([_LEFT, _RIGHT])
    kept = [_way(name, True, [place], 60, 400) for name, place in (("een", 29.0), ("twee", 31.0))]
    moving = _way("lijn", True, [30], 60, 400)
    spread([moving], ground, 8, kept)
    assert min(abs(moving.at[0] - way.at[0]) for way in kept) > 5


def _way(name: str, level: bool, at: list[float], start: float, end: float) -> Way:
    sides = ("right", "left") if level else ("bottom", "top")
    return Way(Net(name, "flow", _dock(_LEFT), _dock(_RIGHT)), level, at, start, end, sides)


def _dock(rect: Rect) -> Dock:
    level = Berth(rect.y + 9, rect.bottom - 9, rect.centre.y)
    upright = Berth(rect.x + 9, rect.right - 9, rect.centre.x)
    return Dock(rect, {"right": level, "left": level, "bottom": upright, "top": upright})
