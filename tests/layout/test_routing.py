"""Ways of lines: round the boxes, beside each other, with round points and words in the clear."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from random import Random

import pytest
from line_geometry import on_top, through_boxes, under_points, words_beside
from random_routes import random_route
from sample_files import EXAMPLES, ROUTES

from klantroutes.drawing.compose import draw
from klantroutes.drawing.docks import obstacles
from klantroutes.drawing.drawing import Drawing
from klantroutes.layout.geometry import Point, Rect
from klantroutes.layout.routing.aside import step_aside
from klantroutes.layout.routing.ground import Ground
from klantroutes.layout.routing.nets import Berth, Dock, Net, Way
from klantroutes.layout.routing.routes import route
from klantroutes.layout.routing.search import search
from klantroutes.layout.routing.tracks import spread
from klantroutes.model.route import Route
from klantroutes.storage.files import read
from klantroutes.storage.generate import content
from klantroutes.storage.parse import from_content

_RANDOM = [(10, 0), (10, 1), (10, 2), (10, 3), (60, 0), (60, 1), (60, 2), (300, 0)]
_EVERY = [*(path.stem for path in (*EXAMPLES, *ROUTES)), *(f"{count} steps, seed {seed}" for count, seed in _RANDOM)]


@cache
def _drawing(name: str) -> Drawing:
    files = {path.stem: path for path in (*EXAMPLES, *ROUTES)}
    if name in files:
        return draw(read(files[name]))
    count, seed = next(pair for pair in _RANDOM if f"{pair[0]} steps, seed {pair[1]}" == name)
    return draw(random_route(count, seed))


@pytest.fixture(params=_EVERY)
def drawing(request: pytest.FixtureRequest) -> Drawing:
    """The picture of every example, every route that ships with the program, and random routes."""
    return _drawing(request.param)


def test_no_line_runs_through_a_box(drawing: Drawing) -> None:
    assert through_boxes(drawing) == []


def test_no_two_lines_lie_on_top_of_each_other(drawing: Drawing) -> None:
    assert on_top(drawing) == []


def test_every_line_starts_and_ends_at_its_steps(drawing: Drawing) -> None:
    for wire in drawing.wires.values():
        ends = [drawing.shapes[drawing.inside.get(name, name)].rect.grown(1) for name in (wire.source, wire.target)]
        assert ends[0].overlaps(_dot(wire.points[0]))
        assert ends[1].overlaps(_dot(wire.points[-1]))


def test_lines_are_level_or_upright(drawing: Drawing) -> None:
    for wire in drawing.wires.values():
        for one, two in zip(wire.points, wire.points[1:], strict=False):
            assert abs(one.x - two.x) < 0.01 or abs(one.y - two.y) < 0.01


def test_round_points_lie_on_no_card_and_on_no_other_point(drawing: Drawing) -> None:
    points = [shape for shape in drawing.shapes.values() if shape.kind == "handover"]
    rooms = [box for shape in drawing.shapes.values() if shape.kind != "handover" for box in obstacles({"": shape})]
    assert not [point.id for point in points if any(point.rect.overlaps(room) for room in rooms)]
    assert not [(one.id, two.id) for one, two in combinations(points, 2) if one.rect.overlaps(two.rect)]


def test_words_of_round_points_cover_no_card_no_point_and_no_other_words(drawing: Drawing) -> None:
    points = [shape for shape in drawing.shapes.values() if shape.kind == "handover"]
    said = [words for point in points for words in words_beside(point)]
    rooms = [room for shape in drawing.shapes.values() for room in obstacles({"": shape})]
    covered = [words for words in said if any(words.overlaps(room) for room in rooms)]
    assert not covered
    assert not [pair for pair in combinations(said, 2) if pair[0].overlaps(pair[1])]


@pytest.mark.parametrize("path", [*EXAMPLES, *ROUTES], ids=lambda path: path.stem)
def test_hardly_any_line_is_hidden_by_the_round_point_of_another(path: Path) -> None:
    assert len(under_points(_drawing(path.stem))) <= 1


def test_every_term_is_said(drawing: Drawing, request: pytest.FixtureRequest) -> None:
    name = request.node.callspec.params["drawing"]
    files = {path.stem: path for path in (*EXAMPLES, *ROUTES)}
    steps = read(files[name]).steps if name in files else ()
    for step in steps:
        if step.kind == "handover" and step.within_days is not None:
            assert len(words_beside(drawing.shapes[step.id])) == 1


@pytest.mark.parametrize("seed", range(6))
def test_lines_go_round_boxes_that_people_put_anywhere(seed: int) -> None:
    drawing = draw(_strewn(random_route(24, seed), seed))
    assert through_boxes(drawing) == []
    assert on_top(drawing) == []


@pytest.mark.parametrize("seed", range(6))
def test_boxes_on_top_of_each_other_still_get_all_their_lines(seed: int) -> None:
    route = _strewn(random_route(24, seed), seed, apart=30)
    drawing = draw(route)
    assert len(drawing.wires) == len(route.links)


def test_way_without_room_says_that_it_is_blocked() -> None:
    walls = [Rect(-40, -40, 20, 120), Rect(60, -40, 20, 120), Rect(-40, -40, 120, 20), Rect(-40, 60, 120, 20)]
    inside, outside = Rect(0, 0, 40, 40), Rect(400, 0, 40, 40)
    net = Net("lijn", "flow", _dock(inside), _dock(outside))
    assert route([net], Ground([inside, outside, *walls]))["lijn"].blocked


def test_way_out_of_a_maze_is_found_by_the_search() -> None:
    start, end = Rect(0, 0, 40, 40), Rect(0, 400, 40, 40)
    walls = [Rect(-100, 80, 400, 20), Rect(-300, 160, 400, 20), Rect(-100, 240, 400, 20), Rect(-300, 320, 400, 20)]
    ground = Ground([start, end, *walls])
    way = search(Net("lijn", "flow", _dock(start), _dock(end)), ground)
    assert way is not None
    assert len(list(_hits(way, walls))) == 0


def test_lines_in_one_channel_get_tracks_of_their_own() -> None:
    left, right = Rect(0, 0, 100, 300), Rect(200, 0, 100, 300)
    nets = [Net(str(number), "flow", _dock(left), _dock(right)) for number in range(6)]
    ground = Ground([left, right])
    ways = route(nets, ground)
    spread(list(ways.values()), ground, 8)
    levels = sorted(way.at[0] for way in ways.values())
    assert all(two - one >= 7.9 for one, two in pairwise(levels))


def test_tracks_come_closer_together_where_there_is_little_room() -> None:
    left, right = Rect(0, 0, 100, 34), Rect(200, 0, 100, 34)
    nets = [Net(str(number), "flow", _dock(left), _dock(right)) for number in range(4)]
    ground = Ground([left, right])
    ways = route(nets, ground)
    spread(list(ways.values()), ground, 8)
    ends = sorted(way.at[0] for way in ways.values())
    assert all(two - one > 3 for one, two in pairwise(ends))
    assert ends[0] >= 9
    assert ends[-1] <= 25


def test_line_steps_aside_for_the_round_point_of_another() -> None:
    rects = [Rect(0, 0, 40, 60), Rect(300, 0, 40, 60)]
    nets = [Net(name, "flow", _dock(rects[0]), _dock(rects[1])) for name in ("een", "twee")]
    ways = {"een": Way(nets[0], True, [20], 40, 300, ("right", "left"))}
    ways["twee"] = Way(nets[1], True, [30], 40, 300, ("right", "left"))
    step_aside(ways, {"een": Point(150, 20)}, ["een"], 13, Ground(rects))
    assert ways["een"].at == [20]
    assert ways["twee"].at[0] >= 20 + 13


def _strewn(route: Route, seed: int, apart: int = 260) -> Route:
    """Return the route with every step at a random place of a grid."""
    fields = content(route)
    places = [(150 + apart * column, 150 + apart * row) for column in range(6) for row in range(6)]
    Random(seed).shuffle(places)
    for step, (x, y) in zip(fields["steps"], places, strict=False):
        step["position"] = {"x": x, "y": y}
    return from_content(fields)


def _dot(point: Point) -> Rect:
    return Rect(point.x - 0.5, point.y - 0.5, 1, 1)


def _dock(rect: Rect) -> Dock:
    level = Berth(rect.y + 9, rect.bottom - 9, rect.centre.y)
    upright = Berth(rect.x + 9, rect.right - 9, rect.centre.x)
    return Dock(rect, {"right": level, "left": level, "bottom": upright, "top": upright})


def _hits(way: Way, walls: list[Rect]) -> Iterator[Rect]:
    for level, fixed, low, high in way.stretches():
        part = Rect(low, fixed, high - low, 0) if level else Rect(fixed, low, 0, high - low)
        yield from (wall for wall in walls if part.overlaps(wall))
