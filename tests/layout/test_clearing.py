"""Round points cleared: off the boxes, and with no line of others under them."""

from klantroutes.layout.geometry import Point, Rect
from klantroutes.layout.routing.aside import conflicts, make_room
from klantroutes.layout.routing.clearing import cleared
from klantroutes.layout.routing.ground import Ground
from klantroutes.layout.routing.nets import Berth, Dock, Net, Way
from klantroutes.layout.routing.points import Rider, Spot
from klantroutes.layout.routing.scene import Scene

_LEFT, _RIGHT = Rect(0, 0, 40, 200), Rect(300, 0, 40, 200)


def test_line_under_the_point_of_another_is_found() -> None:
    ways = {"een": _way("een", 100), "twee": _way("twee", 106)}
    assert conflicts(ways, {"een": Point(150, 100)}, 13) == [("twee", "een")]
    assert conflicts(ways, {"een": Point(150, 80)}, 13) == []


def test_point_over_a_box_moves_off_it_with_its_line() -> None:
    box = Rect(120, 60, 40, 80)
    ways = {"een": Way(_net("een"), True, [20, 168, 180], 40, 300, ("right", "left"))}
    assert make_room(ways, {"een": Point(168, 100)}, 13, [box], Ground([_LEFT, _RIGHT, box])) == {"een"}
    assert ways["een"].at[1] >= box.right + 13


def test_no_line_is_left_under_a_round_point() -> None:
    ways = {name: _way(name, 100 + 5 * number) for number, name in enumerate(("een", "twee", "drie"))}
    riders = {"een": Rider(13, (40, 13))}
    boxes = [_LEFT, _RIGHT]
    spots = cleared(ways, {"een": Spot(Point(170, 100), None)}, riders, (), Scene(boxes, [], Ground(boxes), 8))
    assert conflicts(ways, {"een": spots["een"].middle}, 13) == []


def test_what_is_kept_stays_where_it_is() -> None:
    ways = {"een": _way("een", 100), "twee": _way("twee", 105)}
    spot = Spot(Point(170, 100), None)
    scene = Scene([_LEFT, _RIGHT], [], Ground([_LEFT, _RIGHT]), 8)
    assert cleared(ways, {"een": spot}, {"een": Rider(13, (40, 13))}, ("een", "twee"), scene) == {"een": spot}
    assert (ways["een"].at, ways["twee"].at) == ([100], [105])


def _way(name: str, y: float) -> Way:
    return Way(_net(name), True, [y], 40, 300, ("right", "left"))


def _net(name: str) -> Net:
    return Net(name, "flow", _dock(_LEFT), _dock(_RIGHT), 50)


def _dock(rect: Rect) -> Dock:
    side = Berth(rect.y + 5, rect.bottom - 5, rect.y + 100)
    return Dock(rect, {"left": side, "right": side})
