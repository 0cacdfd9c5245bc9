"""A drawing spread over pages: legible, whole, and with the way to the next page."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.synthetic import synthetic
from klantroutes import resources
from klantroutes.drawing.compose import draw
from klantroutes.exporters.pages_of_route import pages_of
from klantroutes.exporters.paper import ORIENTATIONS, SIZES, Paper
from klantroutes.exporters.sheet import sheet
from klantroutes.exporters.tiles.cuts import stretches
from klantroutes.exporters.tiles.extents import of_shape, smallest_type
from klantroutes.exporters.tiles.spread import LEAST_TYPE, Spread, spread
from klantroutes.exporters.tiles.tile import letters, neighbours
from klantroutes.exporters.tiles.words import steps_on
from klantroutes.model.route import Route
from klantroutes.storage.files import read

_PAPERS = [Paper(size, orientation) for size in SIZES for orientation in ORIENTATIONS]
_A4 = Paper()


def _spread(route: Route, paper: Paper) -> Spread | None:
    drawing = draw(route)
    return spread(drawing, paper, sheet(route, paper, drawing).scale)


def _large() -> Route:
    return read(resources.routes() / "sjabloon-verslaving-zeer-kwetsbaar.klantroute")


@pytest.mark.parametrize("paper", _PAPERS, ids=lambda paper: f"{paper.size}-{paper.orientation}")
def test_letters_are_at_least_seven_points(route_file: Path, paper: Paper) -> None:
    route = read(route_file)
    drawing = draw(route)
    found = _spread(route, paper)
    scale = sheet(route, paper, drawing).scale if found is None else found.scale
    assert scale * smallest_type(drawing) >= LEAST_TYPE - 0.001


def test_no_step_of_our_routes_is_cut(route_file: Path) -> None:
    route = read(route_file)
    found = _spread(route, Paper("a4", "liggend"))
    rooms = [tile.room for tile in found.tiles] if found else []
    for shape in draw(route).shapes.values():
        assert sum(room.overlaps(of_shape(shape).grown(-1)) for room in rooms) == (1 if rooms else 0)


@pytest.mark.parametrize("size", [60, 150])
def test_tiles_cover_every_step_once_and_do_not_overlap(size: int) -> None:
    route = synthetic(size)
    found = _spread(route, _A4)
    assert found is not None
    drawing = draw(route)
    shown = [name for tile in found.tiles for name in steps_on(drawing, tile)]
    assert sorted(shown) == sorted(step.id for step in route.steps)
    rooms = [tile.room.grown(-0.01) for tile in found.tiles]
    assert not any(one.overlaps(other) for one in rooms for other in rooms if one is not other)
    assert len({tile.name for tile in found.tiles}) == len(found.tiles)


def test_neighbours_know_each_other() -> None:
    found = _spread(synthetic(150), _A4)
    assert found is not None
    back = {"links": "rechts", "rechts": "links", "boven": "onder", "onder": "boven"}
    pairs = {
        (one.name, side, other.name)
        for one in found.tiles
        for side, there in neighbours(one, found.tiles)
        for other in there
    }
    assert pairs
    assert all((other, back[side], one) in pairs for one, side, other in pairs)


def test_pages_of_a_spread_are_held_as_makes_fewer_of_them(route_file: Path) -> None:
    route = read(route_file)
    number = len(pages_of(route, _A4).pages)
    ways = [pages_of(route, Paper("a4", way)).pages for way in ("liggend", "staand")]
    assert number == (1 if len(ways[0]) == 1 else min(map(len, ways)))
    assert pages_of(route, _A4).pages[0].wide_mm == 297


def test_small_route_stays_on_one_page() -> None:
    assert _spread(synthetic(9), _A4) is None
    assert _spread(synthetic(3), Paper(pages="tegels")) is None


def test_one_page_when_asked_whatever_the_size() -> None:
    assert len(pages_of(synthetic(150), Paper(pages="een")).pages) == 1


def test_tiles_when_asked_though_it_would_fit() -> None:
    route = read(resources.routes() / "kennemerland-jonge-moedergroep.klantroute")
    assert len(pages_of(route, _A4).pages) == 1
    assert len(pages_of(route, Paper(pages="tegels")).pages) > 2


def test_overview_comes_first_and_names_every_tile() -> None:
    paper = Paper("a4", "staand")
    found = _spread(_large(), paper)
    assert found is not None
    pages = pages_of(_large(), paper).pages
    assert len(pages) == 1 + len(found.tiles)
    assert pages[0].description.startswith(f"Dit is het overzicht. Op bladzijde 2 tot en met {len(pages)} staat")
    assert all(f">{tile.name}</text>" in pages[0].svg.decode() for tile in found.tiles)


def test_every_tile_tells_its_place_its_neighbours_and_its_steps() -> None:
    pages = pages_of(_large(), _A4).pages
    assert pages[1].description.startswith("Blad A1, rij 1, plaats 1 in die rij.\nRechts: blad A2.")
    told = "\n".join(page.description for page in pages[1:])
    assert all(f"‘{step.label}’" in told for step in _large().steps)
    assert "pagina 2 van" in pages[1].svg.decode()


@given(
    st.lists(st.tuples(st.floats(0, 900), st.floats(1, 90)), max_size=30),
    st.floats(60, 400),
    st.lists(st.floats(1, 999)),
)
def test_stretches_fill_the_whole_and_none_is_too_long(
    things: list[tuple[float, float]], most: float, borders: list[float]
) -> None:
    spans = [(begin, begin + long) for begin, long in things]
    found = stretches((0.0, 1000.0), most, spans, borders)
    assert found[0][0] == 0
    assert found[-1][1] == 1000
    assert all(one[1] == other[0] for one, other in pairwise(found))
    assert all(0 < end - begin <= most + 1e-6 for begin, end in found)


def test_cut_comes_at_a_border_and_not_through_a_thing() -> None:
    found = stretches((0.0, 100.0), 60.0, [(5.0, 36.0), (46.0, 57.0), (62.0, 95.0)], [41.0, 50.0])
    assert found == [(0.0, 41.0), (41.0, 100.0)]


def test_rows_after_z_have_two_letters() -> None:
    assert [letters(row) for row in (1, 26, 27, 52, 53)] == ["A", "Z", "AA", "AZ", "BA"]
